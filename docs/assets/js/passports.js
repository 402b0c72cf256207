// A figure opens its passport by a click, not by a drag across it; a link in a passport closes it.
let from = 0
document.addEventListener("pointerdown", (event) => {
  from = event.clientX
})
document.addEventListener("click", (event) => {
  const dragged = event.detail && Math.abs(event.clientX - from) > 4
  if (dragged && event.target.closest("button.dafu-figure")) event.preventDefault()
  if (event.target.closest(".dafu-passport a")) event.target.closest(".dafu-passport").hidePopover()
})
