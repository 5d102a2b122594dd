/** A choice shows the efforts that match, tells of them, and stands in the address. */
import assert from "node:assert/strict"
import { test } from "node:test"

import { mount } from "../../../macros/components/catalogue/widget.mjs"
import { Part } from "../stubs.mjs"

/** A page with two cards in a group each, opened at an address. */
function page(search) {
  const fields = ["q", "kommune", "emne", "for", "dokumentation", "alder"]
  const status = new Part()
  const form = new Part({
    hidden: true,
    elements: Object.fromEntries(fields.map((name) => [name, { value: "" }])),
    querySelector: () => status,
  })
  const data = {
    kommune: "Aarhus|Holstebro", emne: "anxiety", for: "child|parent", dokumentation: "none-yet",
    ord: "Angst",
  }
  const cards = [
    new Part({ dataset: { ...data, alderFra: "0", alderTil: "12" } }),
    new Part({ dataset: { ...data, kommune: "Skive", alderUkendt: "" } }),
  ]
  const groups = cards.map((card) => new Part({ querySelector: () => (card.hidden ? null : card) }))
  const links = ["a", "b"].map((id) => new Part({ dataset: { compare: id } }))
  const found = { "[data-filter-card]": cards, "[data-filter-group]": groups }
  globalThis.location = { search, pathname: "/inspiration/", hash: "#angst" }
  globalThis.history = {
    state: null,
    replaceState(state, title, url) { globalThis.location.shown = url },
  }
  globalThis.FormData = function () {
    return fields.map((name) => [name, form.elements[name].value])
  }
  mount({
    querySelector: (part) => (part === "[data-catalogue-filter]" ? form : null),
    querySelectorAll: (part) => found[part] ?? links,
  })
  const choose = (name, value) => {
    form.elements[name].value = value
    form.dispatchEvent(new Event("input"))
  }
  return { form, cards, groups, links, status, choose }
}

test("the page opens as its address says, and keeps the part that it was opened at", () => {
  const { form, cards, groups, status } = page("?kommune=Holstebro&alder=12&noget=andet")
  assert.deepEqual([form.elements.kommune.value, form.elements.alder.value], ["Holstebro", "12"])
  assert.deepEqual(cards.map(({ hidden }) => hidden), [false, true])
  assert.deepEqual(groups.map(({ hidden }) => hidden), [false, true])
  assert.equal(status.textContent, "Viser 1 af 2 indsatser.")
  assert.equal(location.shown, "/inspiration/?kommune=Holstebro&alder=12#angst")
  assert.equal(form.hidden, false)
})

test("a choice shows and hides, tells, and is put into the address", () => {
  const { cards, status, choose } = page("")
  assert.equal(location.shown, "/inspiration/#angst")
  choose("alder", "40")
  assert.deepEqual(cards.map(({ hidden }) => hidden), [true, false])
  choose("q", "skive")
  choose("alder", "")
  assert.equal(status.textContent, "Viser 1 af 2 indsatser.")
  assert.equal(location.shown, "/inspiration/?q=skive#angst")
})

test("each card leads to the comparison with itself, what was chosen, and the filter", () => {
  const { links, choose } = page("?vis=a&kommune=Skive")
  assert.deepEqual(links.map((link) => link.search), [
    "?kommune=Skive&vis=a", "?kommune=Skive&vis=a,b",
  ])
  assert.equal(location.shown, "/inspiration/?kommune=Skive&vis=a#angst")
  choose("kommune", "")
  assert.equal(links[1].search, "?vis=a,b")
})
