// The check of the bibliographies that a note names: a typo in a path makes all keys unknown.
import { isCitedList, isPlainPath, listBibliographies } from '../projects/bibliography.ts';
import type { Note } from '../note/note.ts';
import type { Span } from '../text/span.ts';
import type { ProblemContext, ProblemSteps } from './problemContext.ts';

/** How a path goes up or stays, which an absolute path does not say. */
const STEPS = /^(?:\.{1,2}\/)+/;

export function* checkBibliographies({ note, library }: ProblemContext): ProblemSteps {
  const named = listBibliographies(note.frontMatter).filter((name) => isPlainPath(name) && !isCitedList(name));
  const missing = named.length === 0 ? [] : library.listMissingFiles().map(withSlashes);
  for (const name of named) {
    const end = withSlashes(name).replace(STEPS, '');
    if (missing.some((path) => path === end || path.endsWith(`/${end}`)))
      yield { code: 'missing-bibliography', span: findName(note, name), facts: { file: name } };
  }
}

function withSlashes(path: string): string {
  return path.replaceAll('\\', '/');
}

/** Where it stands in the front matter; the first line where YAML writes it otherwise. */
function findName({ text }: Note, name: string): Span {
  const start = text.indexOf(name, text.search(/^["']?bibliography\b/m));
  return start < 0 ? { start: 0, end: text.indexOf('\n') } : { start, end: start + name.length };
}
