// Chinese titles break between words, which no style sheet knows.
const titles = document.querySelectorAll(":lang(zh) .md-typeset :is(h1, h2)")
if ("Segmenter" in Intl) for (const title of titles) breakBetweenWords(title)

function breakBetweenWords(title) {
  const words = new Intl.Segmenter("zh", { granularity: "word" })
  const texts = document.createTreeWalker(title, NodeFilter.SHOW_TEXT)
  const found = []
  while (texts.nextNode()) found.push(texts.currentNode)
  for (const text of found) {
    const pieces = [...words.segment(text.data)].flatMap(({ segment, isWordLike }, index) =>
      index && isWordLike ? [document.createElement("wbr"), segment] : [segment])
    text.replaceWith(...pieces)
  }
  title.style.wordBreak = "keep-all"
}
