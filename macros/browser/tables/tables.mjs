/**
 * A plan as a table: CSV and Excel, out and in. Fetched when somebody asks for one.
 *
 * A file is never trusted: what is wrong with it is told in Danish, and more than it may hold is not read.
 */

// --- Text that a spreadsheet leaves as it is

/** Say whether a spreadsheet takes text for a formula, also after spaces; OWASP's list, as in macros/exports/cells.py. */
const risky = (text) => /^'*(?:[\s\0-\x20\x85]*[=+\-@]| *[\t\r])/.test(text)

/** Return text that no spreadsheet takes for a formula. One that is marked already is marked again, so that unsafe() gives it back. */
export const safe = (text) => (risky(text) ? `'${text}` : text)

/** Return the text that safe() was given. */
export const unsafe = (text) => (text[0] === "'" && risky(text) ? text.slice(1) : text)

// --- CSV: what a Danish Excel writes and reads, and what others send

/** Return a table as CSV: semicolons, because a comma is the decimal sign; a byte order mark, so that Excel knows UTF-8. */
export function toCsv(columns, rows) {
  const quoted = (text) => (/[;"\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return `\uFEFF${[columns.map(({ header }) => header), ...rows]
    .map((row) => `${row.map((cell) => quoted(safe(cell))).join(";")}\r\n`).join("")}`
}

/** Return the text of a file. Excel's plain CSV is not UTF-8, and its "Unicode text" is UTF-16. */
export function decoded(bytes) {
  const mark = bytes[0] << 8 | bytes[1]
  const as = (encoding, options) => new TextDecoder(encoding, options).decode(bytes)
  if (mark === 0xFFFE) return as("utf-16le")
  if (mark === 0xFEFF) return as("utf-16be")
  try {
    return as("utf-8", { fatal: true })
  } catch {
    return as("windows-1252")
  }
}

/** Return the rows of a text or of a file's bytes. Throws an Error with a Danish message when it cannot be read. */
export function fromCsv(source) {
  if (source.length > 5_000_000) throw new Error("Filen er for stor (over 5 MB).")
  const text = (typeof source === "string" ? source : decoded(source)).replace(/^\uFEFF/, "").replace(/(\r\n?|\n)$/, "")
  // The right separator is the one that parts the headers: a row with the cell »Id« and most cells beside it.
  const width = ({ rows }) => rows.find((row) => row.some((cell) => cell.trim().toLowerCase() === "id"))?.length ?? 0
  const [best] = [";", ",", "\t"].map((separator) => split(text, separator)).sort((a, b) => width(b) - width(a))
  if (best.open) throw new Error(`Filen kan ikke læses: et anførselstegn i række ${best.open} bliver ikke lukket.`)
  return best.rows
}

/** Return the rows of a text; `open` is the number of the row in which a quote is not closed. */
function split(text, separator) {
  const cells = new RegExp(`(?:"([^"]*(?:""[^"]*)*)"(?!"))?([^${separator}\r\n]*)(${separator}|\r\n?|\n|$)`, "gy")
  const rows = []
  let row = []
  for (const [, quoted, rest, end] of text.matchAll(cells)) {
    if (quoted === undefined && rest[0] === '"') return { rows, open: rows.length + 1 }
    row.push((quoted ?? "").replaceAll('""', '"') + rest)
    if (end === separator) continue
    rows.push(row)
    row = []
    if (!end) return { rows }
  }
}

// --- A plan as rows, and the answers that rows hold

const ANSWERS = ["status", "reason", "responsible", "deadline", "note"]

/** Return the rows of a plan: one for each item of the model, with the cells that its columns say. */
export const planRows = (model, plan) =>
  model.items.map((item) => {
    const answer = plan.items[item.id]
    return model.columns.map(({ key }) =>
      (key === "status" ? model.statuses[answer?.status ?? "not-started"] : ANSWERS.includes(key) ? answer?.[key] : item[key]) ?? "")
  })

// One form of å, and of what looks like a space.
const same = (text) => text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase()

/** Return the number of the header row and each column's place in it; nothing when there is no such row. */
function places(columns, rows) {
  const names = new Map(columns.filter(({ key }) => key === "id" || ANSWERS.includes(key)).map(({ key, header }) => [same(header), key]))
  for (const [header, row] of rows.entries()) {
    const found = {}
    const twice = []
    row.forEach((cell, column) => {
      const key = names.get(same(cell))
      if (key in found) twice.push(key)
      else if (key) found[key] = column
    })
    if ("id" in found && Object.keys(found).length > 1) return { header, found, twice }
  }
}

const DAY = 86_400_000
const DAY_NONE = Date.UTC(1899, 11, 30) // Excel's day 0, with its leap day of 1900 that never was
const dayOf = (time) => new Date(time).toISOString().slice(0, 10)

/** Return a date as 2026-12-01 from that, from 01-12-2026, 1.12.2026 or Excel's number; nothing from what is no date. */
export function dateOf(text) {
  if (/^\d{5,6}(\.\d+)?$/.test(text)) {
    const date = dayOf(DAY_NONE + Math.floor(text) * DAY)
    return /^2[01]/.test(date) ? date : undefined // from 2000 to 2199: others are a year, an amount or a telephone number
  }
  const danish = /^(\d\d?)([-./])(\d\d?)\2(\d{4})(?: [\d:.]+)?$/.exec(text)
  const parts = danish ? [danish[4], danish[3], danish[1]] : /^(\d{4})-(\d\d)-(\d\d)(?:[T ][\d:.]+Z?)?$/.exec(text)?.slice(1) ?? []
  const date = parts.map((part) => part.padStart(2, "0")).join("-")
  return date && dayOf(Date.UTC(parts[0], parts[1] - 1, parts[2])) === date ? date : undefined // the 31st of a shorter month is another day
}

/** Return Excel's number of a date; nothing when it would not be read back as that date. */
export function serialOf(date) {
  const number = (Date.parse(date) - DAY_NONE) / DAY
  return dateOf(String(number)) === date ? number : undefined
}

/**
 * Return the answers of a table: {answers, unknown, problems, missing}.
 *
 * `answers` has every item of the model that the table has, with the columns that it has: an emptied cell empties the
 * answer. `unknown` are ids that the model does not have, `missing` the headers of columns that are not there.
 * No answer is given when there are problems.
 */
export function answersFrom(model, rows) {
  const header = Object.fromEntries(model.columns.map((column) => [column.key, column.header]))
  const place = places(model.columns, rows)
  const refused = (problems) => ({ answers: {}, unknown: [], problems, missing: [] })
  if (!place) return refused([`Filen har ingen række med overskrifterne »${header.id}« og »${header.status}«.`])
  const { found, twice } = place
  const problems = twice.map((key) => `Række ${place.header + 1}: overskriften »${header[key]}« står der to gange.`)
  const known = new Set(model.items.map(({ id }) => id))
  const keys = ANSWERS.filter((key) => key in found)
  const read = reader(model.statuses)
  const seen = new Map()
  const answers = {}
  let left = 5000
  for (const [index, row] of rows.entries()) {
    if (index <= place.header || !["id", ...keys].some((key) => row[found[key]]?.trim())) continue
    if (!left--) {
      problems.unshift("Filen har flere end 5.000 rækker.")
      break
    }
    const id = unsafe(row[found.id] ?? "").trim()
    const wrong = (what) => void problems.push(`Række ${index + 1}: ${what}`)
    if (!/^[a-z0-9-]+(\/[a-z0-9-]+)?$/.test(id)) wrong(id ? `${shown(id)} er ikke et id fra guiden.` : "der mangler et id.")
    else if (seen.has(id)) wrong(`»${id}« står også i række ${seen.get(id)}.`)
    else {
      seen.set(id, index + 1)
      if (known.has(id)) answers[id] = Object.fromEntries(keys.map((key) => [key, read(key, row[found[key]] ?? "", wrong)]))
    }
  }
  if (problems.length) return refused(problems)
  return {
    answers,
    unknown: [...seen.keys()].filter((id) => !known.has(id)),
    problems,
    missing: ANSWERS.filter((key) => !(key in found)).map((key) => header[key]),
  }
}

/** Return what reads one field's cell, and says what is wrong with it. */
function reader(statuses) {
  const words = Object.values(statuses)
  const status = new Map(Object.entries(statuses).map(([key, word]) => [same(word), key]))
  return (key, cell, wrong) => {
    const text = unsafe(cell).replace(/\r\n?/g, "\n")
    const short = text.trim()
    if (text.length > 5000) return wrong(`en tekst er længere end 5.000 tegn (${shown(text)}).`)
    if (key === "status") {
      return (short ? status.get(same(short)) : "not-started")
        ?? wrong(`status ${shown(short)} kendes ikke. Brug ${words.slice(0, -1).join(", ")} eller ${words.at(-1)}.`)
    }
    if (key !== "deadline") return text
    return short && (dateOf(short) ?? wrong(`fristen ${shown(short)} er ikke en dato. Skriv den som 2026-12-01 eller 01-12-2026.`))
  }
}

/** Return some of what stood in a cell, so that it can be found; never what could be markup. */
function shown(text) {
  const plain = text.replace(/[<>&\p{C}\s]+/gu, " ").trim()
  return `»${plain.length > 40 ? `${plain.slice(0, 40)}…` : plain}«`
}

// --- Excel: a file read, and the site's empty one filled in

const TOO_LARGE = "Excel-filen er for stor: den må højst fylde 5 MB, og 50 MB når den er pakket ud."
const BROKEN = "Excel-filen er beskadiget og kan ikke læses."
const NOT_OURS = "Den tomme Excel-fil passer ikke til planen. Genindlæs siden, og prøv igen."

/** Something that the reader is told, as opposed to what a broken file makes other code throw. */
class Refused extends Error {}
const refuse = (message) => { throw new Refused(message) }

async function told(act) {
  try {
    return await act()
  } catch (error) {
    throw new Error(error instanceof Refused ? error.message : BROKEN, { cause: error })
  }
}

/**
 * Return the texts of the plan's sheet, row by row. Dates are Excel's numbers.
 *
 * `parse` makes a document of XML. Rejects with an Error with a Danish message when the file cannot be read.
 */
export const readXlsx = (bytes, parse) => told(async () => (await opened(bytes, /^xl\/.*\.(xml|rels)$/, parse)).rows)

/** Return the site's empty file with a plan's answers. Rejects when one would not be in it. */
export const fillXlsx = (bytes, model, plan, parse) =>
  told(async () => {
    const { parts, path, rows } = await opened(bytes, /^/, parse)
    parts.set(path, new TextEncoder().encode(filled(textIn(parts.get(path)), filling(model, plan, rows))))
    return zipOf(parts)
  })

const textIn = (bytes) => new TextDecoder().decode(bytes)

/** Unpack the parts whose names are wanted, when all of them together are not too large, and find the plan's sheet. */
async function opened(bytes, wanted, parse = (text) => new DOMParser().parseFromString(text, "application/xml")) {
  const locked = "Filen er låst med en adgangskode eller gemt i et ældre format. Gem den som .xlsx uden adgangskode."
  const notExcel = "Filen er ikke en Excel-fil (.xlsx)."
  const start = String.fromCharCode(...bytes.subarray(0, 4))
  if (bytes.length > 5_000_000) refuse(TOO_LARGE)
  if (start === "\xD0\xCF\x11\xE0") refuse(locked)
  if (start !== "PK\x03\x04") refuse(notExcel)
  if (bytes[6] & 1) refuse(locked)
  const listed = partsOf(bytes)
  if (listed.length > 1000 || listed.reduce((sum, part) => sum + part.size, 0) > 50_000_000) refuse(TOO_LARGE)
  if (listed.some((part) => part.locked)) refuse(locked)
  const parts = new Map()
  for (const { name, read } of listed) if (wanted.test(name)) parts.set(name, await read())
  if (!parts.has("xl/workbook.xml")) refuse(notExcel)
  const treeOf = (path) => {
    const text = textIn(parts.get(path))
    const tree = parse(text)
    // Excel writes no DOCTYPE; its entities could grow without end.
    return /<!DOCTYPE/i.test(text) || all(tree, "parsererror").length ? refuse(BROKEN) : tree
  }
  const book = treeOf("xl/workbook.xml")
  if (all(book, "workbookPr").some((settings) => /^(1|true)$/.test(settings.getAttribute("date1904")))) {
    refuse("Excel-filen tæller datoer fra 1904. Slå det fra i Excels indstillinger, og gem den igen.")
  }
  const sheet = all(book, "sheet").find((one) => one.getAttribute("name")?.trim().toLowerCase() === "handlingsplan")
    ?? refuse("Excel-filen har intet ark, der hedder »Handlingsplan«.")
  const id = [...sheet.attributes].find(({ localName }) => localName === "id").value
  const links = all(treeOf("xl/_rels/workbook.xml.rels"), "Relationship")
  const target = (test) => {
    const link = links.find(test)
    return link && decodeURIComponent(new URL(link.getAttribute("Target"), "file:///xl/").pathname.slice(1))
  }
  const path = target((link) => link.getAttribute("Id") === id)
  const strings = target((link) => link.getAttribute("Type")?.endsWith("/sharedStrings"))
  return { parts, path, rows: rowsOf(treeOf(path), parts.has(strings) ? all(treeOf(strings), "si").map(runs) : []) }
}

// The prefix of Excel's names is the writer's choice.
const all = (tree, name) => [...tree.getElementsByTagNameNS("*", name)]
const child = (element, name) => [...element.children].find(({ localName }) => localName === name)

// Excel writes a character that XML cannot hold as _x000B_.
const plain = (text) => text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(parseInt(code, 16)))

/** Return the text of a string, also when its parts look different; not how it is pronounced. */
const runs = (string) =>
  plain([...string.children].map((part) =>
    (part.localName === "t" ? part : part.localName === "r" && child(part, "t"))?.textContent ?? "").join(""))

const columnOf = (letters) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

function rowsOf(tree, shared) {
  const rows = []
  let number = 0
  for (const row of all(tree, "row")) {
    number = Number(row.getAttribute("r")) || number + 1
    let column = -1
    for (const cell of row.children) {
      if (cell.localName !== "c") continue
      const [, letters] = /^([A-Z]{1,3})\d+$/.exec(cell.getAttribute("r")) ?? []
      column = letters ? columnOf(letters) : column + 1
      const text = textOf(cell, shared)
      if (!text || column >= 200) continue // ours are the first; what else is out there is not read
      if (!(number > 0 && number <= 20_000)) refuse(TOO_LARGE)
      const texts = (rows[number - 1] ??= [])
      texts[column] = text
    }
  }
  return Array.from(rows, (texts = []) => Array.from(texts, (text = "") => text))
}

function textOf(cell, shared) {
  const value = child(cell, "v")?.textContent ?? ""
  switch (cell.getAttribute("t")) {
    case "s": return value && (shared[Number(value)] ?? refuse(BROKEN))
    case "inlineStr": return all(cell, "is").map(runs).join("")
    case "str": return plain(value)
    case "b": return value === "1" ? "Sand" : "Falsk"
    default: return value && Number.isFinite(Number(value)) ? String(Number(value)) : value // Excel writes 0.1 as 0.10000000000000001
  }
}

/** Return what goes where: row number → column → the field's value. */
function filling(model, plan, rows) {
  const { header, found } = places(model.columns, rows) ?? refuse(NOT_OURS)
  const at = new Map(rows.map((row, index) => [row[found.id], index + 1]).slice(header + 1))
  const wanted = new Map()
  for (const { id } of model.items) {
    const answer = plan.items[id]
    const keys = ANSWERS.filter((key) => answer?.[key])
    if (!keys.length) continue
    if (!at.has(id) || keys.some((key) => !(key in found))) refuse(NOT_OURS)
    wanted.set(at.get(id), new Map(keys.map((key) => [found[key], {
      text: key === "status" ? model.statuses[answer.status] : answer[key],
      number: key === "deadline" && serialOf(answer.deadline),
    }])))
  }
  return wanted
}

/** Put values into a sheet as xlsxwriter writes it. All else but the height of the rows stays as it is, to the byte. */
function filled(xml, wanted) {
  const columns = [...xml.matchAll(/<col min="(\d+)" max="(\d+)" width="([\d.]+)"(?:[^>]*? style="(\d+)")?/g)].map((match) => match.slice(1).map(Number))
  const at = (column) => columns.find(([from, to]) => from <= column + 1 && column + 1 <= to) ?? []
  let done = 0
  const result = xml.replace(/<row r="(\d+)"([^>]*?)(?:\/>|>(.*?)<\/row>)/gs, (whole, number, attributes, inner = "") => {
    const values = wanted.get(Number(number))
    if (!values) return whole
    done += 1
    const cells = new Map([...inner.matchAll(/<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>.*?<\/c>)/gs)]
      .map(([cell, letters, rest]) => [columnOf(letters), { cell, rest }]))
    const rowStyle = / s="(\d+)".* customFormat="1"/.exec(attributes)?.[1]
    let height = 0
    for (const [column, value] of values) {
      const [, , width, style] = at(column)
      const inherited = rowStyle || style
      const rest = cells.get(column)?.rest ?? (inherited ? ` s="${inherited}"` : "")
      cells.set(column, { cell: written(`${letterOf(column)}${number}`, rest, value) })
      height = Math.max(height, heightOf(value.text, width || 8)) // 8 letters is the standard
    }
    const sorted = [...cells].sort(([a], [b]) => a - b).map(([, { cell }]) => cell)
    // A height of the user's own would not grow with what is written; one that is too low is not mended by every program.
    const grown = attributes.replace(/ customHeight="[^"]*"/, "")
      .replace(/ ht="([^"]*)"/, (_, before) => ` ht="${Math.min(409, Math.max(before, height))}"`) // no row is higher than 409
    return `<row r="${number}"${grown}>${sorted.join("")}</row>`
  })
  return done === wanted.size ? result : refuse(NOT_OURS)
}

/** Return the height of a row that shows a text, in points, `width` letters wide; as in macros/exports/plan_sheet.py. */
const heightOf = (text, width) =>
  15 * text.split("\n").reduce((lines, line) => lines + Math.ceil((line.length || 1) / width), 0) + 1

const letterOf = (column) => (column < 26 ? "" : letterOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + column % 26)

/** Return a cell with its attributes kept; of them only the type follows the value. Without a style a date would show as a number. */
function written(reference, attributes, { text, number }) {
  const kept = `<c r="${reference}"${attributes.replace(/ t="[^"]*"/, "")}`
  const escaped = (value) =>
    value.replace(/\r\n?/g, "\n").replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, "")
      .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
  return number && / s="/.test(attributes) ? `${kept}><v>${number}</v></c>`
    : `${kept} t="inlineStr"><is><t xml:space="preserve">${escaped(safe(text))}</t></is></c>`
}

