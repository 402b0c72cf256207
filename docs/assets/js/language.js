// The language switch keeps the place: the same anchor on the page's twin.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a.dafu-language")
  if (link) link.hash = location.hash
})
