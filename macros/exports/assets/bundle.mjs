/**
 * This file bundles the scripts and styles that pages load, with esbuild. bundle.py runs it.
 *
 * The first argument is the folder to write to. It prints one JSON value: {problems} when something
 * cannot be read, and then nothing is written; else {files, guide, widgets}.
 */
import { mkdir, readdir, rm, writeFile } from "node:fs/promises"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"
import { WIDGETS } from "../../browser/widgets.mjs"

const MACROS = fileURLToPath(new URL("../../", import.meta.url))
const ROOT = path.dirname(path.resolve(MACROS))
const BROWSER = path.join(MACROS, "browser")
const GUIDE = path.join(BROWSER, "guide")

const shared = (target) => ({
  absWorkingDir: ROOT,
  bundle: true,
  charset: "utf8",
  logLevel: "silent",
  minify: true,
  outdir: target,
  write: false,
})

/** Return where a widget's code is: the table says it once, where it imports it. */
const fileOf = ({ load }) => path.join(BROWSER, /import\("(.+)"\)/.exec(load)[1])

const widgets = Object.fromEntries(Object.entries(WIDGETS).map(([name, it]) => [name, fileOf(it)]))

/** What the site serves: modules that share chunks, so that a page loads no more than it uses. */
const modules = (target) => build({
  ...shared(target),
  chunkNames: "[name]-[hash]",
  entryPoints: { guide: `${GUIDE}.mjs`, ...widgets },
  format: "esm",
  metafile: true,
  splitting: true,
})

/** What a copy opened from a file runs: there is no module, no import() and no fetch there. */
const classic = (target) => build({
  ...shared(target),
  conditions: ["copy"],
  entryPoints: { "guide-classic": `${GUIDE}.mjs` },
  format: "iife",
})

const styles = (target) => build({ ...shared(target), entryPoints: { guide: `${GUIDE}.css` } })

/** Return the modules that must be there before one can run: itself, and what it imports. */
function needed(outputs, file, found = new Set()) {
  if (found.has(file)) return found
  found.add(file)
  for (const { path: other, kind } of outputs[file].imports) {
    if (kind === "import-statement") needed(outputs, other, found)
  }
  return found
}

/**
 * Return what a page must load at its start: {guide, widgets}. `guide` are file names, and of each
 * widget {attributes, files}: the data attributes that it is found by, and what it needs besides.
 */
function starts(outputs) {
  const all = Object.keys(outputs)
  const of = (name) => needed(outputs, all.find((file) => path.basename(file) === `${name}.js`))
  const named = (found) => [...found].map((file) => path.basename(file)).sort()
  const guide = of("guide")
  const widgets = Object.entries(WIDGETS).map(([name, { selector }]) => ({
    attributes: [...selector.matchAll(/data-[\w-]+/g)].map(String),
    files: named(of(name)).filter((file) => !guide.has(file)),
  }))
  return { guide: named(guide), widgets }
}

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
  const builds = [modules(target), classic(target), styles(target)]
  const ended = await Promise.allSettled(builds)
  const faults = ended.flatMap(({ reason }) => (reason ? reason.errors ?? [{ text: String(reason) }] : []))
  if (faults.length) return { problems: faults.map(problem) }
  const results = ended.map(({ value }) => value)
  const files = await written(target, results)
  return { files, ...starts(results[0].metafile.outputs) }
}

console.log(JSON.stringify(await bundled(path.resolve(process.argv[2]))))
