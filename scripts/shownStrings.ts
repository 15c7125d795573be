// Lists every English string of the source that a person may see in VS Code; the command line and what models read stay English.
import { glob, readFile } from 'node:fs/promises';
import ts from 'typescript';

/** Properties that hold sentences which are shown through `l10n.t` elsewhere. */
const TRANSLATED_PROPERTIES = new Set(['template', 'sentences']);

/** What the tools tell a model. */
const FOR_MODELS = /^src.core.tools./;

export interface ShownStrings {
  readonly strings: readonly string[];
  /** Places whose string cannot be told from the source, so that nobody could translate it: `file:line`. */
  readonly unknown: readonly string[];
}

/** In the order of files and lines, each string once. */
export async function listShownStrings(): Promise<ShownStrings> {
  const files = await Array.fromAsync(glob('src/{core,editor,platform,worker}/**/*.ts'));
  const strings = new Set<string>();
  const unknown: string[] = [];
  for (const file of files.filter((each) => !FOR_MODELS.test(each)).sort()) {
    const text = await readFile(file, 'utf8');
    if (!/l10n\.t\(|UserError\(|template|sentences/.test(text)) continue;
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    for (const shown of listShown(source)) {
      const literals = listLiterals(shown);
      for (const literal of literals) if (literal !== undefined) strings.add(literal);
      if (literals.includes(undefined) || (literals.length === 0 && !isTemplate(shown)))
        unknown.push(formatPlace(source, shown));
    }
  }
  return { strings: [...strings], unknown };
}

function listShown(node: ts.Node): ts.Expression[] {
  const shown = findShown(node);
  const inner: ts.Expression[] = shown === undefined ? [] : [shown];
  ts.forEachChild(node, (child) => void inner.push(...listShown(child)));
  return inner;
}

/** The expression of a string to be translated, where `node` has one: `l10n.t(…)`, `new UserError(…)`, `template: …`. */
function findShown(node: ts.Node): ts.Expression | undefined {
  if (ts.isCallExpression(node) && /(?:^|\.)l10n\.t$/.test(node.expression.getText())) return node.arguments[0];
  if (ts.isNewExpression(node) && node.expression.getText() === 'UserError') return node.arguments?.[0];
  if (!ts.isPropertyAssignment(node) || !TRANSLATED_PROPERTIES.has(node.name.getText())) return undefined;
  return listLiterals(node.initializer).length > 0 ? node.initializer : undefined;
}

/** A string, or undefined for one that is put together when the program runs. */
type Literal = string | undefined;

/** All that an expression may be: the branches of a choice, the rows of a table and what a function returns. */
function listLiterals(expression: ts.Node): Literal[] {
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isTemplateExpression(expression)) return joinTemplate(expression);
  if (ts.isConditionalExpression(expression))
    return [...listLiterals(expression.whenTrue), ...listLiterals(expression.whenFalse)];
  if (ts.isElementAccessExpression(expression) || ts.isNonNullExpression(expression))
    return listLiterals(expression.expression);
  if (ts.isPropertyAssignment(expression)) return listLiterals(expression.initializer);
  if (ts.isCallExpression(expression)) return listResults(expression.expression);
  if (ts.isIdentifier(expression)) return listLiterals(findConstant(expression) ?? ts.factory.createNull());
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

/** A sentence that shares its end with others, `${WAY_OUT}`. */
function joinTemplate({ head, templateSpans }: ts.TemplateExpression): Literal[] {
  const parts = templateSpans.map(({ expression, literal }) => {
    const [only, ...more] = listLiterals(expression);
    return only === undefined || more.length > 0 ? undefined : only + literal.text;
  });
  return [parts.includes(undefined) ? undefined : head.text + parts.join('')];
}

/** `describe(…)`, a function of the same file, or `TABLE.find(…)`. */
function listResults(called: ts.Expression): Literal[] {
  if (ts.isPropertyAccessExpression(called)) return called.name.text === 'find' ? listLiterals(called.expression) : [];
  const declared = called.getSourceFile().statements.find((each) => {
    return ts.isFunctionDeclaration(each) && each.name?.text === called.getText();
  });
  return declared === undefined ? [] : listReturned(declared);
}

function listReturned(node: ts.Node): Literal[] {
  if (ts.isReturnStatement(node)) return node.expression === undefined ? [] : listLiterals(node.expression);
  const returned: Literal[] = [];
  ts.forEachChild(node, (child) => void returned.push(...listReturned(child)));
  return returned;
}

/** What a constant of the file, or of the functions around the name, is set to. */
function findConstant(name: ts.Identifier): ts.Expression | undefined {
  for (let scope: ts.Node = name; ; scope = scope.parent) {
    if (ts.isBlock(scope) || ts.isSourceFile(scope)) {
      const declarations = scope.statements
        .filter(ts.isVariableStatement)
        .flatMap(({ declarationList }) => [...declarationList.declarations]);
      const found = declarations.find((declaration) => declaration.name.getText() === name.text);
      if (found !== undefined || ts.isSourceFile(scope)) return found?.initializer;
    }
  }
}

/** What is read from a property that is listed where it is written. */
function isTemplate(expression: ts.Expression): boolean {
  return /(?:^|\.)(?:template|sentences\.\w+)$/.test(expression.getText());
}

function formatPlace(source: ts.SourceFile, node: ts.Node): string {
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return `${source.fileName}:${line + 1}`;
}
