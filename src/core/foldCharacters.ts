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
    const end = clusterEnd(original, at);
    const lineEnd = hyphenAtLineEnd(original, at);
    if (lineEnd > 0) {
      out.join();
      at = lineEnd;
      continue;
    }
    if (end === at + 1 && isPlain(original.charCodeAt(at))) out.addUnit(original.charCodeAt(at), at, end);
    else out.add(foldCluster(original.slice(at, end), cache), at, end);
    at = end;
  }
  return out.finish();
}

/** ASCII that stands for itself. */
function isPlain(code: number): boolean {
  return code > 32 && code < ASCII && code !== 96;
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
  #units: Uint16Array;
  #starts: Uint32Array;
  #ends: Uint32Array;
  #length = 0;
  readonly #joints = new Set<number>();

  constructor(original: string) {
    this.#original = original;
    this.#units = new Uint16Array(original.length + 16);
    this.#starts = new Uint32Array(original.length + 16);
    this.#ends = new Uint32Array(original.length + 16);
  }

  add(folded: string, start: number, end: number): void {
    for (let index = 0; index < folded.length; index++) this.addUnit(folded.charCodeAt(index), start, end);
  }

  addUnit(unit: number, start: number, end: number): void {
    const last = this.#length - 1;
    if (unit === 32 && last >= 0 && this.#units[last] === 32) {
      this.#ends[last] = end;
      return;
    }
    if (this.#length === this.#units.length) this.#grow();
    this.#units[this.#length] = unit;
    this.#starts[this.#length] = start;
    this.#ends[this.#length] = end;
    this.#length++;
  }

  join(): void {
    this.#joints.add(this.#length);
  }

  finish(): FoldedCharacters {
    return {
      original: this.#original,
      text: toText(this.#units.subarray(0, this.#length)),
      starts: this.#starts.subarray(0, this.#length),
      ends: this.#ends.subarray(0, this.#length),
      joints: this.#joints,
    };
  }

  #grow(): void {
    const size = this.#units.length * 2;
    this.#units = copy(this.#units, new Uint16Array(size));
    this.#starts = copy(this.#starts, new Uint32Array(size));
    this.#ends = copy(this.#ends, new Uint32Array(size));
  }
}

function copy<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** In parts, since a call takes only so many arguments. */
function toText(units: Uint16Array): string {
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += 8192) parts.push(String.fromCharCode(...units.subarray(at, at + 8192)));
  return parts.join('');
}
