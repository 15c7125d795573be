// Naming one source in the place of its duplicates, as edits: a citation that named several of them names it once.
import type { Citation, Cite } from '../note/citation.ts';
import type { KeyedSpan } from '../formats/format.ts';
import { contains } from '../text/span.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { listCiteEdits, listReferenceEdits } from './renameKey.ts';

export function listMergeEdits(
  text: string,
  citations: readonly Citation[],
  merged: readonly string[],
  to: string,
): TextEdit[] {
  return citations.flatMap((citation) => {
    const kept: Cite[] = [];
    let end = citation.start;
    return citation.cites.flatMap((cite) => {
      const start = end;
      end = Math.max(end, cite.end);
      const isMerged = merged.includes(cite.key);
      if (!isMerged && cite.key !== to) return [];
      // One that is named within the words of another stays, and so does the bracket after an author in the sentence.
      if (citation.mode === 'normal' && start <= cite.start && saysAgain(kept, cite)) {
        return [{ start, end: cite.end, text: '' }];
      }
      kept.push(cite);
      return isMerged ? listCiteEdits(text, [{ ...cite.keySpan, key: cite.key }], { from: cite.key, to }) : [];
    });
  });
}

/** Where entries of a .bib file that stay name one of those that go, as the parent from which they inherit. */
export function listMergedReferences(text: string, file: string, gone: readonly KeyedSpan[], to: string): TextEdit[] {
  return gone
    .flatMap(({ key }) => listReferenceEdits(text, file, { from: key, to }))
    .filter((edit) => !gone.some((entry) => contains(entry, edit)));
}

/** With another page or other words it is a citation in its own right. */
function saysAgain(kept: readonly Cite[], { prefix, suffixText, suppressAuthor }: Cite): boolean {
  return kept.some(
    (other) => other.prefix === prefix && other.suffixText === suffixText && other.suppressAuthor === suppressAuthor,
  );
}
