// The search dialog: opens it, and shows what search-query.js finds. That module, and the index
// with it, is not asked for before the dialog first opens.
const dialog = document.querySelector("dialog.dafu-search")
const opener = document.querySelector("button.dafu-search-open")
const WAIT = 120

if (dialog && opener) start()

function start() {
  const input = dialog.querySelector("input")
  const status = dialog.querySelector("[role=status]")
  const list = dialog.querySelector("ol")
  const template = dialog.querySelector("template")
  let latest = 0
  let timer

  const query = () => import("./search-query.js")
  const fill = (key, values = {}) =>
    dialog.dataset[key].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole)
  const links = () => [...list.querySelectorAll("a")]

  function open() {
    if (!dialog.open) dialog.showModal()
    input.focus()
    input.select()
    query().then((module) => module.load()).catch(() => {})
  }

  function refresh() {
    clearTimeout(timer)
    timer = setTimeout(() => show(input.value.trim()), WAIT)
  }

  /** What is found. A file that did not come is asked for once more. */
  async function ask(text) {
    const { find } = await query()
    return find(text).catch(() => find(text))
  }

  async function show(text) {
    const turn = ++latest
    if (!text) return present("", [])
    if (!list.children.length) status.textContent = fill("busy")
    try {
      const { count, hits, instead } = await ask(text)
      if (turn !== latest) return
      const key = !count ? "none" : count > hits.length ? "first" : "results"
      const said = [fill(key, { count, shown: hits.length, query: text })]
      if (instead) said.unshift(fill("instead", { query: text, instead }))
      present(said.join(" "), hits)
    } catch (error) {
      console.error(error)
      if (turn === latest) present(fill("failed"), [])
    }
  }

  function present(words, hits) {
    status.textContent = words
    list.replaceChildren(...hits.map(item))
    list.scrollTop = 0
  }

  function item({ href, lang, place, parts }) {
    const copy = template.content.cloneNode(true)
    Object.assign(copy.querySelector("a"), { href, lang: lang === "zh" ? "zh-CN" : lang })
    copy.querySelector(".dafu-search__place").textContent = place
    const pieces = parts.map(({ text, marked }) => {
      if (!marked) return text
      const mark = document.createElement("mark")
      mark.textContent = text
      return mark
    })
    copy.querySelector(".dafu-search__text").append(...pieces)
    return copy
  }

  async function openFirst() {
    clearTimeout(timer)
    await show(input.value.trim())
    links()[0]?.click()
  }

  /** Up and down go through the box and the links; what is typed on a link goes to the box. */
  function move(event) {
    const stops = [input, ...links()]
    const at = stops.indexOf(document.activeElement)
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const writes = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey
    if (step && at >= 0) {
      event.preventDefault()
      stops[Math.min(Math.max(at + step, 0), stops.length - 1)].focus()
    } else if (at > 0 && writes) {
      input.focus()
    }
  }

  opener.addEventListener("click", open)
  input.addEventListener("input", (event) => event.isComposing || refresh())
  input.addEventListener("compositionend", refresh)
  dialog.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault()
    openFirst()
  })
  dialog.querySelector(".dafu-search__close").addEventListener("click", () => dialog.close())
  dialog.addEventListener("click", (event) => {
    const leaves = event.target.closest("a") && !event.ctrlKey && !event.metaKey && !event.shiftKey
    if (leaves || event.target === dialog) dialog.close()
  })
  dialog.addEventListener("keydown", (event) => {
    // The theme turns the page at some letters.
    event.stopPropagation()
    if (isShortcut(event)) event.preventDefault()
    if (!event.isComposing) move(event)
  })
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]")
    const bare = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey
    if (!bare && !isShortcut(event)) return
    event.preventDefault()
    open()
  })
}

function isShortcut(event) {
  return event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey
}
