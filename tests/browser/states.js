/** This file chooses what can be used on a page, one of each place in it, to be looked at. */
{
  const USED = "a[href], button, input, select, textarea, summary, label, [tabindex], [role=button]"
  const UNSEEN = "input[type=hidden], .md-toggle, [tabindex='-1']"

  /** Where a part stands: the names and classes of all that it is in, which styles go by. */
  const placeOf = (part) => {
    const names = []
    for (let at = part; at && at !== document.body; at = at.parentElement) {
      const type = at.type && at.matches("input, button") ? `[${at.type}]` : ""
      const states = at.matches("[disabled], [hidden]") ? "!" : ""
      names.unshift(at.localName + [...at.classList].map((it) => `.${it}`).join("") + type + states)
    }
    return names.join(">")
  }

  /** Mark the first part of each place that is not known. Return the places. */
  const mark = (known) => {
    const seen = new Set(known)
    const found = []
    for (const old of document.querySelectorAll("[data-looked-at]"))
      old.removeAttribute("data-looked-at")
    for (const part of document.querySelectorAll(USED)) {
      const isSeen = part.checkVisibility({ visibilityProperty: true }) && !part.matches(UNSEEN)
      const place = placeOf(part)
      if (!isSeen || seen.has(place)) continue
      seen.add(place)
      found.push(place)
      part.setAttribute("data-looked-at", "")
    }
    return found
  }

  /** Open every fold, choose every choice, and let nothing take its time. */
  const unfold = () => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync("*, ::before, ::after { transition: none !important }")
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    for (const fold of document.querySelectorAll("details")) fold.open = true
    const choices = "article :is([type=checkbox], [type=radio])"
    // Of several that exclude each other the first is left, which is the one that is marked.
    for (const choice of [...document.querySelectorAll(choices)].reverse()) choice.checked = true
    document.querySelector("article [popover]")?.showPopover()
  }

  globalThis.guideStates = { mark, unfold }
}
