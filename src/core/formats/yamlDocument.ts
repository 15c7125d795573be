// The YAML parser behind one door: every scalar text, never an exception, and no text nested so deeply that it would hang.
import { parseDocument, type YAMLError } from 'yaml';

export interface YamlDocument {
  /** What was read, even where there are errors; undefined where an alias means nothing. */
  readonly value: unknown;
  readonly errors: readonly Pick<YAMLError, 'code' | 'pos'>[];
}

/** Brackets, or hyphens in one line, inside one another: far more than any bibliography has. */
const MAX_DEPTH = 40;
const DEEP_LINE = new RegExp(`^[ \\t]*(?:[-?:][ \\t]+){${String(MAX_DEPTH)}}`, 'm');

export function parseYaml(yaml: string): YamlDocument {
  const deep = findTooDeep(yaml);
  if (deep !== undefined) return { value: undefined, errors: [{ code: 'UNEXPECTED_TOKEN', pos: [deep, deep + 1] }] };
  const document = parseDocument(yaml, { schema: 'failsafe', prettyErrors: false, logLevel: 'error' });
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) as unknown, errors: document.errors };
  } catch {
    return { value: undefined, errors: document.errors };
  }
}

/** Where brackets or hyphens go too deep. */
function findTooDeep(yaml: string): number | undefined {
  let depth = 0;
  for (const { 0: bracket, index } of yaml.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MAX_DEPTH) return index;
  }
  return DEEP_LINE.exec(yaml)?.index;
}
