/** Starts each widget on the page. One that fails never stops the others. */
const widgets = ["drawer", "search-dialog", "term-hover", "print-folds"]

for (const name of widgets) {
  import(`./${name}.mjs`).then(({ mount }) => mount(document)).catch((error) => console.error(name, error))
}
