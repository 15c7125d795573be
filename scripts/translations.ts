// Lists every English string of the source that a person may see in VS Code (the command line speaks English); run as a program it writes the bundle of them.
import { glob, readFile, writeFile } from 'node:fs/promises';
import ts from 'typescript';

/** Where translators begin: English to English. */
const BUNDLE = 'l10n/bundle.l10n.json';

/** Properties that hold sentences which are shown through `l10n.t` elsewhere. */
const TRANSLATED_PROPERTIES = new Set(['template', 'sentences']);

export interface SourceStrings {
  readonly strings: readonly string[];
  /** Calls of `l10n.t` whose string cannot be told from the source: `file:line`. */
  readonly unknown: readonly string[];
}

/** In the order of files and lines, each string once. */
export async function listStrings(): Promise<SourceStrings> {
  const files = (await Array.fromAsync(glob('src/{core,editor}/**/*.ts'))).sort();
  const strings = new Set<string>();
  const unknown: string[] = [];
  for (const file of files) {
    const source = ts.createSourceFile(file, await readFile(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      const shown = findShown(node);
      if (shown !== undefined) {
        const literals = listLiterals(shown);
        for (const literal of literals) strings.add(literal);
        if (literals.length === 0 && !isTemplate(shown)) unknown.push(formatPlace(source, node));
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { strings: [...strings], unknown };
}

/** The expression of a string to be translated, where `node` has one: `l10n.t(…)`, `new UserError(…)`, `template: …`. */
function findShown(node: ts.Node): ts.Expression | undefined {
  if (ts.isCallExpression(node) && /(?:^|\.)l10n\.t$/.test(node.expression.getText())) return node.arguments[0];
  if (ts.isNewExpression(node) && node.expression.getText() === 'UserError') return node.arguments?.[0];
  if (!ts.isPropertyAssignment(node) || !TRANSLATED_PROPERTIES.has(node.name.getText())) return undefined;
  return listLiterals(node.initializer).length > 0 ? node.initializer : undefined;
}

/** All that an expression may be: the branches of a choice, the rows of a table that stands in the same file. */
function listLiterals(expression: ts.Node): string[] {
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isConditionalExpression(expression)) {
    return [...listLiterals(expression.whenTrue), ...listLiterals(expression.whenFalse)];
  }
  if (ts.isElementAccessExpression(expression)) return listLiterals(expression.expression);
  if (ts.isPropertyAssignment(expression)) return listLiterals(expression.initializer);
  if (ts.isIdentifier(expression)) return listTable(expression);
  return WRAPPING.has(expression.kind) ? expression.getChildren().flatMap(unwrap).flatMap(listLiterals) : [];
}

/** Expressions that are what their parts are. */
const WRAPPING = new Set([
  ts.SyntaxKind.ParenthesizedExpression,
  ts.SyntaxKind.BinaryExpression,
  ts.SyntaxKind.ArrayLiteralExpression,
  ts.SyntaxKind.ObjectLiteralExpression,
  ts.SyntaxKind.AsExpression,
  ts.SyntaxKind.SatisfiesExpression,
]);

function unwrap(node: ts.Node): readonly ts.Node[] {
  return node.kind === ts.SyntaxKind.SyntaxList ? node.getChildren() : [node];
}

/** Constants only, and no local ones: their names are in capitals. */
function listTable(name: ts.Identifier): string[] {
  if (!/^[A-Z_]+$/.test(name.text)) return [];
  const declarations = name
    .getSourceFile()
    .statements.filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations);
  const initializer = declarations.find((declaration) => declaration.name.getText() === name.text)?.initializer;
  return initializer === undefined ? [] : listLiterals(initializer);
}

/** What is read from a property that is listed where it is written. */
function isTemplate(expression: ts.Expression): boolean {
  return /(?:^|\.)template$/.test(expression.getText());
}

function formatPlace(source: ts.SourceFile, node: ts.Node): string {
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return `${source.fileName}:${line + 1}`;
}

if (import.meta.main) {
  const { strings } = await listStrings();
  const bundle = Object.fromEntries(strings.toSorted().map((text) => [text, text]));
  await writeFile(BUNDLE, `${JSON.stringify(bundle, null, 2)}\n`);
}
