// Offers each chart as a PNG as well, drawn here, in the fonts of this machine.
const SHARPNESS = 2
const words = document.getElementById("dafu-words")?.dataset

if (words) document.querySelectorAll("a.dafu-svg").forEach(offerPicture)

function offerPicture(link) {
  const button = document.createElement("button")
  Object.assign(button, { type: "button", textContent: words.chartPicture })
  button.addEventListener("click", () => download(link.href))
  link.after(" ", button)
}

async function download(address) {
  const picture = new Image()
  picture.src = address
  await picture.decode()
  const canvas = document.createElement("canvas")
  canvas.width = picture.naturalWidth * SHARPNESS
  canvas.height = picture.naturalHeight * SHARPNESS
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise((done) => canvas.toBlob(done, "image/png"))
  const link = document.createElement("a")
  link.href = URL.createObjectURL(blob)
  link.download = address.split("/").at(-1).replace(/\.svg$/, ".png")
  link.click()
  URL.revokeObjectURL(link.href)
}
