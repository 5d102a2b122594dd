/*{# Runs before the theme's own script. It stands in the page. Jinja leaves out its comments. #}*/
(() => {
  /*{# The theme turns pages at the letters n and p. People who speak to their computer would
      leave by accident (WCAG 2.1.4). #}*/
  document.addEventListener("keydown", (event) => {
    const writes = event.target.closest?.("input, textarea, select, [contenteditable], .search")
    if (!writes && event.key.length === 1 && event.key !== " ") event.stopPropagation()
  }, true)
})()

/*{# The page says what it cannot do where the guide's own script could not be had. #}*/
addEventListener("load", () => {
  const page = document.documentElement
  if (!page.dataset.widgets) page.dataset.widgets = "missing"
})
