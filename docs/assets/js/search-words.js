// Other readings of a query: in the letters' own words, without slips, without the words of a
// question. hooks/dafu/search/words.py writes the words.
import { fold } from "./search-text.js"

const LEAST_CORRECTED = { zh: 3, en: 4 }

let loading
let words

export function loadWords(root) {
  loading ??= fetch(new URL("pagefind/words.json", root))
    .then((response) => response.json())
    .then((read) => (words = read))
    .catch((error) => {
      loading = undefined
      throw error
    })
  return loading
}

/**
 * The query as it is `typed`, but in simplified characters; `familiar`, in the letters' words;
 * `bare`, that without the words of a question; and `corrected`, both without slips.
 */
export function readings(query, lang) {
  const typed = fold(query).replace(/\p{sc=Han}/gu, (char) => words.simplified[char] ?? char)
  const familiar = inTheirWords(typed, lang)
  const bare = withoutQuestion(familiar, lang)
  return { typed, familiar, bare, corrected: [familiar, bare].map((text) => correct(text, lang)) }
}

/** Everyday words give way to those that the letters use. */
function inTheirWords(text, lang) {
  return words[lang].everyday.reduce((changed, [theirs, ...everyday]) => {
    if (changed.includes(theirs)) return changed
    return changed.replace(anyOf(everyday, lang, "(?:e?s)?"), theirs)
  }, text)
}

function withoutQuestion(text, lang) {
  return text.replace(anyOf(words[lang].questions, lang, ""), " ").replace(/\s+/g, " ").trim()
}

/** A pattern for any of some words, the longest first; English ones stand by themselves. */
function anyOf(list, lang, ending) {
  if (!list.length) return /(?!)/g
  const longest = [...list].sort((one, other) => other.length - one.length).join("|")
  return lang === "zh" ? new RegExp(longest, "g") : new RegExp(`\\b(?:${longest})${ending}\\b`, "g")
}

/** Each word that no text has gives way to one that differs from it by a single slip. */
function correct(text, lang) {
  const known = words[lang].known
  return text.replace(lang === "zh" ? /\p{sc=Han}+/gu : /[a-z]+/g, (word) => {
    if (word.length < LEAST_CORRECTED[lang] || known.includes(word)) return word
    return known.find((other) => differByOne(word, other, lang)) ?? word
  })
}

/** Whether a character is another; in English also too many, missing, or changed for the next. */
function differByOne(one, other, lang) {
  if (Math.abs(one.length - other.length) > (lang === "zh" ? 0 : 1)) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  const [left, right] = [one.slice(start), other.slice(start)]
  if (left.slice(1) === right.slice(1)) return true
  if (lang === "zh") return false
  const swapped = left.slice(0, 2) === [...right.slice(0, 2)].reverse().join("")
  return (
    left.slice(1) === right || left === right.slice(1) || (swapped && left.slice(2) === right.slice(2))
  )
}
