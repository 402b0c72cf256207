// Shows in place what else is a page away: what a figure is (its passport), what a term means, and
// a sentence in the other language; and offers a link to each sentence. Opened from a disk, where
// no script reads another page and no module runs, a page has the entries of its figures with it.
{
  const words = document.getElementById("dafu-words")?.dataset
  const entries = document.getElementById("dafu-entries")?.content
  const fromDisk = location.protocol === "file:"
  const figures = "a.dafu-figure, a.dafu-trigger"
  const opens = `${figures}, a.dafu-term`
  const pages = new Map()
  let from = 0
  let shown = null

  /** A page of this site as a document. (No policy of Trusted Types is in the way of this reader.) */
  const page = (address) => {
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

  /** Open a box beside a link, to which `more` leads; it stands at the end of the article. */
  const openBox = (link, name, more, parts, kind = "") => {
    const box = element("div", { className: `dafu-passport ${kind}`.trim(), popover: "auto" })
    box.setAttribute("role", "dialog")
    box.setAttribute("aria-label", name)
    const close = element("button", { type: "button", className: "dafu-passport__close" }, "×")
    close.setAttribute("aria-label", words.close)
    close.addEventListener("click", () => box.hidePopover())
    const label = element("p", { className: "dafu-passport__label" }, name)
    const leading = element("a", { href: link.href }, more)
    box.append(close, label, ...parts, element("p", { className: "dafu-passport__links" }, leading))
    box.addEventListener("toggle", (event) => {
      if (event.newState === "open") return
      box.remove()
      if (shown?.box === box) shown = null
    })
    document.querySelector(".md-content__inner").append(box)
    shown = { link, box }
    box.showPopover({ source: link })
  }

  const showFigure = async (link) => {
    const figure = link.querySelector("data").dataset.figure
    const source = entries ?? (await page(link.href))
    const value = source.querySelector(`summary [data-figure="${figure}"]`)
    const entry = value.closest("details")
    // Its links lead from where it stands.
    if (!entries) for (const other of entry.querySelectorAll("a")) other.href = other.href
    const [summary, ...known] = entry.cloneNode(true).children
    const [name, { childNodes }, , basis] = summary.childNodes
    const line = element("p", { className: "dafu-passport__value" }, ...childNodes, " ", basis)
    openBox(link, name.data.trim(), words.inRegister, [line, ...known])
  }

  const showTerm = async (link) => {
    const entry = (await page(link.href)).getElementById(link.hash.slice(1))
    const twin = entry.querySelector(".dafu-twin")
    const name = entry.querySelector("h3").firstChild.textContent.trim()
    const meanings = [...entry.querySelectorAll(":scope > p")]
    const lines = [twin, ...meanings].map((part) =>
      element("p", { lang: part.closest("[lang]").lang }, part.textContent))
    openBox(link, name, words.inGlossary, lines, "dafu-passport--term")
  }

  const toggleTwin = async (button, link, sentence) => {
    const other = sentence.nextElementSibling
    const open = other?.matches(".dafu-other")
    button.setAttribute("aria-expanded", String(!open))
    if (open) return other.remove()
    const twin = (await page(link.href)).getElementById(sentence.id).cloneNode(true)
    twin.querySelectorAll(".dafu-mark").forEach((part) => part.remove())
    const text = twin.textContent.replace(/\s+/g, " ").trim()
    sentence.after(element("span", { className: "dafu-other", lang: link.hreflang }, text))
  }

  /** A link to a sentence or a pair of them, and more, at the end of its text. */
  const addTools = (text, anchor, ...more) => {
    const permalink = element("a", { href: `#${anchor}`, ariaLabel: words.permalink }, "#")
    text.append(element("span", { className: "dafu-tools" }, permalink, ...more))
  }

  const offerTwin = (sentence, { href, hreflang }) => {
    const tag = hreflang === "en" ? "EN" : "中"
    const said = { href: `${href.split("#")[0]}#${sentence.id}`, hreflang, target: "_self" }
    const link = element("a", { ...said, ariaLabel: `${tag} ${words.sameInOther}` }, tag)
    if (fromDisk) return addTools(sentence, sentence.id, " ", link)
    const button = element("button", { type: "button", title: words.showOther }, "⇵")
    button.setAttribute("aria-label", words.showOther)
    button.setAttribute("aria-expanded", "false")
    button.addEventListener("click", () => toggleTwin(button, link, sentence).catch(() => {}))
    addTools(sentence, sentence.id, " ", link, " ", button)
  }

  if (words) {
    const language = document.querySelector("a.dafu-language")
    for (const { firstElementChild, id } of document.querySelectorAll(".dafu-pair")) {
      addTools(firstElementChild, id)
    }
    for (const sentence of document.querySelectorAll(".dafu-paragraph > .dafu-sentence")) {
      offerTwin(sentence, language)
    }
  }
  if (words && "popover" in HTMLElement.prototype) {
    for (const link of document.querySelectorAll(opens)) link.ariaHasPopup = "dialog"
    const foresee = ({ target }) => {
      const link = target.closest?.(figures)
      if (link && !fromDisk) page(link.href).catch(() => {})
    }
    document.addEventListener("pointerover", foresee)
    document.addEventListener("focusin", foresee)
    document.addEventListener("pointerdown", (event) => {
      from = event.clientX
    })
    document.addEventListener("click", (event) => {
      event.target.closest(".dafu-passport a")?.closest(".dafu-passport").hidePopover()
      const link = event.target.closest(opens)
      const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0
      if (!link || !plain) return
      event.preventDefault()
      if (event.detail && Math.abs(event.clientX - from) > 4) return // a drag across
      if (shown?.link === link) return shown.box.hidePopover()
      const show = link.matches(".dafu-term") ? showTerm : showFigure
      show(link).catch(() => location.assign(link.href))
    })
  }
}
