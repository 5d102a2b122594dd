/** This file groups texts of a page by what decides their contrast, and asks axe about groups. */
{
  const CONTROLS = "input, select, textarea, button"
  const GROUND = ["backgroundColor", "backgroundImage", "filter", "mixBlendMode", "opacity"]
  const SIGNS = { punctuations: true }
  const { dom, text } = axe.commons

  /** Say whether there is something to read: axe does not look at a "#" or a comma alone. */
  const hasText = (node) =>
    node.nodeType === Node.TEXT_NODE && text.removeUnicode(node.data, SIGNS).trim()

  const isText = (part) => part.matches(CONTROLS) || [...part.childNodes].some(hasText)

  /** Return what can be read on the screen; axe passes the rest, off it or clipped. */
  const texts = () => {
    axe.setup()
    const shown = [...document.body.querySelectorAll("*")].filter(
      (part) => part.checkVisibility() && isText(part) && dom.isVisibleOnScreen(part),
    )
    axe.teardown()
    return shown
  }

  /**
   * What lies under the texts of an element and mixes with them, from the page to the element.
   *
   * An element that is put elsewhere than in the flow may lie over anything: it is like no other.
   */
  const ground = (part, known) => {
    if (!part) return ""
    if (!known.has(part)) {
      const look = getComputedStyle(part)
      const own = GROUND.map((property) => look[property]).join()
      const neutral = own === "rgba(0, 0, 0, 0),none,none,normal,1"
      const layer = ["absolute", "fixed"].includes(look.position) ? `#${known.size}` : ""
      known.set(part, ground(part.parentElement, known) + (neutral ? "" : `|${own}`) + layer)
    }
    return known.get(part)
  }

  /** Say whether a text is large for WCAG, which asks less of it: 18 points, or 14 in bold. */
  const isLarge = (size, weight) => parseFloat(size) * 0.75 >= (weight >= 700 ? 14 : 18)

  /** What tells a link from the text that it stands in; empty outside links. */
  const beside = (part) => {
    const link = part.closest("a")
    if (!link) return ""
    const { textDecorationLine, borderBottom } = getComputedStyle(link)
    return [getComputedStyle(link.parentElement).color, textDecorationLine, borderBottom].join()
  }

  /** Return the texts that are drawn, by their look. */
  const looks = () => {
    const [found, known] = [new Map(), new Map()]
    for (const part of texts()) {
      const { color, fill, fontSize, fontWeight, textShadow } = getComputedStyle(part)
      const own = [part.matches(CONTROLS), color, fill, isLarge(fontSize, fontWeight), textShadow]
      const look = [...own, beside(part), ground(part, known)].join(" ")
      found.set(look, [...(found.get(look) ?? []), part])
    }
    return found
  }

  const ask = async (parts, rules, exclude) => {
    if (!parts.length) return { passes: [], violations: [] }
    const runOnly = { type: "rule", values: rules }
    return axe.run({ include: parts, exclude }, { runOnly, elementRef: true, selectors: false })
  }

  /**
   * Ask about one text of each look that is not known; where axe cannot tell of that one (it is a
   * sign alone, or something lies over it), about all of that look. Return the looks, too.
   */
  const violations = async (rules, exclude, known) => {
    const found = looks()
    const groups = [...found].filter(([look]) => !known.includes(look)).map(([, parts]) => parts)
    const told = await ask(groups.map(([first]) => first), rules, exclude)
    const nodes = [...told.passes, ...told.violations].flatMap((rule) => rule.nodes)
    const sure = new Set(nodes.map((node) => node.element))
    const unsure = groups.filter(([first]) => !sure.has(first)).flatMap(([, ...others]) => others)
    const more = await ask(unsure, rules, exclude)
    const wrong = [...told.violations, ...more.violations].map(({ id, nodes }) => ({
      id, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
    }))
    return { looks: [...found.keys()], violations: wrong }
  }

  globalThis.guideLooks = { violations }
}
