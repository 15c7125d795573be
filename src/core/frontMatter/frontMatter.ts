// YAML front matter with the places of its parts; for library files, which must be read even where the YAML is broken.
import { isFields } from '../fields.ts';
import type { Problem } from '../problem.ts';
import type { Span } from '../text/span.ts';
import { parseYaml } from '../yamlDocument.ts';

/** Files that may have front matter, lower case, without the dot. */
export const MARKDOWN_EXTENSIONS: readonly string[] = ['md', 'markdown', 'qmd', 'mdx'];

export interface FrontMatterSpan {
  /** The YAML between the two fences. */
  readonly yaml: Span;
  /** Where the text after the block begins. */
  readonly textStart: number;
}

export type YamlProblem = Problem<'front-matter-broken' | 'front-matter-duplicate-key'>;

export interface YamlFields {
  /** Scalars are strings as written: a volume `010` or a country `NO` must stay what it is. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly problems: readonly YamlProblem[];
}

/** The block between `---` on the very first line and the next `---` or `...`; a byte order mark may precede it. */
export function findFrontMatter(text: string): FrontMatterSpan | undefined {
  const open = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (!open) return undefined;
  const start = open[0].length;
  const fence = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$(?![\s\S]))/gm;
  fence.lastIndex = start;
  const close = fence.exec(text);
  return close ? { yaml: { start, end: close.index }, textStart: fence.lastIndex } : undefined;
}

/** Characters of YAML that take a few milliseconds, as a thread that answers the user may spend. */
const PROMPT_LENGTH = 4000;
/** What it costs to parse anything at all, in characters. */
const MIN_COST = 120;

/**
 * Reads a YAML mapping that stands at `offset` of its file. Broken lines give problems, what stands around them is read
 * all the same.
 */
export function parseYamlFields(yaml: string, offset: number): YamlFields {
  return parseWithin(Infinity, yaml, offset);
}

/** The same in a few milliseconds: fields that are too long for that, as a list of sources is, stand as they are written. */
export function parsePromptly(yaml: string, offset: number): YamlFields {
  return parseWithin(PROMPT_LENGTH, yaml, offset);
}

function parseWithin(limit: number, yaml: string, offset: number): YamlFields {
  const whole = yaml.length <= limit ? parseMapping(yaml, offset) : undefined;
  if (whole?.problems.every(({ code }) => code === DUPLICATE) === true) return whole;
  const sections = parseSections(limit, yaml, offset);
  if (sections.length === 0) return whole ?? { fields: {}, problems: [] };
  const found = sections.flatMap(({ problems }) => problems);
  const known = whole?.problems ?? [];
  return {
    fields: Object.fromEntries(sections.flatMap(({ fields }) => Object.entries(fields))),
    // Lines that are fine each for itself may yet be indented amiss.
    problems: found.length === 0 ? known : [...found, ...known.filter(({ code }) => code === DUPLICATE)],
  };
}

function parseSections(limit: number, yaml: string, offset: number): YamlFields[] {
  const sections = listSections(yaml);
  const parsed = chooseShort(sections, limit);
  return sections.map((section) => {
    const text = yaml.slice(section.start, section.end);
    if (!parsed.has(section)) return { fields: parsePlainly(text), problems: [] };
    return parseSection(text, offset + section.start);
  });
}

/** The shortest first, as settings are. */
function chooseShort(sections: readonly Span[], limit: number): ReadonlySet<Span> {
  const costs = sections.map((section) => ({ section, cost: Math.max(section.end - section.start, MIN_COST) }));
  if (limit !== Infinity) costs.sort((one, other) => one.cost - other.cost);
  let left = limit;
  const chosen = costs.filter(({ cost }) => (left -= cost) >= 0);
  return new Set(chosen.map(({ section }) => section));
}

/** A field as it is written. */
function parsePlainly(section: string): YamlFields['fields'] {
  const colon = section.indexOf(':');
  return { [section.slice(0, colon).trim()]: section.slice(colon + 1).trim() };
}

const DUPLICATE = 'front-matter-duplicate-key';
const BROKEN = 'front-matter-broken';
/** So many errors in one block say enough. */
const MAX_PROBLEMS = 20;

function parseMapping(yaml: string, offset: number): YamlFields {
  const { value, errors } = parseYaml(yaml);
  const places = new Map(errors.slice(0, MAX_PROBLEMS).map((error) => [lineAround(yaml, error.pos[0])[0], error]));
  const problems = [...places.values()].map((error): YamlProblem => {
    const [start, end] = lineAround(yaml, error.pos[0]);
    const code = error.code === 'DUPLICATE_KEY' ? DUPLICATE : BROKEN;
    const line = yaml.slice(start, end).trim();
    return { code, span: { start: offset + start, end: offset + end }, facts: { line } };
  });
  if (isFields(value)) return { fields: value, problems };
  if (value === null || value === '' || problems.length > 0) return { fields: {}, problems };
  const span = { start: offset, end: offset + yaml.trimEnd().length };
  return { fields: {}, problems: [{ code: BROKEN, span, facts: { line: yaml.trim().replace(/\n[^]*/, '') } }] };
}

/** What is more belongs to the last. */
const MAX_SECTIONS = 1000;

/** What begins a field, after its indentation. */
const FIELD = /^([ \t]*)[\p{L}_][\p{L}\p{N}_-]*[ \t]*:/gmu;

/** The fields of a mapping by the lines that begin one, which hold even where YAML's grammar gives up. */
function listSections(yaml: string): Span[] {
  const starts: number[] = [];
  let widest: number | undefined;
  for (const { index, 1: blanks = '' } of yaml.matchAll(FIELD)) {
    widest ??= widthOf(blanks);
    if (widthOf(blanks) <= widest && starts.push(index) === MAX_SECTIONS) break;
  }
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? yaml.length }));
}

function widthOf(blanks: string): number {
  return blanks.replace(/\t/g, '  ').length;
}

/** A line such as `title: Syria: a report` is no YAML, but says plainly enough what is meant; so may what follows it. */
function parseSection(yaml: string, offset: number): YamlFields {
  const parsed = parseMapping(yaml, offset);
  const [line = '', name = '', value = ''] = /^\s*([^\s:]+)[ \t]*:[ \t]*([^\s[{|>].*)\n?/.exec(yaml) ?? [];
  if (parsed.problems.length === 0 || line === '') return parsed;
  const more = parseMore(yaml.slice(line.length), offset + line.length);
  return { fields: { ...more, [name]: value.trim().replace(/^["']|["']$/g, '') }, problems: parsed.problems };
}

/** Fields after a broken one, indented as though they were part of it. */
function parseMore(yaml: string, offset: number): YamlFields['fields'] {
  const sections = listSections(yaml).map(({ start, end }) => parseMapping(yaml.slice(start, end), offset + start));
  return Object.fromEntries(sections.flatMap(({ fields }) => Object.entries(fields)));
}

/** The line that holds `offset`; an error after the last line is laid at that line. */
function lineAround(text: string, offset: number): [number, number] {
  const inside = Math.min(offset, text.trimEnd().length);
  const start = text.lastIndexOf('\n', inside - 1) + 1;
  const end = text.indexOf('\n', inside);
  return [start, end === -1 ? text.length : end];
}
