// Whether HTML that Ibid wrote is what it may write: well-formed, of allowed elements, attributes and addresses alone.

export interface AllowedHtml {
  readonly elements: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  /** Taken over from sources as they stand, opened and closed in any order. */
  readonly loose: ReadonlySet<string>;
  /** By attribute: what an address must match. */
  readonly addresses: ReadonlyMap<string, RegExp>;
}

const VOID = new Set(['br', 'hr', 'img']);
/** A tag with its attributes in double quotation marks, or text up to the next tag. */
const PIECE = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*\/?>|[^<]+/y;
const ATTRIBUTE = /([a-z-]+)(?:="([^"<>]*)")?/g;
const REFERENCE = /&(?!(?:[a-z]{1,8}|#\d{1,7});)/i;

/** Throws at the first thing that is not allowed. */
export function checkHtml(html: string, allowed: AllowedHtml): void {
  const open: string[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < html.length) {
    const at = PIECE.lastIndex;
    const found = PIECE.exec(html);
    if (found === null) throw new Error(`No well-formed HTML from here on: "${html.slice(at, at + 60)}"`);
    const [text, slash, element, attributes = ''] = found;
    if (element === undefined) {
      if (REFERENCE.test(text)) throw new Error(`A bare ampersand in the text: "${text.slice(0, 60)}"`);
      continue;
    }
    if (allowed.loose.has(element)) {
      if (attributes !== '') throw new Error(`Attributes of ‹${element}›: "${attributes}"`);
      continue;
    }
    if (!allowed.elements.has(element)) throw new Error(`The element ‹${element}› is not allowed.`);
    checkAttributes(attributes, allowed);
    if (VOID.has(element)) continue;
    // A data block, which is no HTML.
    if (element === 'script') PIECE.lastIndex = html.indexOf('</script>', PIECE.lastIndex) + '</script>'.length;
    else if (slash === '') open.push(element);
    else if (open.pop() !== element)
      throw new Error(`The end of ‹${element}› does not belong to the innermost element.`);
  }
  if (open.length > 0) throw new Error(`Elements are left open: ‹${open.join(' ')}›`);
}

function checkAttributes(attributes: string, allowed: AllowedHtml): void {
  for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
    if (!allowed.attributes.has(name)) throw new Error(`The attribute ‹${name}› is not allowed.`);
    if (REFERENCE.test(value)) throw new Error(`A bare ampersand in ‹${name}›: "${value.slice(0, 60)}"`);
    const address = allowed.addresses.get(name);
    if (address?.test(value) === false) throw new Error(`The address in ‹${name}› is not allowed: "${value}"`);
  }
}
