// The citekey that is being typed: what stands between `@` and the cursor, which the parser does not take for a key yet.
import type { Span } from '../text/span.ts';
import { matchCitekey } from './citekeySyntax.ts';

/** The span covers `@` and all of the key, also what stands after the cursor; `typed` is what stands before it. */
export interface PartialCitekey extends Span {
  readonly typed: string;
}

const MAX_KEY_LENGTH = 200;
const NOT_IN_KEY = /[\s[\](),;@{}`]/;

/** The key at whose end, or within which, `offset` stands; undefined where no citation may begin, as in `name@host`. */
export function findPartialCitekey(text: string, offset: number): PartialCitekey | undefined {
  let at = offset - 1;
  while (at >= 0 && offset - at < MAX_KEY_LENGTH && !NOT_IN_KEY.test(text.charAt(at))) at -= 1;
  if (text[at] !== '@' || matchCitekey(`${text.slice(Math.max(0, at - 3), at)}@x`, Math.min(at, 3)) === undefined) {
    return undefined;
  }
  const end = matchCitekey(text, at)?.end ?? offset;
  return { start: at, end: Math.max(end, offset), typed: text.slice(at + 1, offset) };
}
