// Asks Pagefind, and puts what it finds in order. Loaded with the first opening of the search.
import * as texts from "./search-text.js"
import { loadWords, readings } from "./search-words.js"

const ROOT = new URL("../../", import.meta.url)
const LANGUAGES = ["zh", "en"]
const OWN = document.documentElement.lang.slice(0, 2)
const FRONT_DOOR = location.pathname === ROOT.pathname
// The order in which a reader wants them.
const KINDS = ["heading", "sentence", "figure", "term", "note", "page"]
const MOST_READ = 40
const MOST_SHOWN = 20
const NOTHING = { count: 0, hits: [] }

const openings = {}

/** Fetch what a first query needs. */
export function load() {
  return Promise.all([indexOf(OWN), loadWords(ROOT)])
}

/** The index of one language. A failure is not remembered: the next call tries again. */
function indexOf(lang) {
  openings[lang] ??= open(lang).catch((error) => {
    delete openings[lang]
    throw error
  })
  return openings[lang]
}

async function open(lang) {
  const [{ createInstance }, words] = await Promise.all([
    import(new URL("pagefind/pagefind.js", ROOT).href),
    loadWords(ROOT),
  ])
  // Long sentences count as much as short ones.
  const ranking = { pageLength: 0.1, termSaturation: 2 }
  // Pagefind takes the language from the page, and only while it makes an instance.
  const page = document.documentElement
  const own = page.lang
  page.lang = lang
  const index = createInstance({ noWorker: true, ranking })
  page.lang = own
  await index.init()
  // A large archive has further indexes.
  const others = Array.from({ length: words[lang].indexes - 1 }, (_, i) => `pagefind/${i + 2}/`)
  const merged = (path) => index.mergeIndex(new URL(path, ROOT).href, { language: lang, ranking })
  await Promise.all(others.map(merged))
  return index
}

/**
 * What is found for a query: `count` in all, the best of it as `{ href, lang, place, parts }`, and
 * as `instead` what was looked for where nothing has the query as it is typed.
 * The reader's language comes first; the front door has both.
 */
export async function find(query) {
  await loadWords(ROOT)
  const first = FRONT_DOOR && !/\p{sc=Han}/u.test(query) ? "en" : OWN
  const answers = []
  for (const lang of [first, ...LANGUAGES.filter((other) => other !== first)]) {
    const answer = await findIn(lang, query)
    if (answer.count) answers.push(answer)
    if (answer.count && !FRONT_DOOR) break
  }
  return {
    count: answers.reduce((sum, { count }) => sum + count, 0),
    hits: answers.flatMap(({ hits }) => hits),
    instead: answers.find(({ instead }) => instead)?.instead,
  }
}

/** What one language has for a query, or for its likeliest reading that finds anything. */
async function findIn(lang, query) {
  const index = await indexOf(lang)
  const { typed, familiar, bare, corrected } = readings(query, lang)
  const found = (reading) => findAll(index, texts.piecesOf(reading), lang)
  const asTyped = await found(typed)
  if (asTyped.count) return familiar === typed ? asTyped : together(asTyped, await found(familiar))
  for (const instead of [bare, ...corrected, segmented(bare, lang)]) {
    const answer = await found(instead)
    if (answer.count) return { ...answer, instead: texts.piecesOf(instead).join(" ") }
  }
  return NOTHING
}

function together(one, other) {
  const seen = new Set(one.hits.map((hit) => hit.href))
  const more = other.hits.filter((hit) => !seen.has(hit.href))
  const hits = [...one.hits, ...more].sort((a, b) => firstDifference(a.weight, b.weight))
  return { count: one.count + more.length, hits }
}

/** Chinese in the words that the browser finds in it, for words that stand apart in the letter. */
function segmented(text, lang) {
  if (lang === "en" || !Intl.Segmenter) return ""
  const words = [...new Intl.Segmenter("zh", { granularity: "word" }).segment(text)]
  return words.map(({ segment }) => segment).filter((word) => word.length > 1).join(" ")
}

