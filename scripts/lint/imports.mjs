// What a module asks of others, for the rules on who may import what. The usual rule for imports knows paths as they
// are written, not where they lead, and does not see `import()`.
import { isBuiltin } from 'node:module';
import path from 'node:path';

/** Calls `check(node, source, typesOnly)` for each way in which a file may ask for a module by a name that stands there. */
export function listenToImports(check) {
  const visit = (node, source, typesOnly) => {
    if (typeof source?.value === 'string') check(node, source.value, typesOnly);
  };
  return {
    ImportDeclaration: (node) => visit(node, node.source, node.importKind === 'type'),
    ExportNamedDeclaration: (node) => visit(node, node.source, node.exportKind === 'type'),
    ExportAllDeclaration: (node) => visit(node, node.source, node.exportKind === 'type'),
    ImportExpression: (node) => visit(node, node.source, false),
    TSImportType: (node) => visit(node, node.source, true),
    TSExternalModuleReference: (node) => visit(node, node.expression, false),
    'CallExpression[callee.name="require"]': (node) => visit(node, node.arguments[0], false),
  };
}

/** Where an import leads: a path from the root, `node`, `vscode` or `packages`. */
export function toTarget({ cwd, filename }, source) {
  if (source.startsWith('.')) return toPath(cwd, path.resolve(path.dirname(filename), source));
  if (isBuiltin(source)) return 'node';
  return source === 'vscode' ? 'vscode' : 'packages';
}

export function toPath(cwd, file) {
  return path.relative(cwd, file).replaceAll('\\', '/');
}

export function isIn(file, folder) {
  return file === folder || file.startsWith(`${folder}/`);
}
