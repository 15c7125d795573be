// The lint rule `ibid/own-property`: no object is asked for a property whose name the program does not know, since it
// would answer for what every object inherits (`constructor`, `toString`, `__proto__`) as well.
import ts from 'typescript';

/** Names to which every object has an answer. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));

/** @type {import('eslint').Rule.RuleModule} */
export const ownProperty = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      read: 'This name may be one that every object inherits: use a Map, or lookup() of core/lookup.ts.',
      write:
        'This name may be `__proto__`, which is no property but the prototype: use a Map, or Object.fromEntries().',
      in: '`in` answers for inherited names as well: use Object.hasOwn().',
    },
  },
  create(context) {
    const { program, esTreeNodeToTSNodeMap } = context.sourceCode.parserServices;
    const checker = program.getTypeChecker();

    /** Whether it is a number, a symbol, or one of the names that the program itself writes down. */
    function isKnown(key) {
      if (isCast(key)) return false;
      const type = checker.getTypeAtLocation(esTreeNodeToTSNodeMap.get(key));
      if ((type.flags & ts.TypeFlags.Index) !== 0) return true;
      const constraint = checker.getBaseConstraintOfType(type) ?? type;
      return (constraint.isUnion() ? constraint.types : [constraint]).every(
        (part) =>
          (part.flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.ESSymbolLike)) !== 0 ||
          (part.isStringLiteral() && !INHERITED.has(part.value)),
      );
    }

    return {
      'MemberExpression[computed=true]'(node) {
        if (!isKnown(node.property)) context.report({ node, messageId: isWritten(node) ? 'write' : 'read' });
      },
      'ObjectPattern > Property[computed=true]'(node) {
        if (!isKnown(node.key)) context.report({ node, messageId: 'read' });
      },
      'BinaryExpression[operator="in"]'(node) {
        if (node.left.type !== 'PrivateIdentifier' && !isKnown(node.left)) context.report({ node, messageId: 'in' });
      },
    };
  },
};

/** `name as keyof Table` claims to know what it does not. */
function isCast(key) {
  return key.type === 'TSAsExpression' || key.type === 'TSTypeAssertion';
}

function isWritten(node) {
  return node.parent.type === 'AssignmentExpression' && node.parent.left === node;
}