// --- Zip, which is what an Excel file is: never more than it says, and nothing that is damaged

/**
 * Return {name, size, locked, read} of each part. `size` is what the file says that it unpacks to, `read()` resolves to
 * the bytes. Throws, and `read()` rejects, when something is not as the file says.
 */
export function partsOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const [short, long] = [(at) => view.getUint16(at, true), (at) => view.getUint32(at, true)]
  let end = bytes.length - 22
  while (long(end) !== 0x06054B50) end -= 1 // throws before the first byte
  let at = long(end + 16)
  return Array.from({ length: short(end + 10) }, () => {
    if (long(at) !== 0x02014B50) throw new Error("not a list of parts")
    const [method, checksum, packed, size, start] = [short(at + 10), long(at + 16), long(at + 20), long(at + 24), long(at + 42)]
    const locked = (short(at + 8) & 1) === 1
    const from = at + 46
    at = from + short(at + 28) + short(at + 30) + short(at + 32)
    const read = async () => {
      const first = start + 30 + short(start + 26) + short(start + 28)
      const part = bytes.subarray(first, first + packed)
      if (method !== 0 && method !== 8) throw new Error("packed in another way")
      const whole = method ? await through(new DecompressionStream("deflate-raw"), part, size) : part
      if (whole.length !== size || (await deflated(whole)).checksum !== checksum) throw new Error("damaged")
      return whole
    }
    return { name: textIn(bytes.subarray(from, from + short(from - 18))), size, locked, read }
  })
}

