/*{# Runs before anything of the theme. It stands in the page. Jinja leaves out its comments. #}*/
(() => {
  /*{# A browser that blocks storage throws at the mere word, and then the theme's script
      stops. It gets a memory that is gone with the page. It is no Storage: what must be kept
      can tell that it would not be. #}*/
  for (const name of ["localStorage", "sessionStorage"]) {
    try {
      window[name]
    } catch {
      const kept = new Map()
      const value = {
        get length() { return kept.size },
        key: (index) => [...kept.keys()][index] ?? null,
        getItem: (key) => kept.get(String(key)) ?? null,
        setItem: (key, text) => void kept.set(String(key), String(text)),
        removeItem: (key) => void kept.delete(String(key)),
        clear: () => kept.clear(),
      }
      Object.defineProperty(window, name, { value, configurable: true })
    }
  }
})()
