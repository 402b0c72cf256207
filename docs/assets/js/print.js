// The print button is shown where a script can print.
for (const button of document.querySelectorAll("button.dafu-print")) {
  button.hidden = false
  button.addEventListener("click", () => window.print())
}
