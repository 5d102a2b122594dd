/** A plan goes out to a file and comes back as it was, and no file can do more than be refused. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { answersFrom, dateOf, decoded, fillXlsx, fromCsv, planRows, readXlsx, safe, serialOf, toCsv, unsafe } from "../../macros/browser/tables/tables.mjs"
import { empty, parts, sheetOf, strFromU8, strToU8, unzipped, workbook, zipped } from "./workbook.mjs"
import { parse } from "./xml-stub.mjs"

const HEADERS = {
  id: "Id", group_title: "Hører til", title: "Udsagn", text: "Tekst", level_word: "Niveau", phase_word: "Fase", role_words: "Hvem",
  limits: "Grænse", check: "Spørg jer selv", status: "Status", reason: "Begrundelse, hvis ikke relevant", responsible: "Ansvarlig",
  deadline: "Frist", note: "Note", source: "Kilde",
}
const item = (id, title) => ({ id, title, text: `Tekst; "med" <alt> & ${title}`, group_title: "2. Hurtig hjælp", level_word: "skal", source: "s. 12–14" })
const model = {
  columns: Object.entries(HEADERS).map(([key, header]) => ({ key, header })),
  statuses: { "not-started": "Ikke begyndt", "in-progress": "I gang", "in-place": "På plads", "not-relevant": "Ikke relevant" },
  items: [item("hurtig-hjaelp/samtale", "Samtale"), item("hurtig-hjaelp/ring", "- Ring"), item("roller/leder", "Leder")],
}
const BLANK = { status: "not-started", reason: "", responsible: "", deadline: "", note: "" }
const AWKWARD = [
  "=HYPERLINK(\"http://x\")", "+45 12 34 56 78", "- ring\n- skriv", "  @mette", "\tindrykket", "'=citat", "''-to", "'almindelig", "æøå; \"citat\", komma",
  "<b>&amp;</b> ]]>", "_x0041_ _x005F_", "__proto__", "🙂 e\u0301", " mellemrum ", "linje 1\n\nlinje 3", "5", "46357", "x".repeat(5000),
]
const planOf = (items) => ({ items })
const plan = planOf({
  "hurtig-hjaelp/samtale": { status: "in-place", responsible: "=Mette", deadline: "2026-12-01", note: "Æbler; \"gode\"\n- og mere" },
  "roller/leder": { status: "not-relevant", reason: "Vi har <ingen> & kan'ikke" },
  "nedlagt/udsagn": { status: "in-progress" },
})
const filled = { "hurtig-hjaelp/samtale": { ...BLANK, ...plan.items["hurtig-hjaelp/samtale"] }, "hurtig-hjaelp/ring": BLANK, "roller/leder": { ...BLANK, ...plan.items["roller/leder"] } }

const answersIn = (rows) => {
  const { answers, unknown, problems, missing } = answersFrom(model, rows)
  assert.deepEqual([unknown, problems, missing], [[], [], []])
  return answers
}
const table = (...rows) => [["Id", "Status", "Begrundelse, hvis ikke relevant", "Ansvarlig", "Frist", "Note"], ...rows]
const problemsOf = (...rows) => answersFrom(model, table(...rows)).problems
const read = (bytes) => readXlsx(bytes, parse)
const fill = (given) => fillXlsx(empty(model), model, given, parse)

test("what a spreadsheet takes for a formula is marked, and nothing else", () => {
  for (const text of ["=1", "+1", "-1", "@x", "\tx", "\rx", "  =1", " \tx", "\n=1", "'=1"]) assert.equal(safe(text), `'${text}`)
  for (const text of ["", "a=1", "1-2", "'t er", "<b>", "«=»"]) assert.equal(safe(text), text)
})

test("a mark comes off as it went on", () => {
  for (const text of AWKWARD) assert.equal(unsafe(safe(text)), text)
  assert.equal(unsafe("'t er"), "'t er")
})

test("CSV has a byte order mark, semicolons, quotes where they are needed and no formula", () => {
  const csv = toCsv([{ header: "Id" }, { header: "Note" }], [["a/b", "=1;\"2\""], ["c", "én\nto"]])
  assert.equal(csv, "\uFEFFId;Note\r\na/b;\"'=1;\"\"2\"\"\"\r\nc;\"én\nto\"\r\n")
})

test("CSV is read with semicolon, comma or tab, whatever the texts hold", () => {
  for (const separator of [";", ",", "\t"]) {
    const text = `\uFEFF"En, titel; over"\n${["Note", "Id", "Status"].join(separator)}\r\n"a,b;c\td\r\n""e"""${separator}a/b${separator}I gang\r`
    assert.deepEqual(fromCsv(text).slice(1), [["Note", "Id", "Status"], ["a,b;c\td\r\n\"e\"", "a/b", "I gang"]])
  }
  assert.deepEqual(fromCsv("sep=;\nId;Note;\n\na;;\n"), [["sep=", ""], ["Id", "Note", ""], [""], ["a", "", ""]])
  assert.deepEqual(fromCsv(""), [[""]])
  assert.deepEqual(fromCsv("Id;Note\na;\"b\"c"), [["Id", "Note"], ["a", "bc"]])
})

test("a quote that is not closed would swallow answers, so the file is refused", () => {
  assert.throws(() => fromCsv("Id;Note\na;b\nc;\"d\ne;f\n"), { message: "Filen kan ikke læses: et anførselstegn i række 3 bliver ikke lukket." })
  assert.throws(() => fromCsv("x".repeat(5_000_001)), { message: "Filen er for stor (over 5 MB)." })
})

test("a file's bytes are read as UTF-8, as Excel's plain CSV or as its Unicode text", () => {
  assert.equal(decoded(strToU8("\uFEFFPå plads")), "På plads")
  assert.equal(decoded(Uint8Array.from("På plads", (letter) => letter.charCodeAt(0))), "På plads")
  assert.equal(decoded(new Uint8Array(Uint16Array.from("\uFEFFPå plads", (letter) => letter.charCodeAt(0)).buffer)), "På plads")
  assert.deepEqual(fromCsv(strToU8("Id;Status\na;På plads")), [["Id", "Status"], ["a", "På plads"]])
})

test("a plan has a row for each item of the model, in its order, with words for the reader", () => {
  const rows = planRows(model, plan)
  assert.deepEqual(rows.map(([id]) => id), model.items.map(({ id }) => id))
  assert.deepEqual(rows[0].slice(9), ["På plads", "", "=Mette", "2026-12-01", plan.items["hurtig-hjaelp/samtale"].note, "s. 12–14"])
  assert.deepEqual(rows[1].slice(9, 14), ["Ikke begyndt", "", "", "", ""])
  assert.ok(rows.flat().every((cell) => typeof cell === "string"))
})

test("dates are read as people and spreadsheets write them", () => {
  for (const text of ["2026-12-01", "2026-12-01T00:00:00", "2026-12-01 00:00:00", "01-12-2026", "1.12.2026", "01/12/2026", "46357", "46357.5"]) assert.equal(dateOf(text), "2026-12-01")
  for (const text of ["", "2026", "31-02-2026", "2026-13-01", "1-12-26", "01-12.2026", "12345678", "i morgen", "-46357", "4e4", "0x1000"]) assert.equal(dateOf(text), undefined)
  for (const text of ["2000-01-01", "2024-02-29", "2199-12-31"]) assert.equal(dateOf(String(serialOf(text))), text)
  assert.equal(serialOf("1999-12-31"), undefined)
})

test("answers are found by the headers: any order, rows above, other columns, other letters", () => {
  const rows = [["Vores plan"], [], ["NOTE ", "Eget", "  id", "sta\u00A0tus", "Status"], ["n", "e", "roller/leder", "x", "pa\u030A  plads"], ["", "i alt", "", "", ""]]
  const { answers, missing } = answersFrom(model, rows)
  assert.deepEqual(answers, { "roller/leder": { status: "in-place", note: "n" } })
  assert.deepEqual(missing, ["Begrundelse, hvis ikke relevant", "Ansvarlig", "Frist"])
})

test("an emptied cell empties the answer, and a missing column leaves it alone", () => {
  assert.deepEqual(answersIn(table(["roller/leder"])), { "roller/leder": BLANK })
  assert.deepEqual(answersFrom(model, [["Id", "Note"], ["roller/leder", ""]]).answers, { "roller/leder": { note: "" } })
})

test("an id that the model does not have is told, not taken", () => {
  const { answers, unknown, problems } = answersFrom(model, table(["nedlagt/udsagn", "I gang"], ["constructor", "I gang"]))
  assert.deepEqual([answers, unknown, problems], [{}, ["nedlagt/udsagn", "constructor"], []])
})

test("each problem says its row, and then nothing is applied", () => {
  const { answers, problems } = answersFrom(model, [["x"], ...table(
    ["roller/leder", "Færdig"], ["hurtig-hjaelp/ring", "", "", "", "31-02-2026"], ["hurtig-hjaelp/samtale", "", "", "", "", "x".repeat(5001)],
    ["roller/leder"], ["", "I gang"], ["__proto__", "I gang"], ["<img src=x onerror=alert(1)>", "I gang"])])
  assert.deepEqual(answers, {})
  assert.deepEqual(problems.map((text) => text.replace("x".repeat(40), "x…")), [
    "Række 3: status »Færdig« kendes ikke. Brug Ikke begyndt, I gang, På plads eller Ikke relevant.",
    "Række 4: fristen »31-02-2026« er ikke en dato. Skriv den som 2026-12-01 eller 01-12-2026.",
    "Række 5: en tekst er længere end 5.000 tegn (»x……«).",
    "Række 6: »roller/leder« står også i række 3.",
    "Række 7: der mangler et id.",
    "Række 8: »__proto__« er ikke et id fra guiden.",
    "Række 9: »img src=x onerror=alert(1)« er ikke et id fra guiden.",
  ])
})

test("a table without headers, with one twice or with too many rows is refused", () => {
  assert.deepEqual(answersFrom(model, [["Id"], ["roller/leder"]]).problems, ["Filen har ingen række med overskrifterne »Id« og »Status«."])
  assert.deepEqual(answersFrom(model, []).problems.length, 1)
  assert.deepEqual(answersFrom(model, [["Id", "Note", "note"]]).problems, ["Række 1: overskriften »Note« står der to gange."])
  assert.deepEqual(problemsOf(...Array.from({ length: 5001 }, (_, index) => [`a/${index}`])), ["Filen har flere end 5.000 rækker."])
})

test("plan → CSV → the same answers", () => {
  assert.deepEqual(answersIn(fromCsv(toCsv(model.columns, planRows(model, plan)))), filled)
})

test("plan → Excel → the same answers", async () => {
  assert.deepEqual(answersIn(await read(await fill(plan))), filled)
})

test("awkward texts come back from CSV and from Excel as they were", async () => {
  for (const text of AWKWARD) {
    const given = planOf({ "hurtig-hjaelp/ring": { ...BLANK, status: "in-progress", note: text, reason: text } })
    const expected = { ...BLANK, ...given.items["hurtig-hjaelp/ring"] }
    assert.deepEqual(answersIn(fromCsv(toCsv(model.columns, planRows(model, given))))["hurtig-hjaelp/ring"], expected)
    assert.deepEqual(answersIn(await read(await fill(given)))["hurtig-hjaelp/ring"], expected)
  }
})

test("Excel cannot hold every character: what XML forbids is left out, and lines end in one way", async () => {
  const given = planOf({ "roller/leder": { note: "a\0b\x0Bc\r\nd\uFFFFe\uD800" } })
  assert.equal(answersIn(await read(await fill(given)))["roller/leder"].note, "abc\nde\uFFFD")
})

test("all that is not an answer stays as it was, to the byte, but rows with answers take the height that they need", async () => {
  const [before, after] = [empty(model), await fill(plan)].map((bytes) => unzipped(bytes))
  assert.deepEqual(Object.keys(after), Object.keys(before))
  const path = "xl/worksheets/sheet1.xml"
  for (const name of Object.keys(before)) if (name !== path) assert.deepEqual(after[name], before[name], name)
  const restored = strFromU8(after[path]).replace(/ t="inlineStr"><is>.*?<\/is><\/c>/gs, "/>").replace(/(<c r="M\d+" s="\d+")><v>\d+<\/v><\/c>/g, "$1/>")
  assert.equal(restored, strFromU8(before[path]).replace(/(<row r="[35]" spans="1:15") ht="30" customHeight="1"/g, '$1 ht="61"'))
  assert.match(restored, /<row r="4" [^>]*ht="30" customHeight="1"/)
})

test("a row is never lower than it was, and never higher than a spreadsheet can have it", async () => {
  const heights = async (note) => {
    const xml = strFromU8(unzipped(await fill(planOf({ "roller/leder": { note } })))["xl/worksheets/sheet1.xml"])
    return [...xml.matchAll(/<row r="(?:4|5)" [^>]*?( ht=.*?)>/g)].map(([, height]) => height)
  }
  const untouched = ' ht="30" customHeight="1"'
  assert.deepEqual(await heights("kort"), [untouched, ' ht="30"'])
  assert.deepEqual(await heights("én\n\ntre"), [untouched, ' ht="46"'])
  assert.deepEqual(await heights("x".repeat(5000)), [untouched, ' ht="409"'])
})

test("an answer is a string with the cell's style, a deadline is a date with it, and neither is a formula", async () => {
  const xml = strFromU8(unzipped(await fill(plan))["xl/worksheets/sheet1.xml"])
  assert.ok(xml.includes('<c r="J3" s="49" t="inlineStr"><is><t xml:space="preserve">På plads</t></is></c><c r="K3" s="50"/>'))
  assert.ok(xml.includes('<c r="L3" s="51" t="inlineStr"><is><t xml:space="preserve">\'=Mette</t></is></c><c r="M3" s="52"><v>46357</v></c>'))
  assert.ok(xml.includes("Vi har &lt;ingen&gt; &amp; kan'ikke"))
  assert.doesNotMatch(xml, /<f[ >]/)
})

test("the same plan gives the same bytes, and an empty one changes nothing", async () => {
  assert.deepEqual(await fill(plan), await fill(plan))
  assert.deepEqual(await read(await fill(planOf({}))), await read(empty(model)))
})

test("cells that the file left out are put in their place, with the style of their row or column", async () => {
  const text = (reference, value) => `<c r="${reference}" t="str"><v>${value}</v></c>`
  const head = ["Id", "Eget", "Status", "Frist", "Note", "Ansvarlig"].map((name, index) => text(`${"ABCDEF"[index]}1`, name)).join("")
  const sheet = sheetOf(`<row r="1">${head}</row><row r="2">${text("A2", "roller/leder")}<c r="E2" s="9"><f>1+1</f><v>2</v></c></row><row r="3" s="4" customFormat="1">${text("A3", "hurtig-hjaelp/ring")}</row>`,
    { before: '<cols><col min="3" max="4" width="9" style="7" customWidth="1"/></cols>' })
  const answer = { status: "in-progress", deadline: "2026-12-01", note: "n" }
  const bytes = await fillXlsx(workbook({ sheet }), model, planOf({ "roller/leder": answer, "hurtig-hjaelp/ring": { ...answer, responsible: "x" } }), parse)
  const [, row, other] = strFromU8(unzipped(bytes)["xl/worksheets/sheet1.xml"]).split("</row>")
  assert.match(row, /<c r="A2".*<c r="C2" s="7" t="inlineStr".*<c r="D2" s="7"><v>46357<\/v><\/c><c r="E2" s="9" t="inlineStr"><is><t xml:space="preserve">n</)
  assert.match(other, /<c r="C3" s="4".*<c r="D3" s="4"><v>46357<.*<c r="F3" s="4"/)
})

test("a date is never written where it would show as a number", async () => {
  const sheet = sheetOf('<row r="1"><c r="A1" t="str"><v>Id</v></c><c r="B1" t="str"><v>Frist</v></c></row><row r="2"><c r="A2" t="str"><v>roller/leder</v></c><c r="B2"/></row>')
  const given = planOf({ "roller/leder": { deadline: "2026-12-01" } })
  assert.deepEqual((await read(await fillXlsx(workbook({ sheet }), model, given, parse)))[1], ["roller/leder", "2026-12-01"])
})

test("no answer is left out in silence when the empty file is not the model's", async () => {
  const message = "Den tomme Excel-fil passer ikke til planen. Genindlæs siden, og prøv igen."
  const other = empty({ ...model, items: model.items.slice(1) })
  await assert.rejects(fillXlsx(other, model, plan, parse), { message })
  await assert.rejects(fillXlsx(workbook({ sheet: sheetOf("") }), model, plan, parse), { message })
  const prefixed = zipped(Object.fromEntries(Object.entries(unzipped(empty(model))).map(([name, bytes]) =>
    [name, name.endsWith("sheet1.xml") ? strFromU8(bytes).replace(/<(\/?)(row|c)\b/g, "<$1x:$2") : strFromU8(bytes)])))
  await assert.rejects(fillXlsx(prefixed, model, plan, parse), { message })
})

test("a sheet is read as other programs write it", async () => {
  const strings = '<x:sst xmlns:x="a"><x:si><x:r><x:rPr><x:b/></x:rPr><x:t xml:space="preserve">I </x:t></x:r><x:r><x:t>gang</x:t></x:r><x:rPh sb="0" eb="1"><x:t>lyd</x:t></x:rPh></x:si><x:si><x:t>_x000D_én_x005F_x0041_</x:t></x:si><x:si/></x:sst>'
  const sheet = `<x:worksheet xmlns:x="a"><x:sheetData><x:row r="2"><x:c r="B2" t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c><x:c r="AA2" t="inlineStr"><x:is><x:t>a</x:t><x:r><x:t>b</x:t></x:r></x:is></x:c></x:row>
    <x:row><x:c><x:v>46357</x:v></x:c><x:c><x:v>0.10000000000000001</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c><x:c t="b"><x:v>0</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c><x:c t="str"><x:f>A1</x:f><x:v> f </x:v></x:c><x:c t="d"><x:v>2026-12-01</x:v></x:c><x:c t="s"><x:v>2</x:v></x:c><x:c r="I3" s="3"/></x:row>
    <x:row r="1048576" ht="12"><x:c r="A1048576" s="1"/></x:row></x:sheetData></x:worksheet>`
  const rows = await read(workbook({ sheet, strings, target: "/xl/worksheets/sheet1.xml", name: "HANDLINGSPLAN" }))
  assert.deepEqual(rows.map((row) => row.filter(Boolean)), [[], ["I gang", "\rén_x0041_", "ab"], ["46357", "0.1", "Sand", "Falsk", "#N/A", " f ", "2026-12-01"]])
  assert.deepEqual([rows[1].length, rows[1].indexOf("I gang"), rows[1].indexOf("ab")], [27, 1, 26])
})

const TOLD = /^(Filen|Excel-filen|Den tomme Excel-fil) [^<>]+\.$/
const refuses = (bytes, message) => assert.rejects(read(bytes), { message })

test("what is no Excel file, is locked, lacks the sheet or is broken is refused in one sentence", async () => {
  const sheet = sheetOf("")
  await refuses(new Uint8Array(), "Filen er ikke en Excel-fil (.xlsx).")
  await refuses(strToU8("Id;Status"), "Filen er ikke en Excel-fil (.xlsx).")
  await refuses(zipped({ "content.xml": "<ods/>" }), "Filen er ikke en Excel-fil (.xlsx).")
  const locked = "Filen er låst med en adgangskode eller gemt i et ældre format. Gem den som .xlsx uden adgangskode."
  await refuses(Uint8Array.of(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1), locked)
  const bytes = workbook({ sheet })
  bytes[6] |= 1
  await refuses(bytes, locked)
  await refuses(workbook({ sheet, name: "Ark1" }), "Excel-filen har intet ark, der hedder »Handlingsplan«.")
  await refuses(workbook({ sheet, settings: ' date1904="1"' }), "Excel-filen tæller datoer fra 1904. Slå det fra i Excels indstillinger, og gem den igen.")
  const broken = "Excel-filen er beskadiget og kan ikke læses."
  for (const target of ["", "../../etc/passwd", "http://x/y", "__proto__", "%E0%A4%A", "worksheets/none.xml"]) await refuses(workbook({ sheet, target }), broken)
  await refuses(workbook({ sheet: "<worksheet><sheetData>" }), broken)
  await refuses(workbook({ sheet: `<!DOCTYPE x [<!ENTITY a "aaaa">]>${sheet}` }), broken)
  for (const value of ["0", "-1", "length", "1e999"]) await refuses(workbook({ sheet: sheetOf(`<row r="1"><c r="A1" t="s"><v>${value}</v></c></row>`) }), broken)
  await refuses(workbook({ sheet }).subarray(0, 500), broken)
})

test("a file that is too large, or would be, is refused before it is unpacked", async () => {
  const large = "Excel-filen er for stor: den må højst fylde 5 MB, og 50 MB når den er pakket ud."
  await refuses(new Uint8Array(5_000_001), large)
  const bomb = parts({ sheet: sheetOf("") })
  await refuses(zipped({ ...bomb, "xl/media/a.xml": " ".repeat(50_000_000) }), large)
  await refuses(zipped({ ...bomb, ...Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`a${index}`, ""])) }), large)
  await refuses(workbook({ sheet: sheetOf('<row r="1000000"><c r="A1000000"><v>1</v></c></row>') }), large)
  await refuses(workbook({ sheet: sheetOf('<row r="-1"><c r="A1"><v>1</v></c></row>') }), large)
})

test("a size that lies takes no more memory than it says", async () => {
  const bytes = zipped({ ...parts({ sheet: sheetOf("") }), "xl/workbook.xml": " ".repeat(10_000_000) })
  const view = new DataView(bytes.buffer)
  let at = view.getUint32(bytes.length - 6, true)
  while (strFromU8(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))) !== "xl/workbook.xml") at += 46 + view.getUint16(at + 28, true)
  view.setUint32(at + 24, 100, true)
  await refuses(bytes, "Excel-filen er beskadiget og kan ikke læses.")
})

test("a file that ends anywhere before its end is refused, and nothing waits for ever", async () => {
  const bytes = empty(model)
  for (let end = 0; end < bytes.length; end += end < 100 || end > bytes.length - 100 ? 1 : 37)
    await assert.rejects(read(bytes.subarray(0, end)), ({ constructor, message }) => constructor === Error && TOLD.test(message))
})

/** The same numbers each time, so that a failure can be found again. */
const dice = (seed) => () => {
  seed = (seed + 0x6D2B79F5) | 0
  const mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  return (((mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed) >>> 0) % 2 ** 31 / 2 ** 31
}
const whole = (roll, below) => Math.floor(roll() * below)

const SCRAPS = ["\"", ";", "\r\n", "\n", ",", "\t", "\uFEFF", "\0", "'", "=", "<script>", "__proto__", "constructor", "Id", "Status", "roller/leder", "I gang", "31-12-2026", "\uD800", "\u2028", "']=", "9".repeat(30)]

function mutatedText(text, roll) {
  for (let times = 1 + whole(roll, 6); times; times -= 1) {
    const [from, to] = [whole(roll, text.length + 1), whole(roll, text.length + 1)].sort((a, b) => a - b)
    const scrap = SCRAPS[whole(roll, SCRAPS.length)]
    text = [text.slice(0, from) + scrap + text.slice(from), text.slice(0, from) + scrap + text.slice(from + 1), text.slice(0, from) + text.slice(Math.min(to, from + 40)),
      text.slice(0, to) + text.slice(from), text.replaceAll(";", scrap)][whole(roll, roll() < 0.1 ? 5 : 4)]
  }
  return text
}

function mutatedBytes(bytes, roll) {
  const copy = Uint8Array.from(bytes)
  for (let times = 1 + whole(roll, 8); times; times -= 1) copy[whole(roll, copy.length)] = whole(roll, 256)
  return roll() < 0.2 ? copy.subarray(0, whole(roll, copy.length)) : copy
}

const ids = new Set(model.items.map(({ id }) => id))

/** Hold an outcome against all that a file may do; say whether it gave answers. */
function harmless({ answers, unknown, problems }) {
  for (const [id, fields] of Object.entries(answers)) {
    assert.ok(ids.has(id))
    for (const [key, value] of Object.entries(fields)) {
      assert.equal(typeof value, "string")
      assert.ok(key in BLANK && value.length <= 5000)
    }
    if ("status" in fields) assert.ok(fields.status in model.statuses)
    if (fields.deadline) assert.match(fields.deadline, /^\d{4}-\d\d-\d\d$/)
  }
  for (const id of unknown) assert.match(id, /^[a-z0-9-]+(\/[a-z0-9-]+)?$/)
  for (const text of problems) assert.doesNotMatch(text, /[<>&\0]/)
  assert.equal(Object.getPrototypeOf(answers), Object.prototype)
  assert.deepEqual(Object.keys(Object.prototype), [])
  assert.ok(!problems.length || !Object.keys(answers).length)
  return Object.keys(answers).length > 0
}

test("1,000 spoiled CSV texts give answers, problems or one sentence; never more", () => {
  const text = toCsv(model.columns, planRows(model, plan))
  let good = 0
  for (let seed = 0; seed < 1000; seed += 1) {
    let rows
    try {
      rows = fromCsv(mutatedText(text, dice(seed)))
    } catch (error) {
      assert.equal(error.constructor, Error)
      assert.match(error.message, TOLD)
      continue
    }
    good += harmless(answersFrom(model, rows))
  }
  assert.ok(good > 100 && good < 900, `${good} of them gave answers`)
})

test("600 spoiled Excel files, packed or inside, give answers, problems or one sentence; never more", async () => {
  const bytes = await fill(plan)
  const files = unzipped(bytes)
  let good = 0
  for (let seed = 0; seed < 600; seed += 1) {
    const roll = dice(seed)
    const name = Object.keys(files)[1 + whole(roll, Object.keys(files).length - 1)]
    // Half are spoiled as the disk would, half as a program would.
    const spoiled = seed % 2 ? mutatedBytes(bytes, roll) : zipped({ ...files, [name]: mutatedBytes(files[name], roll) })
    let rows
    try {
      rows = await read(spoiled)
    } catch (error) {
      assert.equal(error.constructor, Error)
      assert.match(error.message, TOLD)
      continue
    }
    good += harmless(answersFrom(model, rows))
  }
  assert.ok(good > 60 && good < 540, `${good} of them gave answers`)
})
