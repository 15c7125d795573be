// LaTeX, as it stands in a field of a .bib file, made CSL-JSON's rich text (`<i>`, `<sup>`, …): one pass, no recursion.
import { ACCENTS, DECLARATIONS, MATH_ACCENTS, SYMBOLS, WRAPPINGS, type Wrapping } from './latexMacros.ts';
import { lookup } from '../lookup.ts';

/** A piece of text; the case of a fixed one must stay, be it markup or protected by braces. */
export interface Run {
  readonly text: string;
  readonly fixed: boolean;
}

/** A run that grows: what is added to it must not copy it. */
interface OpenRun {
  readonly pieces: string[];
  readonly fixed: boolean;
}

interface Group {
  readonly fixed: boolean;
  readonly silent: boolean;
  /** Markup to be closed at the group's end, the innermost first. */
  closers: string;
  /** What stands around the group after this one, where both are arguments of one command. */
  readonly next?: Wrapping | undefined;
}

/** A command by name or sign, a mark with a meaning of its own, or all text up to the next of these. */
const TOKEN = /\\(?:([A-Za-z]+)\*?([ \t]*)|([\s\S]))|[{}$^_]|[^\\{}$^_]+|\\/g;

/** Characters that make a value more than plain text. */
const SPECIAL = /[\\{}$~`'\t\n\r]|--| {2}|^ | $/;

const LIGATURE = /---?|``|''|[`'~]|\s{2,}|[\t\n\r]/g;
const TYPOGRAPHY: Readonly<Record<string, string>> = {
  '---': '—',
  '--': '–',
  '``': '“',
  "''": '”',
  '`': '‘',
  "'": '’',
  '~': '\u00A0',
};

/** The text of a field, white space folded. */
export function latexToText(latex: string): string {
  return SPECIAL.test(latex) ? joinRuns(listRuns(latex)) : latex;
}

export function joinRuns(runs: readonly Run[]): string {
  return runs
    .map(({ text }) => text)
    .join('')
    .trim();
}

/** The text in runs, so that a title's case can be changed where it is not protected. */
export function listRuns(latex: string): Run[] {
  const writer = new RunBuilder();
  for (const match of latex.matchAll(TOKEN)) {
    const [token, name, blanks = '', sign] = match;
    if (name !== undefined || sign !== undefined) writer.command(name ?? sign ?? '', blanks);
    else writer.token(token);
  }
  return writer.finish();
}

/** Collects runs; a class, as open groups and a pending accent are state that lives for one field. */
class RunBuilder {
  readonly #runs: OpenRun[] = [];
  readonly #groups: Group[] = [{ fixed: false, silent: false, closers: '' }];
  #accent = '';
  /** What the next group, or in math the next character, is the argument of. */
  #argument: Wrapping | undefined;
  #math = false;

  /** Blanks end a command's name; in math, where TeX spaces by the sign, what stands for it keeps them. */
  command(name: string, blanks: string): void {
    const accent = (this.#math ? MATH_ACCENTS : ACCENTS).get(name);
    const wrapping = WRAPPINGS.get(name);
    const declaration = DECLARATIONS.get(name);
    if (accent !== undefined) this.#accent = accent + this.#accent;
    else if (name === '(' || name === ')') this.#toggleMath();
    else if (name === '_') this.#append('_');
    else if (wrapping) this.#argument = wrapping;
    else if (declaration) this.#declare(declaration);
    else if (SYMBOLS.has(name)) this.#append((SYMBOLS.get(name) ?? '') + (this.#math ? blanks : ''));
    else this.#argument = { open: '', close: '' };
  }

  token(token: string): void {
    if (token === '{') this.#openGroup();
    else if (token === '}') this.#closeGroup();
    else if (token === '$') this.#toggleMath();
    else if (this.#math && (token === '^' || token === '_')) this.#argument = WRAPPINGS.get(token);
    else this.#append(token.replace(LIGATURE, (mark) => lookup(TYPOGRAPHY, mark) ?? ' '));
  }

  finish(): Run[] {
    while (this.#groups.length > 1) this.#closeGroup();
    this.#markup(this.#groups[0]?.closers ?? '');
    return this.#runs.map(({ pieces, fixed }) => ({ text: pieces.join(''), fixed }));
  }

  get #group(): Group {
    return this.#groups.at(-1) ?? { fixed: false, silent: false, closers: '' };
  }

  /** Braces protect case, but for those of an argument. */
  #openGroup(): void {
    const outer = this.#group;
    const argument = this.#argument;
    this.#argument = undefined;
    const fixed = outer.fixed || (argument ? argument.fixed === true : this.#accent === '');
    const silent = outer.silent || argument?.silent === true;
    this.#groups.push({ fixed, silent, closers: argument?.close ?? '', next: argument?.next });
    this.#markup(argument?.open ?? '');
  }

  #closeGroup(): void {
    if (this.#groups.length === 1) return;
    this.#markup(this.#group.closers);
    const closed = this.#groups.pop();
    this.#accent = '';
    this.#argument = closed?.next;
  }

  #toggleMath(): void {
    const last = this.#runs.at(-1);
    if (this.#math && last?.fixed === true) trimPieces(last.pieces);
    this.#math = !this.#math;
  }

  #declare({ open, close }: Wrapping): void {
    this.#markup(open);
    this.#group.closers = close + this.#group.closers;
  }

  #append(text: string): void {
    const argument = this.#argument;
    this.#argument = undefined;
    // In math an argument without braces is one character; in text the command simply had none.
    if (argument && this.#math && text.trim() !== '') {
      const [first = ''] = text;
      this.#push(argument.open + first + argument.close, { fixed: true });
      this.#push(text.slice(first.length), { fixed: true });
    } else this.#push(this.#accented(text), { fixed: this.#group.fixed || this.#math });
  }

  #accented(text: string): string {
    if (this.#accent === '') return text;
    // TeX passes over blanks between an accent and its letter.
    const letters = text.trimStart();
    if (letters === '') return '';
    const [first = ''] = letters;
    const base = lookup({ ı: 'i', ȷ: 'j' }, first) ?? first;
    const accented = (base + this.#accent).normalize('NFC');
    this.#accent = '';
    return accented + letters.slice(first.length);
  }

  #markup(tag: string): void {
    this.#push(tag, { fixed: true });
  }

  #push(text: string, { fixed }: Pick<Run, 'fixed'>): void {
    const last = this.#runs.at(-1);
    const folded = text.startsWith(' ') && last?.pieces.at(-1)?.endsWith(' ') === true ? text.slice(1) : text;
    if (folded === '' || this.#group.silent) return;
    if (last?.fixed === fixed) last.pieces.push(folded);
    else this.#runs.push({ pieces: [folded], fixed });
  }
}

/** Takes away the blanks at the end. */
function trimPieces(pieces: string[]): void {
  for (let last = pieces.pop(); last !== undefined; last = pieces.pop()) {
    const trimmed = last.trimEnd();
    if (trimmed === '') continue;
    pieces.push(trimmed);
    return;
  }
}
