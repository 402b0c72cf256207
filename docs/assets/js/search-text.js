// Texts for the search: how a query and a hit are compared, and how a hit is shown.
// `lang` is "zh" or "en", the language of the text.
const LEAD = { zh: 20, en: 50 }
const FAR = { zh: 80, en: 180 }
const PAUSE = { zh: /[，。；、：]/g, en: /\s/g }
// Stands where hooks/dafu/search.py parted words that a dash joins.
const JOINT = "\u2060"

/** Lower case and half width, character for character. */
export function fold(text) {
  const half = (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)
  return text.replace(/[！-～]/g, half).toLowerCase()
}

/** What is written together in a query, without punctuation around it or in a number. */
export function piecesOf(query) {
  const bare = (piece) => piece.replace(/^\p{P}+|(?:(?!(?<=\d)%)\p{P})+$/gu, "")
  const ungrouped = fold(query).replace(/(?<=\d),(?=\d{3}(?!\d))/g, "")
  return ungrouped.split(/\s+/).map(bare).filter(Boolean)
}

/** A piece as the index has its words: Chinese character by character. */
export function wordsOf(piece, lang) {
  if (lang === "en") return piece.split(/[-–—/]/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  return piece.match(/\p{sc=Han}|\p{N}+|[^\p{sc=Han}\p{N}\p{P}]+/gu) ?? []
}

/** A pattern for folded text. A number is found from its first digit on, whatever its commas. */
export function patternOf(piece) {
  const characters = [...piece.replace(/(?<=\d),(?=\d)/g, "")].map((char) => {
    if (/\d/.test(char)) return `${char}(?:,(?=\\d))?`
    return /[\\^$.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char
  })
  const start = /^\d/.test(piece) ? "(?<!\\d)(?<!\\d[.,])" : "(?<![a-z](?=[a-z]))"
  return new RegExp(start + characters.join(""), "gu")
}

/** Where a pattern stands in a text; `cut` says that a number goes on behind it. */
export function placesOf(pattern, text) {
  const folded = fold(text)
  return [...folded.matchAll(pattern)].map(({ 0: found, index: start }) => {
    const end = start + found.length
    return { start, end, cut: /\d$/.test(found) && /^[.,]?\d/.test(folded.slice(end)) }
  })
}

/** The text of an English record, and the places of the words that have the numbers `located`. */
export function locatedWords(content, located) {
  const places = []
  let text = ""
  for (const [number, word] of content.split(/\s+/).entries()) {
    const bare = located.has(number) && /[\p{L}\p{N}](?:.*[\p{L}\p{N}%])?/u.exec(word)
    const start = text.length + (bare ? bare.index : 0)
    if (bare) places.push({ start, end: start + bare[0].length })
    text += word.endsWith(JOINT) ? word.slice(0, -1) : `${word} `
  }
  return { text: text.trimEnd(), places }
}

/** The text in parts, `{ text, marked }`. A long one begins shortly before its best place. */
export function partsOf(text, places, lang) {
  const beginning = beginningOf(text, places, lang)
  const parts = beginning ? [{ text: "…", marked: false }] : []
  let at = beginning
  for (const { start, end } of places) {
    if (start < at) continue
    parts.push({ text: text.slice(at, start), marked: false })
    parts.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  parts.push({ text: text.slice(at), marked: false })
  return parts.filter((part) => part.text)
}

/** Behind the last pause that leaves room before the place with most different ones close by. */
function beginningOf(text, places, lang) {
  const variety = ({ start }) =>
    new Set(
      places
        .filter((place) => place.start >= start && place.end <= start + LEAD[lang])
        .map((place) => fold(text.slice(place.start, place.end))),
    ).size
  const best = places.reduce((one, two) => (variety(two) > variety(one) ? two : one), places[0])
  if (!best || best.start < FAR[lang]) return 0
  const pauses = [...text.slice(0, best.start - LEAD[lang]).matchAll(PAUSE[lang])]
  return pauses.length ? pauses.at(-1).index + 1 : 0
}
