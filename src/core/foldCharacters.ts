// Text without its typography: quotes, dashes, spaces, ligatures and line-end hyphens made alike, every character traceable.

/** Each character of `text` stands for the original's `starts[i]` to `ends[i]`; several may stand for one ligature. */
export interface FoldedCharacters {
  readonly original: string;
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Offsets into `text` where a hyphen at the end of a line was taken out; whether it was the word's own nobody knows. */
  readonly joints: ReadonlySet<number>;
}

const SPACE = ' ';
/** What a character becomes, where Unicode's NFKC does not make it so. */
const REPLACEMENTS = new Map<string, string>([
  ...spread('"', '“”„‟«»‹›「」『』〝〞″＂'),
  ...spread("'", '‘’‚‛′ʼ´`＇'),
  ...spread('-', '‐‑‒–—―−﹘﹣－⁃'),
  ...spread(
    SPACE,
    '\t\n\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000',
  ),
  ...spread(
    '',
    '\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff',
  ),
]);
const MARK = /^\p{M}/u;
const FIRST_MARK = 0x300;
const ASCII = 0x80;
/** "hyphen-" at the end of a line, the next beginning in lower case; `>` is a block quote's. */
const LINE_END = /[-‐\u00ad][ \t]{0,8}\r?\n[ \t>]*(?=\p{Ll})/uy;

function spread(to: string, from: string): [string, string][] {
  return Array.from(from, (character) => [character, to]);
}

/** Folds in linear time: NFKC, one kind of quotes and dashes, runs of spaces as one; letters keep their case. */
export function foldCharacters(original: string): FoldedCharacters {
  const out = new Output(original);
  const cache = new Map<string, string>();
  let at = 0;
  while (at < original.length) {
    const plainEnd = skipPlain(original, at);
    out.addPlain(at, plainEnd);
    at = plainEnd;
    const lineEnd = hyphenAtLineEnd(original, at);
    if (lineEnd > 0) {
      out.join();
      at = lineEnd;
    } else if (at < original.length) {
      const end = clusterEnd(original, at);
      out.add(foldCluster(original.slice(at, end), cache), at, end);
      at = end;
    }
  }
  return out.finish();
}

/** Over letters, digits and marks of ASCII that stand for themselves, and single spaces between them. */
function skipPlain(text: string, start: number): number {
  let at = start;
  while (at < text.length && isPlain(text.charCodeAt(at), text.charCodeAt(at + 1))) at++;
  return at;
}

/** Not so a character whose follower may combine with it, a hyphen that may be a line's last, and "`". */
function isPlain(code: number, next: number): boolean {
  if (next >= FIRST_MARK) return false;
  return code === 32 ? next > 32 && next < ASCII : code > 32 && code < ASCII && code !== 96 && code !== 45;
}

/** A character with its combining marks, which NFKC may make one. */
function clusterEnd(text: string, at: number): number {
  const code = text.codePointAt(at) ?? 0;
  let end = at + (code > 0xffff ? 2 : 1);
  while (end < text.length && text.charCodeAt(end) >= FIRST_MARK && MARK.test(text.charAt(end))) end++;
  return end;
}

function foldCluster(cluster: string, cache: Map<string, string>): string {
  const known = REPLACEMENTS.get(cluster) ?? cache.get(cluster);
  if (known !== undefined) return known;
  const folded = Array.from(cluster.normalize('NFKC'), (character) => REPLACEMENTS.get(character) ?? character).join(
    '',
  );
  cache.set(cluster, folded);
  return folded;
}

/** Where the text goes on after a hyphen at a line's end, or 0. */
function hyphenAtLineEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if ((code !== 45 && code !== 0x2010 && code !== 0xad) || at === 0 || !/\p{L}/u.test(text.charAt(at - 1))) return 0;
  LINE_END.lastIndex = at;
  return LINE_END.test(text) ? LINE_END.lastIndex : 0;
}

/** Collects the folded characters; a class since it grows its buffers. */
class Output {
  readonly #original: string;
  readonly #parts: string[] = [];
  readonly #joints = new Set<number>();
  #starts: Uint32Array;
  #ends: Uint32Array;
  #length = 0;
  #endsInSpace = false;

  constructor(original: string) {
    this.#original = original;
    this.#starts = new Uint32Array(original.length + 16);
    this.#ends = new Uint32Array(original.length + 16);
  }

  /** Each character as itself. */
  addPlain(start: number, end: number): void {
    if (end === start) return;
    const from = this.#endsInSpace && this.#original.charCodeAt(start) === 32 ? start + 1 : start;
    if (from > start) this.#ends[this.#length - 1] = from;
    this.#reserve(end - from);
    const [starts, ends, shift] = [this.#starts, this.#ends, this.#length - from];
    for (let at = from; at < end; at++) {
      starts[at + shift] = at;
      ends[at + shift] = at + 1;
    }
    this.#push(this.#original.slice(from, end));
  }

  /** All of `folded` stands for the same part of the original; a space after a space only makes that one longer. */
  add(folded: string, start: number, end: number): void {
    if (folded === SPACE && this.#endsInSpace) {
      this.#ends[this.#length - 1] = end;
      return;
    }
    this.#reserve(folded.length);
    this.#starts.fill(start, this.#length, this.#length + folded.length);
    this.#ends.fill(end, this.#length, this.#length + folded.length);
    this.#push(folded);
  }

  join(): void {
    this.#joints.add(this.#length);
  }

  finish(): FoldedCharacters {
    return {
      original: this.#original,
      text: this.#parts.join(''),
      starts: this.#starts.subarray(0, this.#length),
      ends: this.#ends.subarray(0, this.#length),
      joints: this.#joints,
    };
  }

  #push(part: string): void {
    if (part === '') return;
    this.#parts.push(part);
    this.#length += part.length;
    this.#endsInSpace = part.endsWith(SPACE);
  }

  #reserve(more: number): void {
    const size = this.#length + more;
    if (size <= this.#starts.length) return;
    this.#starts = copy(this.#starts, size * 2);
    this.#ends = copy(this.#ends, size * 2);
  }
}

function copy(from: Uint32Array, size: number): Uint32Array {
  const to = new Uint32Array(size);
  to.set(from);
  return to;
}
