// The language of snippets: `{field}`s of a source within a VS Code snippet's text, read once, filled for each source.
import { lookup } from '../lookup.ts';

/** A piece of a template. A stop is a place that Tab goes to; what it holds may have fields. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'choice'; readonly stop: string; readonly choices: readonly string[] }
  | { readonly kind: 'stop'; readonly stop: string; readonly parts: readonly Part[] };

/** What is wrong with a template, as a sentence's template and facts. */
export interface TemplateProblem {
  readonly template: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface Template {
  readonly parts: readonly Part[];
  readonly problem?: TemplateProblem;
}

/** Pieces in order of trial, each at one place: an escaped character, a choice, a stop, a field, a plain stretch. */
const ESCAPED = /\\([\\${}|,])/y;
const CHOICE = /\$\{(\d+)\|((?:[^|\\]|\\.)*)\|\}/y;
const STOP = /\$(?:(\d+)|\{(\d+)\})/y;
const OPEN_STOP = /\$\{(\d+):/y;
const FIELD = /\{([a-z]+)\}/y;
const PLAIN = /[^\\${}]+/y;

/** Stops within stops, deeper than anyone needs. */
const MAX_DEPTH = 4;

/** Reads a template; what cannot be read ends it and is its problem. `fields` are the names that may be filled. */
export function parseTemplate(text: string, fields: readonly string[]): Template {
  const reader = new TemplateParser(text, fields);
  const parts = reader.parse(0);
  return reader.problem === undefined ? { parts } : { parts, problem: reader.problem };
}

class TemplateParser {
  problem: TemplateProblem | undefined;
  readonly #text: string;
  readonly #fields: readonly string[];
  #at = 0;

  constructor(text: string, fields: readonly string[]) {
    this.#text = text;
    this.#fields = fields;
  }

  /** Up to the end, or to the brace that closes the stop of this depth. */
  parse(depth: number): Part[] {
    const parts: Part[] = [];
    while (this.#at < this.#text.length && this.problem === undefined) {
      if (depth > 0 && this.#text[this.#at] === '}') {
        this.#at++;
        return parts;
      }
      const part = this.#parsePart(depth);
      if (part !== undefined) parts.push(part);
    }
    if (depth > 0) this.#fail({ template: 'Unclosed “{brace}”.', facts: { brace: '${' } });
    return parts;
  }

  #parsePart(depth: number): Part | undefined {
    const escaped = this.#match(ESCAPED);
    if (escaped) return { kind: 'text', text: escaped[1] ?? '' };
    const choice = this.#match(CHOICE);
    if (choice) return { kind: 'choice', stop: choice[1] ?? '', choices: (choice[2] ?? '').split(',') };
    const stop = this.#match(STOP);
    if (stop) return { kind: 'stop', stop: stop[1] ?? stop[2] ?? '', parts: [] };
    const open = depth < MAX_DEPTH ? this.#match(OPEN_STOP) : undefined;
    if (open) return { kind: 'stop', stop: open[1] ?? '', parts: this.parse(depth + 1) };
    const field = this.#match(FIELD);
    if (field) return this.#toField(field[1] ?? '');
    const plain = this.#match(PLAIN);
    if (plain) return { kind: 'text', text: plain[0] };
    return this.#parseStray();
  }

  #toField(name: string): Part | undefined {
    if (this.#fields.includes(name)) return { kind: 'field', name };
    return this.#fail({
      template: 'Unknown field “{field}”. Available: {fields}.',
      facts: { field: `{${name}}`, fields: this.#fields.map((known) => `{${known}}`).join(' ') },
    });
  }

  /** A dollar sign or backslash that means nothing is text; a brace must be escaped, as it is mostly a typo. */
  #parseStray(): Part | undefined {
    const character = this.#text.charAt(this.#at++);
    if (character === '$' || character === '\\') return { kind: 'text', text: character };
    return this.#fail({
      template: 'Unmatched “{brace}”. Write a literal one as “{escaped}”.',
      facts: { brace: character, escaped: `\\${character}` },
    });
  }

  #fail(problem: TemplateProblem): undefined {
    this.problem ??= problem;
    return undefined;
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text) ?? undefined;
    if (match !== undefined) this.#at = pattern.lastIndex;
    return match;
  }
}

export type Values = Readonly<Record<string, string>>;

/** What becomes of a part's text, of a choice, and of a stop with what it holds. */
interface Form {
  readonly text: (text: string) => string;
  readonly choice: (stop: string, choices: readonly string[]) => string;
  readonly stop: (stop: string, inside: string) => string;
}

const SNIPPET: Form = {
  text: escapeSnippet,
  choice: (stop, choices) => `\${${stop}|${choices.join(',')}|}`,
  stop: (stop, inside) => (inside === '' ? `$${stop}` : `\${${stop}:${inside}}`),
};

const PLAIN_TEXT: Form = {
  text: (text) => text,
  choice: (_, choices) => choices[0] ?? '',
  stop: (_, inside) => inside,
};

/** The body of a VS Code snippet; what comes from a source cannot become a stop. */
export function formatSnippet(parts: readonly Part[], values: Values): string {
  return formatParts(parts, values, SNIPPET);
}

/** The text alone, with what the stops hold. */
export function formatPlain(parts: readonly Part[], values: Values): string {
  return formatParts(parts, values, PLAIN_TEXT);
}

function formatParts(parts: readonly Part[], values: Values, form: Form): string {
  return parts.map((part) => formatPart(part, values, form)).join('');
}

function formatPart(part: Part, values: Values, form: Form): string {
  if (part.kind === 'text') return form.text(part.text);
  if (part.kind === 'field') return form.text(lookup(values, part.name) ?? '');
  if (part.kind === 'choice') return form.choice(part.stop, part.choices);
  return form.stop(part.stop, formatParts(part.parts, values, form));
}

export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Whether a field is asked for anywhere in a template. */
export function hasField(parts: readonly Part[], name: string): boolean {
  return parts.some(
    (part) => (part.kind === 'field' && part.name === name) || (part.kind === 'stop' && hasField(part.parts, name)),
  );
}
