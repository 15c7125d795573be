// What a person gave to capture: one ordered table from text to its kind; the first row that understands the text wins. Each
// looks at the beginning alone, as this runs where nothing may take long; a text is read by `parseDocument`, in a thread.
import { looksLikeBibliography } from '../formats/formatTable.ts';
import { findLink } from '../source.ts';
import { findIdentifier, toFields, type Identifier } from '../identifiers/identifiers.ts';
import { isHtml } from '../html.ts';

export type CaptureInput =
  | { readonly kind: 'identifier'; readonly identifier: Identifier }
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'entries'; readonly text: string }
  | { readonly kind: 'page'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

export type InputOf<K extends CaptureInput['kind']> = Extract<CaptureInput, { kind: K }>;

/** Characters at the beginning of a text that tell what it is. */
const TELLING = 16_384;

/** `head` is the beginning of `text`. */
const KINDS: readonly ((text: string, head: string) => CaptureInput | undefined)[] = [
  (text) => {
    const identifier = text.length > MAX_ADDRESS_LENGTH ? undefined : findIdentifier(text);
    return identifier && { kind: 'identifier', identifier };
  },
  (text) => {
    const url = findAddress(text);
    return url === undefined ? undefined : { kind: 'address', url };
  },
  (text, head) => (looksLikeBibliography(head) ? { kind: 'entries', text } : undefined),
  (text, head) => (isHtml(head) ? { kind: 'page', text } : undefined),
  (text) => ({ kind: 'text', text }),
];

/** What the text seems to be; undefined where there is none. However long the text is, this takes no time. */
export function parseInput(text: string): CaptureInput | undefined {
  if (!/\S/.test(text)) return undefined;
  const head = text.slice(0, TELLING);
  for (const read of KINDS) {
    const input = read(text, head);
    if (input !== undefined) return input;
  }
  return undefined;
}

/** Longer ones are no addresses that anybody typed or copied. */
const MAX_ADDRESS_LENGTH = 4000;

/** `harbour.example/news`, `localhost:3000`, `[::1]/x`: an address without its scheme, as browsers show it. */
const BARE =
  /^(?:(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}|localhost|\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\])(?::\d{1,5})?(?:[/?#]|$)/iu;

/** A web address that is all of the text, with its scheme and without fragment, name and password; else undefined. */
export function findAddress(text: string): string | undefined {
  if (text.length > MAX_ADDRESS_LENGTH) return undefined;
  const typed = text.trim().replace(/^<(.*)>$/, '$1');
  if (/\s/.test(typed)) return undefined;
  const whole = /^https?:\/\//i.test(typed) ? typed : BARE.test(typed) ? `${guessScheme(typed)}://${typed}` : undefined;
  if (whole === undefined || !URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  url.username = '';
  url.password = '';
  url.hash = '';
  return url.href;
}

/** Servers on one's own machine have no certificates. */
function guessScheme(bare: string): string {
  return /^(?:localhost|[\d[])/i.test(bare) ? 'http' : 'https';
}

/** A bare number may be a PMID, but pasted into prose it is a number. */
const NAMES_ITSELF = /^(?:https?:\/\/|(?:doi|arxiv|pmid)[:\s]\s?|10\.\d{4,9}\/)\S/i;

/**
 * The web address that a text of no other words names, as somebody pastes or drops it into a note: of an address, a DOI, an
 * arXiv number or a PMID that says that it is one.
 */
export function findPastedUrl(text: string): string | undefined {
  const typed = text.trim().replace(/^<(.*)>$/, '$1');
  if (typed.length > MAX_ADDRESS_LENGTH || !NAMES_ITSELF.test(typed)) return undefined;
  const identifier = findIdentifier(typed);
  const link = identifier && findLink({ id: '', ...toFields(identifier) });
  return link ?? (/^https?:\/\/\S+$/i.test(typed) && URL.canParse(typed) ? typed : undefined);
}
