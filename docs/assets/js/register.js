// Long tables can be filtered and sorted in place; a link to an entry opens it, as printing does all.
const key = (row, column) => {
  const cell = row.cells[column]
  return cell.querySelector("data")?.value ?? cell.querySelector("time")?.dateTime ?? cell.textContent.trim()
}
const collate = new Intl.Collator(document.documentElement.lang).compare
const compare = (a, b) => parseFloat(a) - parseFloat(b) || collate(a, b)

for (const table of document.querySelectorAll("table[data-search]")) {
  const body = table.tBodies[0]
  const label = document.createElement("label")
  const box = document.createElement("input")
  label.className = "dafu-filter"
  box.type = "text"
  label.append(table.dataset.search, " ", box)
  table.parentElement.before(label)
  box.addEventListener("input", () => {
    const wanted = box.value.trim().toLowerCase()
    for (const row of body.rows) row.hidden = !row.textContent.toLowerCase().includes(wanted)
  })
  for (const head of table.tHead.rows[0].cells) {
    const button = document.createElement("button")
    button.className = "dafu-sort"
    button.append(...head.childNodes)
    button.title = `${button.textContent}: ${table.dataset.sort}`
    head.append(button)
    button.addEventListener("click", () => {
      const down = head.ariaSort === "ascending"
      for (const other of table.tHead.rows[0].cells) other.ariaSort = null
      head.ariaSort = down ? "descending" : "ascending"
      const rows = [...body.rows].sort((a, b) => compare(key(a, head.cellIndex), key(b, head.cellIndex)))
      body.append(...(down ? rows.reverse() : rows))
    })
  }
}

const openTarget = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (target?.matches("details")) target.open = true
}
addEventListener("hashchange", openTarget)
openTarget()

const entries = document.querySelectorAll("details.dafu-entry")
let closed = []
addEventListener("beforeprint", () => {
  closed = [...entries].filter((entry) => !entry.open)
  for (const entry of closed) entry.open = true
})
addEventListener("afterprint", () => {
  for (const entry of closed) entry.open = false
})
