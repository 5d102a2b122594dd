/**
 * This file bundles the scripts and styles that pages load, with esbuild. bundle.py runs it.
 *
 * The first argument is the folder to write to. It prints one JSON value: {problems} when something
 * cannot be read, and then nothing is written; else {files, widgets}.
 */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"
import { WIDGETS } from "../../browser/widgets.mjs"

const MACROS = fileURLToPath(new URL("../../", import.meta.url))
const BROWSER = path.join(MACROS, "browser")
const GUIDE = path.join(BROWSER, "guide.mjs")
const STYLE = path.join(BROWSER, "guide.css")

/** Fetched when a reader asks for what they make, or when there is something to compare. */
const ON_A_CLICK = {
  calendar: path.join(BROWSER, "calendar.mjs"),
  "found-words": path.join(BROWSER, "search", "found-words.mjs"),
  looking: path.join(MACROS, "components", "my_data", "looking.mjs"),
  mine: path.join(MACROS, "components", "checklist", "mine.mjs"),
  search: path.join(BROWSER, "search", "panel.mjs"),
  "search-here": path.join(BROWSER, "search", "here.mjs"),
  "search-worker": path.join(BROWSER, "search", "worker.mjs"),
  upgrade: path.join(MACROS, "components", "checklist", "upgrade.mjs"),
  tables: path.join(BROWSER, "tables", "tables.mjs"),
}

/** Return where a widget's code is: the table says it once, where it imports it. */
const fileOf = ({ load }) => path.join(BROWSER, /import\("(.+)"\)/.exec(load)[1])

const widgets = Object.fromEntries(Object.entries(WIDGETS).map(([name, it]) => [name, fileOf(it)]))

const shared = (target) => ({
  absWorkingDir: path.dirname(path.resolve(MACROS)),
  bundle: true,
  charset: "utf8",
  logLevel: "silent",
  minify: true,
  outdir: target,
  write: false,
})

/**
 * Lets what is imported when it is needed stay a file of its own, beside the one that asks for it.
 *
 * So each file holds all that it needs: a page with a widget asks for two files at once, and no
 * chain of small ones. Of what two widgets share each has a copy, and few pages have two.
 */
const apart = (entries) => ({
  name: "apart",
  setup({ onResolve }) {
    const names = new Map(Object.entries(entries).map(([name, file]) => [file, name]))
    onResolve({ filter: /\.mjs$/ }, (asked) => {
      const name = names.get(path.join(asked.resolveDir, asked.path))
      if (asked.kind !== "dynamic-import" || !name) return undefined
      return { path: `./${name}.js`, external: true }
    })
  },
})

const FOR_READERS = [
  "$comment", "$id", "$schema", "description", "title", "x-hint", "x-labels",
]

/** Leaves out of a schema what only its readers need: the browser reads rules. */
const rules = {
  name: "rules",
  setup({ onLoad }) {
    onLoad({ filter: /\.schema\.json$/ }, async ({ path: file }) => {
      const schema = JSON.parse(await readFile(file, "utf8"), (key, value) =>
        (FOR_READERS.includes(key) ? undefined : value))
      return { contents: JSON.stringify(schema), loader: "json", watchFiles: [file] }
    })
  },
}

/** What the site serves: modules. */
function modules(target) {
  const entryPoints = { guide: GUIDE, ...widgets, ...ON_A_CLICK }
  const plugins = [apart(entryPoints), rules]
  return build({ ...shared(target), entryPoints, format: "esm", plugins })
}

/** What a copy opened from a file runs: there is no module, no import() and no fetch there. */
const classic = (target) => build({
  ...shared(target),
  conditions: ["copy"],
  entryPoints: { "guide-classic": GUIDE },
  format: "iife",
  plugins: [rules],
})

const styles = (target) => build({ ...shared(target), entryPoints: { guide: STYLE } })

/** Write what was built, then take away what an earlier run has left. */
async function written(target, results) {
  const outputs = results.flatMap(({ outputFiles }) => outputFiles)
  await mkdir(target, { recursive: true })
  for (const { path: file, contents } of outputs) await writeFile(file, contents)
  const files = outputs.map((output) => path.basename(output.path)).sort()
  for (const file of await readdir(target)) {
    if (!files.includes(file)) await rm(path.join(target, file), { recursive: true })
  }
  return files
}

const problem = ({ text, location }) => ({
  path: location?.file ?? "package.json",
  line: location?.line ?? 1,
  column: (location?.column ?? 0) + 1, // esbuild counts columns from 0
  text,
})

/** Build everything, and write it when all of it could be read. */
async function bundled(target) {
  const ended = await Promise.allSettled([modules, classic, styles].map((make) => make(target)))
  const faults = ended.filter(({ reason }) => reason)
    .flatMap(({ reason }) => reason.errors ?? [{ text: String(reason) }])
  if (faults.length) return { problems: faults.map(problem) }
  const files = await written(target, ended.map(({ value }) => value))
  const found = Object.entries(WIDGETS).map(([name, { selector }]) => ({
    attributes: [...selector.matchAll(/data-[\w-]+/g)].map(String),
    file: `${name}.js`,
  }))
  return { files, widgets: found }
}

console.log(JSON.stringify(await bundled(path.resolve(process.argv[2]))))
