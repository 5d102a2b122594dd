/**
 * This file reads scripts with a parser: what each imports, and where its functions begin and end.
 *
 * The arguments are files. It prints one JSON value: {file: {imports, functions}}, where `imports`
 * are addresses as they are written, and of each function {name, line, end}; lines count from 1.
 * imports.py and test_sizes.py run it.
 */
import { readFile } from "node:fs/promises"
import { parse } from "acorn"

/** Yield every node of a tree with its parent. */
function* nodes(node, parent) {
  yield [node, parent]
  for (const value of Object.values(node)) {
    for (const child of [value].flat()) {
      if (typeof child?.type === "string") yield* nodes(child, node)
    }
  }
}

/** Return the address that a node imports, if it is one that imports. */
const imported = ({ type, source }) => /^(Import|Export)/.test(type) && source?.value

/** Return a function's name, or that of what it is given to. */
const nameOf = ({ id }, { id: given, key, callee }) =>
  (id ?? given ?? key ?? callee?.property ?? callee)?.name ?? "a function"

const read = async (file) => {
  const tree = parse(await readFile(file, "utf8"), {
    allowReturnOutsideFunction: true,
    ecmaVersion: "latest",
    locations: true,
    sourceType: "module",
  })
  const all = [...nodes(tree)]
  return {
    imports: all.map(([node]) => imported(node)).filter(Boolean),
    functions: all
      .filter(([{ type }]) => /Function/.test(type))
      .map(([node, parent]) =>
        ({ name: nameOf(node, parent), line: node.loc.start.line, end: node.loc.end.line })),
  }
}

const files = process.argv.slice(2)
const found = await Promise.all(files.map(async (file) => [file, await read(file)]))
console.log(JSON.stringify(Object.fromEntries(found)))
