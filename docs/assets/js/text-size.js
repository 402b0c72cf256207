// Large text, remembered on this device. Runs in the head, before the page is painted.
const root = document.documentElement
const remembered = () => {
  try {
    return localStorage.getItem("dafu-text") === "large"
  } catch {
    return false
  }
}
root.toggleAttribute("data-large-text", remembered())

document.addEventListener("DOMContentLoaded", () => {
  const button = document.querySelector("button.dafu-text-size")
  if (!button) return
  const show = () => button.setAttribute("aria-pressed", String(root.hasAttribute("data-large-text")))
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
})
