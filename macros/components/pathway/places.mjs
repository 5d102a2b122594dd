/** This file reads the places of the walk and their answers from the page's own nested list. */

/** Return what the page tells of the way, by the id of each place: {elements, answers}. */
export function placesOn(whole, steps) {
  const elements = new Map()
  for (const place of whole.querySelectorAll("[data-question]")) {
    elements.set(place.dataset.question, place)
  }
  for (const place of steps.querySelectorAll("[data-place]")) {
    elements.set(place.dataset.place, place)
  }
  const answers = new Map([...elements].map(([id, place]) => [id, answersOf(place)]))
  return { elements, answers }
}

/** Return the answers of a place, not those of the questions that lie inside it. */
function answersOf(place) {
  return [...place.querySelectorAll("[data-answer]")]
    .filter((element) => element.closest("[data-question], [data-place]") === place)
    .map((element) => ({
      id: element.dataset.answer,
      to: element.dataset.to,
      isStep: "step" in element.dataset,
      element,
    }))
}

/** Return the words of an answer. */
export const labelOf = ({ element }) => element.querySelector(":scope > [data-label]").textContent

/** Return the title of a place: its question, or its name. */
export const titleOf = (place) =>
  place.querySelector(":scope > .walk__ask, :scope > h3").textContent
