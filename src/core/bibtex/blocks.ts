// A .bib file taken apart into blocks: entries found without reading them, and in spite of unbalanced braces.
import type { BibtexBlock, BibtexEntryBlock } from './syntax.ts';

const HEAD = /@[ \t]*([A-Za-z][\w-]*)\s*([{(])/y;
/** An entry's head as it begins a line: `@misc{x}`, all in one, may stand in an abstract as well. */
const LINE_HEAD = /@(?:(?:comment|preamble)[ \t]*[{(]|[a-z][\w-]*[ \t]*[{(][^,{}\n=]{0,300}(?:[,\n=]|$))/iy;
/** One in the middle of a line has a key and a comma. */
const INLINE_HEAD = /@[a-z][\w-]*[ \t]*[{(][^\s,{}="]{1,300},/iy;
/** More fields after a closing brace: that brace was one too many. */
const MORE_FIELDS = /(?:\s*,)?\s*[A-Za-z][\w-]*\s*=\s*["{\d]/y;

/** What decides where an entry begins, and where one in braces or in parentheses ends. */
const [HEAD_MARK, MARK, ROUND_MARK] = [/[@%]/g, /[\\{}"@%]/g, /[\\{})"@%]/g] as const;

const [NEWLINE, QUOTE, PERCENT, CLOSE_ROUND, AT, BACKSLASH, OPEN, CLOSE] = [10, 34, 37, 41, 64, 92, 123, 125] as const;

/**
 * Finds all blocks in one pass. `%` hides the rest of its line, `@comment{…}` what it encloses. An entry whose braces do
 * not balance ends where the next begins: at the start of a line, or where no value is open.
 */
export function listBibtexBlocks(text: string): BibtexBlock[] {
  const blocks: BibtexBlock[] = [];
  let commentsBalance = true;
  let done = 0;
  const add = (block: BibtexBlock): void => {
    if (block.start > done) blocks.push({ kind: 'junk', start: done, end: block.start });
    blocks.push(block);
    done = block.end;
  };
  for (let at = nextHead(text, 0); at !== -1;) {
    const head = findHead(text, at);
    let end = head?.content ?? at + 1;
    if (head?.type === 'comment') {
      // One that is never closed hides nothing, and no other is looked through to its end, as that takes quadratic time.
      const close: number = commentsBalance ? findEnd(text, head, { nested: true }) : text.length;
      commentsBalance = close < text.length;
      end = commentsBalance ? close + 1 : end;
      add({ kind: 'comment', start: at, end });
    } else if (head) {
      const block = toEntryBlock(text, at, head);
      add(block);
      end = block.end;
    }
    at = nextHead(text, end);
  }
  if (done < text.length) blocks.push({ kind: 'junk', start: done, end: text.length });
  return blocks;
}

/** The blocks that are written as entries are. */
export function listBibtexEntryBlocks(text: string): BibtexEntryBlock[] {
  return listBibtexBlocks(text).flatMap((block) => ('content' in block ? block : []));
}

/** The block of the entry that begins at an offset, however much text comes after it. */
export function findEntryBlock(text: string, at: number): BibtexEntryBlock | undefined {
  const head = findHead(text, at);
  return head === undefined || head.type === 'comment' ? undefined : toEntryBlock(text, at, head);
}

/** The next `@` outside of `%` comments, or -1. */
function nextHead(text: string, from: number): number {
  let at = nextMark(text, HEAD_MARK, from);
  while (text.charCodeAt(at) === PERCENT) at = nextMark(text, HEAD_MARK, lineEnd(text, at));
  return at < text.length ? at : -1;
}

/** What stands at an entry's `@`. */
interface EntryHead {
  readonly type: string;
  /** Where the content begins. */
  readonly content: number;
  readonly closer: number;
}

function findHead(text: string, at: number): EntryHead | undefined {
  HEAD.lastIndex = at;
  const head = HEAD.exec(text);
  if (!head) return undefined;
  const closer = head[2] === '(' ? CLOSE_ROUND : CLOSE;
  return { type: (head[1] ?? '').toLowerCase(), content: at + head[0].length, closer };
}

const KINDS: ReadonlyMap<string, BibtexEntryBlock['kind']> = new Map([
  ['string', 'string'],
  ['preamble', 'preamble'],
]);

function toEntryBlock(text: string, start: number, head: EntryHead): BibtexEntryBlock {
  const { type, content } = head;
  const end = findEnd(text, head, { nested: false });
  const closed = text.charCodeAt(end) === head.closer;
  const kind = KINDS.get(type) ?? 'entry';
  return { kind, type, start, end: closed ? end + 1 : end, content: { start: content, end }, closed };
}

/** The offset of the closing brace, of the `@` of the next entry unless entries may be `nested`, or the text's length. */
function findEnd(text: string, { content, closer }: EntryHead, { nested }: { readonly nested: boolean }): number {
  let depth = 0;
  let quoted = false;
  const mark = closer === CLOSE ? MARK : ROUND_MARK;
  for (let at = nextMark(text, mark, content); at < text.length; at = nextMark(text, mark, at + 1)) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === OPEN) depth++;
    else if (code === closer && depth === 0 && !matchesAt(MORE_FIELDS, text, at + 1)) return at;
    else if (code === CLOSE) depth = Math.max(0, depth - 1);
    else if (code === QUOTE && depth === 0) quoted = !quoted;
    else if (code === AT && !nested && beginsEntry(text, at, depth > 0 || quoted)) return at;
    else if (code === PERCENT && depth === 0 && beginsLine(text, at)) at = lineEnd(text, at);
  }
  return text.length;
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function beginsEntry(text: string, at: number, inValue: boolean): boolean {
  return (!inValue && matchesAt(INLINE_HEAD, text, at)) || (beginsLine(text, at) && matchesAt(LINE_HEAD, text, at));
}

function beginsLine(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (text[before] === ' ' || text[before] === '\t')) before--;
  return before < 0 || text.charCodeAt(before) === NEWLINE;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/**
 * The offset at which the pattern, which is global and of one character, matches next; the
 * text's length where it does not. From one sign of the syntax to the next, this is several times as fast as by character.
 */
export function nextMark(text: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex - 1 : text.length;
}
