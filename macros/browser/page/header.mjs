/** This file leaves one of the theme's two buttons for light and dark in the tab order. */

/** Of the two radio buttons only the one whose label shows is a stop. */
export function header(root) {
  for (const choice of root.querySelectorAll("[name=__palette]")) {
    choice.checked = !choice.nextElementSibling.hidden
  }
}
