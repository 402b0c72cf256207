// Asks Pagefind, and puts what it finds in order. Loaded with the first opening of the search.
import * as texts from "./search-text.js"

const { CHINESE } = texts
const ROOT = new URL("../../", import.meta.url)
// The order in which a reader wants them.
const KINDS = ["heading", "sentence", "figure", "term", "note", "page"]
const MOST_READ = 40
const MOST_SHOWN = 20

let opening

/** Fetch the index. A failure is not remembered: the next call tries again. */
export function load() {
  opening ??= open().catch((error) => {
    opening = undefined
    throw error
  })
  return opening
}

async function open() {
  const { createInstance } = await import(new URL("pagefind/pagefind.js", ROOT).href)
  // Long sentences count as much as short ones, and the name of the section does not count.
  const ranking = { pageLength: 0.1, termSaturation: 2, metaWeights: { place: 0 } }
  const index = createInstance({ noWorker: true, ranking })
  await index.init()
  return index
}

/** What is found for a query: `count` in all, and the best of it as `{ href, place, parts }`. */
export async function find(query) {
  const index = await load()
  const pieces = texts.piecesOf(query)
  const found = await findAll(index, pieces)
  if (found.count || !CHINESE || !Intl.Segmenter) return found
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" })
  const words = pieces.flatMap((piece) => [...segmenter.segment(piece)].map((w) => w.segment))
  return findAll(index, words.filter((word) => word.length > 1))
}

/** What has all of the pieces: in Chinese just as they are written, in English in any form. */
async function findAll(index, pieces) {
  const words = pieces.flatMap(texts.wordsOf)
  if (!words.length) return { count: 0, hits: [] }
  const { results } = await index.search(words.join(" "))
  const phrases = await Promise.all(phrasesOf(pieces, words).map((run) => idsWith(index, run)))
  const likely = results.filter(
    // What matches by the name of its section alone has no words of its own.
    (result) => result.words.length && (!CHINESE || phrases.every((ids) => ids.has(result.id))),
  )
  const wanted = await Promise.all((CHINESE ? pieces : words).map((w) => wantedOf(index, w)))
  const read = await Promise.all(likely.slice(0, MOST_READ).map(readHit))
  const has = (hit) => ({ ids, pattern }) =>
    ids.has(hit.id) || texts.placesOf(pattern, hit.text).length > 0
  const hits = read
    .filter((hit) => wanted.every(has(hit)))
    .map((hit) => weighed(hit, wanted, phrases))
    .sort((one, other) => firstDifference(one.weight, other.weight))
  return {
    count: likely.length - read.length + hits.length,
    hits: hits.slice(0, MOST_SHOWN).map(({ href, place, text, places }) => ({
      href,
      place,
      parts: texts.partsOf(text, places),
    })),
  }
}

/** In Chinese each run of characters is a phrase, else the whole query is one. */
function phrasesOf(pieces, words) {
  if (!CHINESE) return words.length > 1 ? [words] : []
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
async function wantedOf(index, piece) {
  const inflected = !CHINESE && !/\d/.test(piece)
  const ids = inflected ? await idsWith(index, [piece]) : new Set()
  return { pattern: texts.patternOf(piece), ids }
}

async function readHit(result, rank) {
  const { raw_url: address, content, meta } = await result.data()
  const [, kind, page, anchor] = address.match(/^\/(\w+)\/(.*\/)([^/]+)\.html$/)
  const href = new URL(`${page}#${anchor}`, ROOT).href
  const hit = { id: result.id, rank, kind, href, place: meta.place, text: content, places: [] }
  return CHINESE ? hit : { ...hit, ...texts.locatedWords(content, new Set(result.words)) }
}

/** The hit with its places, and its weight: the first number that differs decides, low is first. */
function weighed(hit, wanted, phrases) {
  const written = wanted.flatMap(({ pattern }) => texts.placesOf(pattern, hit.text))
  const places = CHINESE ? written.sort((one, other) => one.start - other.start) : hit.places
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
