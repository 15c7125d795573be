// The YAML parser after one door: every scalar text, never an exception, and work in proportion to the text.
import { Composer, Document, isMap, isScalar, isSeq, Lexer, Parser, type YAMLParseError } from 'yaml';

type ParseError = Pick<YAMLParseError, 'code' | 'pos'>;

export interface YamlDocument {
  /** What was read, even where there are errors; undefined where an alias means nothing. */
  readonly value: unknown;
  readonly errors: readonly ParseError[];
}

export interface YamlTree {
  /** The nodes with their places; empty where the text goes beyond a limit. */
  readonly document: Document;
  /** In the order of the text. */
  readonly errors: readonly ParseError[];
}

/** With `failsafe` every scalar is the text that was written. */
export type YamlSchema = 'failsafe' | 'core';

/** Collections inside one another, however they are written: far more than any bibliography has. */
const MAX_DEPTH = 20;
/** Each may be looked for in all of the text. */
const MAX_ALIASES = 100;

export function parseYaml(yaml: string): YamlDocument {
  const { document, errors } = parseYamlTree(yaml, 'failsafe');
  try {
    return { value: document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown, errors };
  } catch {
    return { value: undefined, errors };
  }
}

/** The first document of the text. */
export function parseYamlTree(yaml: string, schema: YamlSchema): YamlTree {
  // The parser compares each key with all before it; `listDuplicates` does not.
  const composer = new Composer({ schema, uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
  const parser = new Parser();
  const documents: Document[] = [];
  let aliases = 0;
  for (const lexeme of new Lexer().lex(yaml)) {
    for (const token of parser.next(lexeme)) documents.push(...composer.next(token));
    if (lexeme.startsWith('*')) aliases++;
    // What is nested costs the parser several powers of the depth, and its recursion the stack.
    if (parser.stack.length > MAX_DEPTH || aliases > MAX_ALIASES) return refuse(yaml, parser.offset);
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end(true, yaml.length));
  const [document = new Document(), second] = documents;
  const surplus: ParseError[] = second === undefined ? [] : [{ code: 'MULTIPLE_DOCS', pos: toOffset(second.range) }];
  const errors = [...document.errors, ...surplus, ...listDuplicates(document.contents)];
  return { document, errors: errors.sort((one, other) => one.pos[0] - other.pos[0]) };
}

function refuse(yaml: string, offset: number): YamlTree {
  const start = Math.min(offset, yaml.length - 1);
  return { document: new Document(), errors: [{ code: 'RESOURCE_EXHAUSTION', pos: [start, start + 1] }] };
}

function toOffset(range: Document['range']): [number, number] {
  const [start = 0, end = start] = range ?? [];
  return [start, end];
}

/** Keys that a mapping has already. */
function listDuplicates(root: unknown): ParseError[] {
  const duplicates: ParseError[] = [];
  const visit = (node: unknown): void => {
    if (isSeq(node)) node.items.forEach(visit);
    if (!isMap(node)) return;
    const seen = new Set<unknown>();
    for (const { key, value } of node.items) {
      visit(key);
      visit(value);
      if (!isScalar(key)) continue;
      const start = key.range?.[0] ?? 0;
      if (seen.has(key.value)) duplicates.push({ code: 'DUPLICATE_KEY', pos: [start, start + 1] });
      seen.add(key.value);
    }
  };
  visit(root);
  return duplicates;
}
