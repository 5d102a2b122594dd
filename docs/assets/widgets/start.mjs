/** Starts the widgets whose part is on the page. One that fails never stops the others. */
const widgets = {
  "catalogue-compare": "[data-catalogue-compare]",
  "catalogue-filter": "[data-catalogue-filter]",
  drawer: "#__drawer",
  header: ".md-header",
  "term-hover": ".term",
  "print-folds": "details",
}

for (const [name, part] of Object.entries(widgets)) {
  if (!document.querySelector(part)) continue
  import(`./${name}.mjs`).then(({ mount }) => mount(document)).catch((error) => console.error(name, error))
}
