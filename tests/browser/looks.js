/** This file groups texts of a page by what decides their contrast, and asks axe about groups. */
{
  const CONTROLS = "input, select, textarea, button"
  const GROUND = ["backgroundColor", "backgroundImage", "filter", "mixBlendMode", "opacity"]
  const hasText = (node) => node.nodeType === Node.TEXT_NODE && node.data.trim()

  const isText = (part) => part.matches(CONTROLS) || [...part.childNodes].some(hasText)

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
    for (const part of document.body.querySelectorAll("*")) {
      if (!isText(part) || !part.checkVisibility({ visibilityProperty: true })) continue
      const { color, fill, fontSize, fontWeight, textShadow } = getComputedStyle(part)
      const own = [part.tagName, color, fill, fontSize, fontWeight, textShadow]
      const look = [...own, beside(part), ground(part, known)].join(" ")
      found.set(look, [...(found.get(look) ?? []), part])
    }
    return found
  }

  const ask = async (parts, rules, exclude) => {
    if (!parts.length) return { passes: [], violations: [] }
    const runOnly = { type: "rule", values: rules }
    return axe.run({ include: parts, exclude }, { runOnly, elementRef: true })
  }

  /**
   * Ask about one text of each look that is not known; where axe cannot tell of that one (it is a
   * sign alone, or something lies over it), about all of that look.
   */
  const violations = async (rules, exclude, known) => {
    const groups = [...looks()].filter(([look]) => !known.includes(look)).map(([, parts]) => parts)
    const told = await ask(groups.map(([first]) => first), rules, exclude)
    const nodes = [...told.passes, ...told.violations].flatMap((rule) => rule.nodes)
    const sure = new Set(nodes.map((node) => node.element))
    const unsure = groups.filter(([first]) => !sure.has(first)).flatMap(([, ...others]) => others)
    const more = await ask(unsure, rules, exclude)
    return [...told.violations, ...more.violations].map(({ id, nodes }) => ({
      id, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
    }))
  }

  globalThis.guideLooks = { names: () => [...looks().keys()], violations }
}
