// MyST's directives in fences of backticks, whose bodies are prose that may cite: notes, figures, tables, proofs.

/** By MyST's "Directives" and those of sphinx-design, sphinx-proof and sphinx-exercise; code, mathematics and raw text are none. */
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
