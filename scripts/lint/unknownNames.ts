// Finds where an object is asked for a property whose name the program does not know: it would answer for what every
// object inherits (`constructor`, `toString`, `__proto__`) as well. That takes types, which oxlint's own rules have not.
import ts from 'typescript';

export type Finding = { readonly file: string; readonly line: number; readonly message: string };

/** Names to which every object has an answer. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));

const READ = 'This name may be one that every object inherits: use a Map, or lookup() of core/lookup.ts.';
const WRITTEN =
  'This name may be `__proto__`, which is no property but the prototype: use a Map, or Object.fromEntries().';
const IN = '`in` answers for inherited names as well: use Object.hasOwn().';

/** In the files of the program of which `isChecked` says so; `file` is its path as the program has it, `line` counts from 1. */
export function findUnknownNames(program: ts.Program, isChecked: (file: string) => boolean): Finding[] {
  const checker = program.getTypeChecker();
  const findings: Finding[] = [];

  /** Whether it is a number, a symbol, or one of the names that the program itself writes down. */
  function isKnown(key: ts.Expression): boolean {
    // `name as keyof Table` claims to know what it does not.
    if (ts.isAsExpression(key) || ts.isTypeAssertionExpression(key)) return false;
    const type = checker.getTypeAtLocation(key);
    if ((type.flags & ts.TypeFlags.Index) !== 0) return true;
    const constraint = checker.getBaseConstraintOfType(type) ?? type;
    return (constraint.isUnion() ? constraint.types : [constraint]).every(
      (part) =>
        (part.flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.ESSymbolLike)) !== 0 ||
        (part.isStringLiteral() && !INHERITED.has(part.value)),
    );
  }

  for (const source of program.getSourceFiles().filter(({ fileName }) => isChecked(fileName))) {
    const visit = (node: ts.Node): void => {
      const asked = toAsked(node);
      if (asked !== undefined && !isKnown(asked.key)) {
        const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
        findings.push({ file: source.fileName, line, message: asked.message });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return findings;
}

type Asked = { readonly key: ts.Expression; readonly message: string };

/** What names the property, where a node asks for one by what is computed. */
function toAsked(node: ts.Node): Asked | undefined {
  if (ts.isElementAccessExpression(node)) {
    return { key: node.argumentExpression, message: isWritten(node) ? WRITTEN : READ };
  }
  if (ts.isBindingElement(node) && node.propertyName !== undefined && ts.isComputedPropertyName(node.propertyName)) {
    return { key: node.propertyName.expression, message: READ };
  }
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.InKeyword) return undefined;
  return ts.isPrivateIdentifier(node.left) ? undefined : { key: node.left, message: IN };
}

function isWritten(node: ts.ElementAccessExpression): boolean {
  const { parent } = node;
  if (!ts.isBinaryExpression(parent) || parent.left !== node) return false;
  const { kind } = parent.operatorToken;
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}
