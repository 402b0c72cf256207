// Large text, remembered on this device. The head of the page has set it before anything is painted.
const root = document.documentElement
const button = document.querySelector("button.dafu-text-size")
const show = () => button.setAttribute("aria-pressed", String(root.hasAttribute("data-large-text")))

if (button) {
  button.hidden = false
  button.addEventListener("click", () => {
    root.toggleAttribute("data-large-text")
    try {
      localStorage.setItem("dafu-text", root.hasAttribute("data-large-text") ? "large" : "normal")
    } catch {
      // Without storage the choice lasts as long as the page.
    }
    show()
  })
  show()
}
