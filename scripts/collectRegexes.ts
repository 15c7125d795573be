// Collects every regular expression of src/: the literals as they are written, the built ones as they were built on import.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

export type Regex = {
  readonly file: string;
  readonly line: number;
  readonly source: string;
  readonly flags: string;
  /** Why it may be slow on what a user or a source cannot make long: `// recheck: at most 80 characters`, there or just above. */
  readonly exemption?: string | undefined;
};

/** Where `new RegExp(…)` stands. What it builds only importing tells. */
export type BuiltRegex = Pick<Regex, 'file' | 'line' | 'exemption'>;

const EXEMPTION = /\/\/ recheck: (\S.*)/;

export function collectRegexes(): { readonly regexes: Regex[]; readonly built: BuiltRegex[] } {
  const regexes: Regex[] = [];
  const built: BuiltRegex[] = [];
  for (const file of globSync('src/**/*.ts').sort()) {
    const text = readFileSync(file, 'utf8');
    const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
    const lines = text.split('\n');
    const visit = (node: ts.Node) => {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
      const exemption = [lines[line], lines[line - 1]].map((at) => EXEMPTION.exec(at ?? '')?.[1]).find(Boolean);
      const place = { file: file.split(path.sep).join('/'), line: line + 1, exemption };
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        regexes.push({ ...place, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
      } else if (isConstruction(node)) built.push(place);
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  return { regexes, built };
}

function isConstruction(node: ts.Node): boolean {
  return (
    (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'RegExp'
  );
}

/** What each of them builds while its file is imported: nothing where a function builds it from what it is called with. */
export async function importBuilt(built: readonly BuiltRegex[]): Promise<Regex[]> {
  const found = new Map<string, Regex>();
  const places = new Map(built.map((place) => [`${place.file}:${place.line}`, place]));
  globalThis.RegExp = new Proxy(RegExp, {
    construct(target, args: [string | RegExp, string?], newTarget) {
      const made = Reflect.construct(target, args, newTarget) as RegExp;
      const place = callers(new Error('for its stack'))
        .map((at) => places.get(at))
        .find((at) => at !== undefined);
      if (place !== undefined)
        found.set(JSON.stringify([place, made.source]), { ...place, source: made.source, flags: made.flags });
      return made;
    },
  });
  for (const { file } of built) await import(pathToFileURL(path.resolve(file)).href);
  return [...found.values()];
}

/** As `file:line`, below the working directory. */
function callers({ stack = '' }: Error): string[] {
  return [...stack.matchAll(/(file:\/\/\/[^\s()]+?):(\d+):\d+/g)].map(
    ([, file = '', line]) => `${path.relative('.', fileURLToPath(file)).split(path.sep).join('/')}:${line}`,
  );
}
