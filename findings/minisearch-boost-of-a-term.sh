#!/bin/sh
# One would guess that a term of a query that is boosted by nearly nothing changes nearly nothing:
# a search for "talk OR chat", where chat weighs a thousandth, finds what a search for "talk" finds,
# in the same order.
# What happens: a document that has both terms gets twice its score, however little the second one
# weighs, because each score is multiplied with how many terms of the query the document has. So
# synonyms and other readings of a word, given as terms of their own, turn the order round.
# Seen with minisearch 7.2.0, Node 20.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true, "type": "module"}' > package.json
npm install --silent --no-audit --no-fund minisearch@7.2.0

cat > try.js <<'JS'
import MiniSearch from "minisearch"

const mini = new MiniSearch({ fields: ["text"] })
mini.addAll([
  { id: 1, text: "talk talk talk" },
  { id: 2, text: "talk talk chat" },
  { id: 3, text: "something else" },
])
const order = (query, weights) => mini
  .search(query, { boostTerm: (term) => weights[term] })
  .map(({ id, score }) => `${id}: ${score.toFixed(2)}`)
  .join(", ")
console.log("talk alone:", order("talk", { talk: 1 }))
console.log("with chat at a thousandth:", order("talk chat", { talk: 1, chat: 0.001 }))
JS

node try.js | tee seen.txt
cat > expected.txt <<'TXT'
talk alone: 1: 1.04, 2: 0.85
with chat at a thousandth: 2: 1.70, 1: 1.04
TXT
diff expected.txt seen.txt
