// What a person gave to capture: one ordered table from text to its kind; the first row that understands the text wins.
import { bibtexFormat } from '../formats/bibtex.ts';
import { cslJsonFormat } from '../formats/cslJson.ts';
import { cslYamlFormat } from '../formats/cslYaml.ts';
import { risFormat } from '../formats/ris.ts';
import { parseEntries } from '../formats/parseEntries.ts';
import type { Source } from '../source.ts';
import { findIdentifier, type Identifier } from './identifiers.ts';
import { isHtml } from './pastedHtml.ts';

export type CaptureInput =
  | { readonly kind: 'identifier'; readonly identifier: Identifier }
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'entries'; readonly text: string }
  | { readonly kind: 'page'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

export type InputOf<K extends CaptureInput['kind']> = Extract<CaptureInput, { kind: K }>;

const KINDS: readonly ((text: string) => CaptureInput | undefined)[] = [
  (text) => {
    const identifier = findIdentifier(text);
    return identifier && { kind: 'identifier', identifier };
  },
  (text) => {
    const url = findAddress(text);
    return url === undefined ? undefined : { kind: 'address', url };
  },
  (text) => (listEntries(text).length > 0 ? { kind: 'entries', text } : undefined),
  (text) => (isHtml(text) ? { kind: 'page', text } : undefined),
  (text) => ({ kind: 'text', text }),
];

/** What the text is; undefined where there is none. */
export function parseInput(text: string): CaptureInput | undefined {
  if (text.trim() === '') return undefined;
  for (const read of KINDS) {
    const input = read(text);
    if (input !== undefined) return input;
  }
  return undefined;
}

/** Longer ones are no addresses that anybody typed or copied. */
const LONGEST_ADDRESS = 4000;

/** `harbour.example/news`, `localhost:3000`, `[::1]/x`: an address without its scheme, as browsers show it. */
const BARE =
  /^(?:(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}|localhost|\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\])(?::\d{1,5})?(?:[/?#]|$)/iu;

/** A web address that is all of the text, with its scheme and without fragment, name and password; else undefined. */
export function findAddress(text: string): string | undefined {
  const typed = text.trim().replace(/^<(.*)>$/, '$1');
  if (typed.length > LONGEST_ADDRESS || /\s/.test(typed)) return undefined;
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

const FORMATS = [bibtexFormat, risFormat, cslJsonFormat, cslYamlFormat];

/** The sources that a bibliography's text states; none where it is no bibliography. */
export function listEntries(text: string): readonly Source[] {
  for (const format of FORMATS) {
    if (format.recognises?.(text) !== true) continue;
    const { sources } = parseEntries(format.split(text, ''));
    if (sources.length > 0) return sources;
  }
  return [];
}
