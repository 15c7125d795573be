// The lint rule `ibid/borders`: who may import what, in ARCHITECTURE.md's words.
import { isIn, listenToImports, toPath, toTarget } from './imports.mjs';

/**
 * What each folder or file of src may import beside what is its own: `all` of it, or `types` alone; a folder within
 * another comes before it. `import { type A }` is no import of types alone: it still loads the module.
 */
const BORDERS = new Map([
  ['src/core/text', { all: [], types: [] }],
  ['src/core', { all: ['packages'], types: [] }],
  ['src/late', { all: ['src/core'], types: [] }],
  ['src/platform', { all: ['src/core', 'node'], types: ['src/late'] }],
  ['src/worker', { all: ['src/core', 'src/platform', 'node'], types: [] }],
  ['src/editor', { all: ['src/core', 'src/reader/messages.ts', 'vscode'], types: ['src/platform'] }],
  ['src/reader', { all: [], types: [] }],
  ['src/preview', { all: ['src/core'], types: [] }],
  ['src/cli', { all: ['src/core', 'src/platform', 'src/worker', 'package.json', 'packages', 'node'], types: [] }],
  ['src/extension.ts', { all: ['src/activate.ts', 'src/platform'], types: ['vscode'] }],
  ['src/activate.ts', { all: ['src/editor', 'vscode'], types: ['src/platform'] }],
  ['src/cli.ts', { all: ['src/cli', 'node'], types: [] }],
]);

/** @type {import('eslint').Rule.RuleModule} */
export const borders = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { crossed: '{{folder}} may not import {{what}} (see "Who may import what" in ARCHITECTURE.md).' },
  },
  create(context) {
    const file = toPath(context.cwd, context.filename);
    const folder = [...BORDERS.keys()].find((each) => isIn(file, each));
    if (folder === undefined) return {};
    const { all, types } = BORDERS.get(folder);

    return listenToImports((node, source, typesOnly) => {
      const target = toTarget(context, source);
      const allowed = typesOnly ? [folder, ...all, ...types] : [folder, ...all];
      if (allowed.some((each) => isIn(target, each))) return;
      const what = types.some((each) => isIn(target, each)) ? `values of ${target}` : target;
      context.report({ node, messageId: 'crossed', data: { folder, what } });
    });
  },
};
