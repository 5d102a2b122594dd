/** Starts the widgets whose part is on the page. One that fails never stops the others. */
const widgets = {
  "catalogue-compare": "[data-catalogue-compare]",
  "catalogue-filter": "[data-catalogue-filter]",
  checklist: "[data-checklist]",
  drawer: "#__drawer",
  header: ".md-header",
  "my-data": "[data-my-data]",
  "plan-overview": "[data-plan-overview]",
  "term-hover": ".term",
  "print-folds": "details",
}

const starting = Object.entries(widgets)
  .filter(([, part]) => document.querySelector(part))
  .map(([name]) => import(`./${name}.mjs`).then(({ mount }) => mount(document)).catch((error) => console.error(name, error)))

// For who must know that the page is as ready as it gets: the browser tests.
Promise.all(starting).then(() => document.documentElement.setAttribute("data-widgets", "started"))
