// A note's citations in order, each with the claims that it backs: what one reads beside the note.
import type { Evidence } from './evidence/claimVerifier.ts';
import type { Note } from './note/note.ts';
import { toPlainLocator } from './citations/citationText.ts';
import type { Span } from './text/span.ts';

/** The span is the citation's, or the first claim's where a link or the front matter names the source. */
export interface CitedClaims extends Span {
  readonly keys: readonly string[];
  /** As it reads, for the citation that names one place: "p. 3". */
  readonly locator: string;
  /** In the order of the note. */
  readonly claims: readonly Evidence[];
}

/** Every citation, also those that back nothing that can be verified. */
export function listCitedClaims(note: Note, evidence: readonly Evidence[]): CitedClaims[] {
  const claims = [...evidence].sort(byPlace);
  const citeStarts = new Map<number, Evidence[]>();
  const uncited = new Map<string, Evidence[]>();
  for (const each of claims) {
    if (each.cite === undefined) add(uncited, each.key, each);
    else add(citeStarts, each.cite.keySpan.start, each);
  }
  const cited = note.citations.map(({ start, end, cites }): CitedClaims => {
    const [only, second] = cites;
    const place = second === undefined ? only?.locatorSpan : undefined;
    return {
      start,
      end,
      keys: cites.map(({ key }) => key),
      locator: place === undefined ? '' : toPlainLocator(note.text.slice(place.start, place.end)),
      claims: cites.flatMap(({ keySpan }) => citeStarts.get(keySpan.start) ?? []).sort(byPlace),
    };
  });
  const others = [...uncited].flatMap(([key, [first, ...rest]]): CitedClaims[] => {
    if (first === undefined) return [];
    const { start, end } = first.claim;
    return [{ start, end, keys: [key], locator: '', claims: [first, ...rest] }];
  });
  return [...cited, ...others].sort((a, b) => a.start - b.start);
}

function byPlace(a: Evidence, b: Evidence): number {
  return a.claim.start - b.claim.start;
}

function add<K>(lists: Map<K, Evidence[]>, key: K, evidence: Evidence): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [evidence]);
  else list.push(evidence);
}
