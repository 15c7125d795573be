// Which source a command is about that was called without saying so: the one that is open, or the one cited at the cursor.
import { touches, type Span } from '../core/text/span.ts';
import { toFile } from './convert.ts';
import { isNote } from './notes.ts';
import type { Services } from './services.ts';

/** Of a key, of a row of the side bar, or of `{key}`, as a webview's menu hands it over. */
export function readKey(target: unknown): string | undefined {
  if (typeof target === 'string') return target;
  if (typeof target !== 'object' || target === null) return undefined;
  if ('key' in target && typeof target.key === 'string') return target.key;
  return 'row' in target ? readKey(target.row) : undefined;
}

/** Arguments of commands come from outside. */
export function isSpan(value: unknown): value is Span {
  if (typeof value !== 'object' || value === null || !('start' in value && 'end' in value)) return false;
  return Number.isSafeInteger(value.start) && Number.isSafeInteger(value.end);
}

export function findKeyInEditor({ library, notes, front }: Services): string | undefined {
  const { document, cursor: offset } = front.find() ?? {};
  if (document === undefined || offset === undefined) return undefined;
  if (library.isSource(document)) {
    const rows = library.current.listRowsIn(toFile(document.uri));
    return (rows.findLast(({ span }) => span.start <= offset) ?? rows[0])?.key;
  }
  if (!isNote(document)) return undefined;
  const citation = notes.get(document).citations.find((each) => touches(each, offset));
  const cite = citation?.cites.find(({ keySpan }) => touches(keySpan, offset)) ?? citation?.cites[0];
  return cite !== undefined && library.for(document).has(cite.key) ? cite.key : undefined;
}
