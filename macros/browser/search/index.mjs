/** This file unpacks the index that `macros/search/index.py` has made, for MiniSearch. Pure. */
import MiniSearch from "minisearch"

/** What MiniSearch is told of our index: the terms come ready, from our own analyser. */
const OPTIONS = {
  tokenize: (text) => text.split(" "),
  processTerm: (term) => term,
}

/** Return the sections and counts of a packed field, each section by its distance from the last. */
function counts(pairs) {
  const found = {}
  let section = 0
  for (let place = 0; place < pairs.length; place += 2) {
    section += pairs[place]
    found[section] = pairs[place + 1]
  }
  return found
}

const postings = ([term, ...fields]) =>
  [term, Object.fromEntries(fields.map(([field, ...pairs]) => [field, counts(pairs)]))]

const numbered = (list) => Object.fromEntries(list.map((value, number) => [number, value]))

/** Return the mean length of each field. */
const means = (lengths, fields) => fields.map((_, field) =>
  lengths.reduce((sum, document) => sum + document[field], 0) / lengths.length)

/** Return {mini, terms}: the index as MiniSearch has it, and its terms with their postings. */
export function unpacked({ fields, lengths, index }) {
  const terms = index.map(postings)
  const mini = MiniSearch.loadJS({
    documentCount: lengths.length,
    nextId: lengths.length,
    documentIds: numbered(lengths.map((_, number) => number)),
    fieldIds: Object.fromEntries(fields.map((field, number) => [field, number])),
    fieldLength: numbered(lengths),
    averageFieldLength: means(lengths, fields),
    storedFields: {},
    dirtCount: 0,
    index: terms,
    serializationVersion: 2,
  }, { fields, ...OPTIONS })
  return { mini, terms: new Map(terms) }
}
