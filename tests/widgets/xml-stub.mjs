/** Stands in for DOMParser: elements, attributes and text of XML without a DTD, and its habit of not throwing. */

const ENTITIES = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" }
const decoded = (text) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex, number, name) =>
    name ? ENTITIES[name] : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(number)))

class Element {
  constructor(name = "", attributes = []) {
    Object.assign(this, { name, localName: name.split(":").at(-1), attributes, children: [], content: [] })
  }
  get textContent() { return this.content.map((part) => part.textContent ?? part).join("") }
  getAttribute(name) { return this.attributes.find((one) => one.name === name)?.value ?? null }
  getElementsByTagNameNS(_, localName) {
    return this.children.flatMap((one) => [...(one.localName === localName ? [one] : []), ...one.getElementsByTagNameNS(_, localName)])
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

/** Return the tree of a text; one with a parsererror in it, as browsers do, when it is not well formed. */
export function parse(text) {
  const tree = new Element()
  const open = [tree]
  const tokens = /<\?.*?\?>|<!--.*?-->|<!\[CDATA\[(.*?)\]\]>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gsy
  while (tokens.lastIndex < text.length) {
    const match = tokens.exec(text)
    if (!match) return wrong()
    const [, cdata, closed, name, attributes, empty, plain] = match
    if (name) {
      const pairs = [...attributes.matchAll(/([\w:.-]+)\s*=\s*["']([^"']*)["']/g)]
      const child = open.at(-1).append(new Element(name, pairs.map(([, key, value]) => ({ name: key, localName: key.split(":").at(-1), value: decoded(value) }))))
      if (!empty) open.push(child)
    } else if (closed) {
      if (open.length < 2 || open.pop().name !== closed) return wrong()
    } else {
      open.at(-1).content.push(cdata ?? decoded((plain ?? "").replace(/\r\n?/g, "\n")))
    }
  }
  return open.length === 1 && tree.children.length === 1 ? tree : wrong()
}
