// Whether an element holds one of certain names: a walk, as a selector is compiled again each time that it is asked.

/** At any depth below the element, which itself does not count. */
export function holdsElement(element: Element, names: ReadonlySet<string>): boolean {
  for (const child of element.children) if (names.has(child.localName) || holdsElement(child, names)) return true;
  return false;
}
