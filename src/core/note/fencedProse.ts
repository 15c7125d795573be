// What in fences is prose that may cite: the captions of a chunk of code of R Markdown or Quarto (`fig.cap="…"`,
// `#| fig-cap: …`), and the bodies of MyST's directives, which are notes, figures, tables, proofs.
import type { Span } from '../text/span.ts';

const CAPTION = String.raw`(?:fig|tbl|lst|vid)?[.-]?(?:sub)?cap(?:tion)?s?`;
const HEADER_CAPTION = new RegExp(
  String.raw`[\s,{]${CAPTION}\s*=\s*(?:c\()?(?:"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)')`,
  'dg',
);
const OPTION = /^([ \t>]*(?:#|\/\/|--|%%?)\|)([^\n]*)$/gm;
const CAPTION_OPTION = new RegExp(String.raw`^${CAPTION}[ \t]*:[ \t]*`);

/** `span` is the whole chunk, from its first fence on. */
export function listCaptions(text: string, { start, end }: Span): Span[] {
  const code = text.slice(start, end);
  const headerEnd = !code.includes('\n') ? code.length : code.indexOf('\n');
  const header = code.slice(0, headerEnd);
  const inHeader = Array.from(header.matchAll(HEADER_CAPTION), ({ indices }) => indices?.[1] ?? indices?.[2] ?? [0, 0]);
  return [
    ...inHeader.map(([from = 0, to = 0]) => ({ start: start + from, end: start + to })),
    ...listOptions(code, start),
  ];
}

/** A caption goes on in lines that are indented further than its name. */
function listOptions(code: string, offset: number): Span[] {
  const spans: Span[] = [];
  let indent: number | undefined;
  for (const { index, 1: mark = '', 2: line = '' } of code.matchAll(OPTION)) {
    const words = line.trimStart();
    const depth = line.length - words.length;
    const at = index + mark.length + depth;
    const name = CAPTION_OPTION.exec(words)?.[0];
    if (name !== undefined) indent = depth;
    else if (indent === undefined || depth <= indent) {
      indent = undefined;
      continue;
    }
    spans.push({ start: offset + at + (name?.length ?? 0), end: offset + at + words.length });
  }
  return spans;
}

/** Directives whose bodies are prose that may cite, by MyST's "Directives" and those of sphinx-design, sphinx-proof and sphinx-exercise; code, mathematics and raw text are none. */
const PROSE: ReadonlySet<string> = new Set(
  (
    'admonition note tip hint important attention caution warning danger error seealso figure table list-table ' +
    'sidebar margin aside topic epigraph pull-quote highlights blockquote dropdown details card grid-item ' +
    'grid-item-card tab-item exercise solution abstract glossary div container'
  ).split(' '),
);

const DIRECTIVE = /^[ \t]*\{(?:prf:|proof:)?([a-z-]+)\}/;

/** `info` is what stands after the fence. */
export function isProseDirective(info: string): boolean {
  const [directive = '', name = ''] = DIRECTIVE.exec(info) ?? [];
  return directive.includes(':') || PROSE.has(name);
}
