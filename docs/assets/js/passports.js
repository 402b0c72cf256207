// Passports copy what one takes along.
const words = document.getElementById("dafu-words")?.dataset

document.addEventListener("toggle", (event) => {
  const passport = event.target
  if (event.newState === "open" && passport.matches(".dafu-passport")) offerCopies(passport)
}, true)

function offerCopies(passport) {
  const cite = passport.querySelector(".dafu-cite")
  if (!cite) return
  const link = () => passport.querySelector(".dafu-passport__links a").href
  const value = () => passport.querySelector(".dafu-passport__value > data").textContent
  const texts = { copyValue: value, copyCitation: () => cite.textContent, copyLink: link }
  const line = document.createElement("p")
  const said = document.createElement("span")
  said.setAttribute("role", "status")
  for (const [name, text] of Object.entries(texts)) {
    const button = document.createElement("button")
    Object.assign(button, { type: "button", textContent: words[name] })
    button.dataset.copy = name
    button.addEventListener("click", async () => {
      said.textContent = ""
      if (await copied(text(), line)) said.textContent = words.copied
    })
    line.append(button, " ")
  }
  line.className = "dafu-passport__copy"
  line.append(said)
  cite.parentElement.after(line)
}

/** Put a text on the clipboard, also where the page did not come by a secure connection. */
async function copied(text, place) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text).then(() => true, () => false)
  const box = document.createElement("textarea")
  box.value = text
  place.append(box)
  box.select()
  const done = document.execCommand("copy")
  box.remove()
  return done
}