/** What has all of the pieces: in Chinese just as they are written, in English in any form. */
async function findAll(index, pieces, lang) {
  const chinese = lang === "zh"
  const words = pieces.flatMap((piece) => texts.wordsOf(piece, lang))
  if (!words.length) return NOTHING
  const { results } = await index.search(words.join(" "))
  const runs = phrasesOf(pieces, words, lang)
  const phrases = await Promise.all(runs.map((run) => idsWith(index, run)))
  const likely = results.filter(({ id }) => !chinese || phrases.every((ids) => ids.has(id)))
  const wanted = await Promise.all(
    (chinese ? pieces : words).map((piece) => wantedOf(index, piece, lang)),
  )
  const read = await Promise.all(
    likely.slice(0, MOST_READ).map((result, rank) => readHit(result, rank, lang)),
  )
  const has = (hit) => ({ ids, pattern }) =>
    ids.has(hit.id) || texts.placesOf(pattern, hit.text).length > 0
  const hits = read
    .filter((hit) => wanted.every(has(hit)))
    .map((hit) => weighed(hit, wanted, phrases))
    .sort((one, other) => firstDifference(one.weight, other.weight))
  return {
    count: hits.length && likely.length - read.length + hits.length,
    hits: hits.slice(0, MOST_SHOWN).map(({ page, anchor, place, text, places, weight }) => ({
      href: new URL(`${inReadersLanguage(page)}#${anchor}`, ROOT).href,
      lang,
      place,
      weight,
      parts: texts.partsOf(text, places, lang),
    })),
  }
}

/** A page's twin, which has the same sentences, where the reader has chosen a language. */
function inReadersLanguage(page) {
  return FRONT_DOOR ? page : page.replace(/^\w+/, OWN)
}

/** In Chinese each run of characters is a phrase, else the whole query is one. */
function phrasesOf(pieces, words, lang) {
  if (lang === "en") return words.length > 1 ? [words] : []
  return pieces.flatMap((piece) => piece.match(/\p{sc=Han}{2,}/gu) ?? []).map((run) => [...run])
}

async function idsWith(index, phrase) {
  const { results } = await index.search(`"${phrase.join(" ")}"`)
  return new Set(results.map((result) => result.id))
}

/**
 * A piece as it is written, and the ids of what has an English word in another form of it.
 * Pagefind's own answers go too far: to "taxi" it offers "tax", and to 2368 the figure 23.68.
 */
async function wantedOf(index, piece, lang) {
  const inflected = lang === "en" && !/\d/.test(piece)
  const ids = inflected ? await idsWith(index, [piece]) : new Set()
  return { pattern: texts.patternOf(piece), ids }
}

async function readHit(result, rank, lang) {
  const { raw_url: address, content } = await result.data()
  const [, kind, page, anchor, place] = address.match(/^\/(\w+)\/([^#]*\/)([^/#]+)\.html#(.*)$/)
  const hit = { id: result.id, rank, kind, page, anchor, place }
  if (lang === "zh") return { ...hit, text: content }
  return { ...hit, ...texts.locatedWords(content, new Set(result.words)) }
}

/** The hit with its places, and its weight: the first number that differs decides, low is first. */
function weighed(hit, wanted, phrases) {
  const written = wanted.flatMap(({ pattern }) => texts.placesOf(pattern, hit.text))
  const places = hit.places ?? written.sort((one, other) => one.start - other.start)
  const weight = [
    written.some((place) => place.cut) ? 1 : 0,
    phrases.every((ids) => ids.has(hit.id)) ? 0 : 1,
    KINDS.indexOf(hit.kind),
    -places.length,
    hit.rank,
  ]
  return { ...hit, places, weight }
}

function firstDifference(one, other) {
  const at = one.findIndex((number, i) => number !== other[i])
  return at < 0 ? 0 : one[at] - other[at]
}
