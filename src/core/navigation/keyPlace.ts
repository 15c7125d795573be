// Where an entry of a library file says its own citekey, in any format: to go there, and to write another in its place.
import { findFrontMatter } from '../formats/frontMatter.ts';
import { findBibtexKey } from '../formats/bibtex/bibtexTree.ts';
import type { Span } from '../text/span.ts';

/** What stands right before the key: a field of YAML or JSON, a tag of RIS. */
const BEFORE_KEY = [
  /(?:^|[\s{,-])(["']?)(?:id|citekey|citation-key|citationKey)\1[ \t]*:[ \t]*["']?@?/g,
  /^ID {1,2}- */gm,
] as const;
const AFTER_KEY = /["']?[ \t]*(?:[,}\]\r\n]|$)/y;

/** The span of the key alone within `entry`; undefined where the key is guessed, as from the file's name. */
export function findKeySpan(text: string, entry: Span, key: string): Span | undefined {
  const bibtex = findBibtexKey(text, entry);
  if (bibtex !== undefined) return bibtex.key === key ? { start: bibtex.start, end: bibtex.end } : undefined;
  const place = findHead(text, entry);
  const head = text.slice(place.start, place.end);
  for (const pattern of BEFORE_KEY) {
    for (const match of head.matchAll(pattern)) {
      const start = match.index + match[0].length;
      const end = start + key.length;
      AFTER_KEY.lastIndex = end;
      if (head.startsWith(key, start) && AFTER_KEY.test(head)) {
        return { start: place.start + start, end: place.start + end };
      }
    }
  }
  return undefined;
}

/** Of an article the front matter, of other entries all. */
function findHead(text: string, entry: Span): Span {
  const matter = entry.start === 0 ? findFrontMatter(text) : undefined;
  return matter?.yaml ?? entry;
}
