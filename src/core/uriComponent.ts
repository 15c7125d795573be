// Text as a part of an address and back, without the exceptions of encodeURIComponent and decodeURIComponent.

/** Percent-encoded; half a surrogate pair, which no address can hold, becomes U+FFFD. */
export function toUriComponent(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** The text as it stands where its percent signs encode nothing; always well-formed. */
export function fromUriComponent(component: string): string {
  const wellFormed = component.toWellFormed();
  try {
    return decodeURIComponent(wellFormed);
  } catch {
    return wellFormed;
  }
}
