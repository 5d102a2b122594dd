/** This file finds elements in XML whose prefix is the writer's choice. Pure. */

export const all = (tree, name) => [...tree.getElementsByTagNameNS("*", name)]

export const child = (element, name) =>
  [...element.children].find(({ localName }) => localName === name)
