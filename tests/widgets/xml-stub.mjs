/**
 * Stands in for DOMParser: elements, attributes and text of XML without a DTD.
 *
 * It has DOMParser's habit of not throwing.
 */

const ENTITIES = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" }
const decoded = (text) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex, number, name) =>
    name ? ENTITIES[name] : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(number)))

class Element {
  constructor(name = "", attributes = []) {
    const localName = name.split(":").at(-1)
    Object.assign(this, { name, localName, attributes, children: [], content: [] })
  }

  get textContent() {
    return this.content.map((part) => part.textContent ?? part).join("")
  }

  getAttribute(name) {
    return this.attributes.find((one) => one.name === name)?.value ?? null
  }

  getElementsByTagNameNS(_, localName) {
    return this.children.flatMap((one) => [
      ...(one.localName === localName ? [one] : []),
      ...one.getElementsByTagNameNS(_, localName),
    ])
  }

  append(child) {
    this.children.push(child)
    this.content.push(child)
    return child
  }
}

const wrong = () => {
  const tree = new Element()
  tree.append(new Element("parsererror"))
  return tree
}

const NAME = String.raw`[\w:.-]+`
const ATTRIBUTE = String.raw`\s+${NAME}\s*=\s*(?:"[^"<]*"|'[^'<]*')`
const TOKENS = [
  String.raw`<\?.*?\?>`,
  "<!--.*?-->",
  String.raw`<!\[CDATA\[(.*?)\]\]>`,
  String.raw`<\/(${NAME})\s*>`,
  String.raw`<(${NAME})((?:${ATTRIBUTE})*)\s*(\/?)>`,
  "([^<]+)",
].join("|")

/** Return the attributes that a start tag has, from what stands between its name and its end. */
const attributesIn = (text) =>
  [...text.matchAll(/([\w:.-]+)\s*=\s*["']([^"']*)["']/g)].map(([, name, value]) =>
    ({ name, localName: name.split(":").at(-1), value: decoded(value) }))

/** Return the tree of a text; when it is not well formed one with a parsererror, as browsers do. */
export function parse(text) {
  const tree = new Element()
  const open = [tree]
  const tokens = new RegExp(TOKENS, "gsy")
  while (tokens.lastIndex < text.length) {
    const match = tokens.exec(text)
    if (!match) return wrong()
    const [, cdata, closed, name, attributes, empty, plain] = match
    if (name) {
      const child = open.at(-1).append(new Element(name, attributesIn(attributes)))
      if (!empty) open.push(child)
    } else if (closed) {
      if (open.length < 2 || open.pop().name !== closed) return wrong()
    } else {
      open.at(-1).content.push(cdata ?? decoded((plain ?? "").replace(/\r\n?/g, "\n")))
    }
  }
  return open.length === 1 && tree.children.length === 1 ? tree : wrong()
}