/** Return a zip file of [name, bytes] pairs. The same pairs give the same bytes. */
export async function zipOf(pairs) {
  // Numbers as the format has them, the lowest byte first, which is also how every browser keeps them.
  const shorts = (...values) => Uint16Array.from(values)
  const long = (value) => [value, value >>> 16]
  const [bodies, list] = [[], []]
  let at = 0
  for (const [name, bytes] of pairs) {
    const path = new TextEncoder().encode(name)
    const { packed, checksum } = await deflated(bytes)
    // Version, names in UTF-8, deflated, midnight, 1 January 1980, and so on, as the format has them.
    const about = [20, 0x800, 8, 0, 33, ...long(checksum), ...long(packed.length), ...long(bytes.length), path.length, 0]
    bodies.push(shorts(0x4B50, 0x0403, ...about), path, packed)
    list.push(shorts(0x4B50, 0x0201, 20, ...about, 0, 0, 0, 0, 0, ...long(at)), path)
    at += 30 + path.length + packed.length
  }
  const size = list.reduce((sum, part) => sum + part.byteLength, 0)
  return bytesOf(new Blob([...bodies, ...list, shorts(0x4B50, 0x0605, 0, 0, list.length / 2, list.length / 2, ...long(size), ...long(at), 0)]))
}

/** Return bytes packed, and their CRC-32. The browser's gzip has both: ten bytes before, the checksum and the length after. */
async function deflated(bytes) {
  const gzip = await through(new CompressionStream("gzip"), bytes)
  return { packed: gzip.subarray(10, -8), checksum: new DataView(gzip.buffer).getUint32(gzip.length - 8, true) }
}

const bytesOf = async (body) => new Uint8Array(await new Response(body).arrayBuffer())

/** Send bytes through a stream, and return what comes out. Rejects as soon as it is more than `most`. */
function through(stream, bytes, most = Infinity) {
  const step = 16_384 // a little at a time, since what is packed hardest grows a thousand times
  let at = 0
  let length = 0
  const source = new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(bytes.subarray(at, at + step))
      at += step
    },
  })
  const bound = new TransformStream({
    transform(chunk, controller) {
      length += chunk.length
      if (length > most) throw new Error("more than it says")
      controller.enqueue(chunk)
    },
  })
  return bytesOf(source.pipeThrough(stream).pipeThrough(bound))
}
