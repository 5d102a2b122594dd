/*{# Runs before the theme's own script. It stands in the page. Jinja leaves out its comments. #}*/
(() => {
  /*{# The theme fetches the search index at once, and it is larger than most pages. Wait until
      somebody searches. #}*/
  const { open } = XMLHttpRequest.prototype
  const searching = new Promise((resolve) => {
    if (/[?&][hq]=/.test(location.search)) resolve()
    document.addEventListener("focusin", ({ target }) => target.closest(".md-search") && resolve())
  })
  XMLHttpRequest.prototype.open = function (method, address) {
    open.call(this, method, address)
    if (!address.endsWith("/search/search_index.json")) return
    XMLHttpRequest.prototype.open = open
    this.send = () => searching.then(() => XMLHttpRequest.prototype.send.call(this))
  }
  /*{# What follows a word in a text is copied with it. The colon and these have a meaning of
      their own in the theme's search, which then finds nothing. #}*/
  const { postMessage } = Worker.prototype
  Worker.prototype.postMessage = function (message, ...rest) {
    const { type, data } = message
    const isQuery = type === 2 && typeof data === "string"
    const meant = isQuery ? { type, data: data.replace(/[:^~]/g, " ") } : message
    postMessage.call(this, meant, ...rest)
  }
  /*{# The theme turns pages at the letters n and p. People who speak to their computer would
      leave by accident (WCAG 2.1.4). #}*/
  document.addEventListener("keydown", (event) => {
    const writes = event.target.closest?.("input, textarea, select, [contenteditable], .md-search")
    if (!writes && event.key.length === 1 && event.key !== " ") event.stopPropagation()
  }, true)
})()

/*{# The page says what it cannot do where the guide's own script could not be had. #}*/
addEventListener("load", () => {
  const page = document.documentElement
  if (!page.dataset.widgets) page.dataset.widgets = "missing"
})
