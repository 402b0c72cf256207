// Shows in place what else is a page away: what a term means, and a sentence in the other language.
const words = document.getElementById("dafu-words")?.dataset
const pages = new Map()

/** A page of this site as a document. (No policy of Trusted Types is in the way of this reader.) */
function page(address) {
  const [url] = address.split("#")
  if (!pages.has(url)) {
    pages.set(url, new Promise((done, failed) => {
      const request = new XMLHttpRequest()
      request.open("GET", url)
      request.responseType = "document"
      request.onload = () => (request.response ? done(request.response) : failed())
      request.onerror = failed
      request.send()
    }))
    pages.get(url).catch(() => pages.delete(url))
  }
  return pages.get(url)
}

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

async function showTerm(link) {
  const entry = (await page(link.href)).getElementById(link.hash.slice(1))
  const twin = entry.querySelector(".dafu-twin")
  const name = entry.querySelector("h3").firstChild.textContent.trim()
  const meanings = [...entry.querySelectorAll(":scope > p")]
  const box = element("div", { className: "dafu-passport dafu-passport--term", popover: "auto" })
  box.setAttribute("role", "dialog")
  box.setAttribute("aria-label", name)
  const close = element("button", { type: "button", className: "dafu-passport__close" }, "×")
  close.setAttribute("aria-label", words.close)
  close.addEventListener("click", () => box.hidePopover())
  const label = element("p", { className: "dafu-passport__label" }, name)
  const lines = [twin, ...meanings].map((part) =>
    element("p", { lang: part.closest("[lang]").lang }, part.textContent))
  const more = element("a", { href: link.href }, words.inGlossary)
  box.append(close, label, ...lines, element("p", { className: "dafu-passport__links" }, more))
  box.addEventListener("toggle", (event) => event.newState === "closed" && box.remove())
  link.after(box)
  box.showPopover({ source: link })
}

async function toggleTwin(button, sentence) {
  const shown = sentence.nextElementSibling
  const open = shown?.matches(".dafu-other")
  button.setAttribute("aria-expanded", String(!open))
  if (open) return shown.remove()
  const link = button.parentElement.querySelector("a[hreflang]")
  const twin = (await page(link.href)).getElementById(sentence.id).cloneNode(true)
  twin.querySelectorAll(".dafu-mark, .dafu-tools, .dafu-fallback").forEach((part) => part.remove())
  const lang = link.hreflang === "zh" ? "zh-CN" : link.hreflang
  const text = twin.textContent.replace(/\s+/g, " ").trim()
  sentence.after(element("span", { className: "dafu-other", lang }, text))
}

if (words) {
  for (const tools of document.querySelectorAll(".dafu-sentence .dafu-tools__links")) {
    const button = element("button", { type: "button", title: words.showOther }, "⇵")
    button.setAttribute("aria-label", words.showOther)
    button.setAttribute("aria-expanded", "false")
    const sentence = tools.closest(".dafu-sentence")
    button.addEventListener("click", () => toggleTwin(button, sentence).catch(() => {}))
    tools.append(" ", button)
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.dafu-term")
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0
    if (!link || !plain || !("popover" in HTMLElement.prototype)) return
    event.preventDefault()
    showTerm(link).catch(() => location.assign(link.href))
  })
}
