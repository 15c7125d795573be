// The import rules of ARCHITECTURE.md, one row a folder, beside the usual TypeScript rules.
import * as regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { ownProperty } from './scripts/lint/ownProperty.mjs';

const CORE_GLOBALS = ['process', 'Buffer', 'document', 'window', 'fetch', 'setTimeout', 'setInterval', 'console'];

/** Functions that throw at half a surrogate pair or a percent sign. */
const THROWING_GLOBALS = ['encodeURIComponent', 'encodeURI', 'decodeURIComponent', 'decodeURI'].map((name) => ({
  name,
  message: 'It throws at some texts: use core/uriComponent.ts.',
}));

/** What the files of each folder may not import, and why. */
const FORBIDDEN = [
  ['src/core', ['vscode', 'node:*', '**/platform/**', '**/editor/**', '**/worker/**', '**/reader/**'], 'core is pure'],
  ['src/core/text', ['../**', '/[a-z@]*'], 'positions need nothing else'],
  ['src/platform', ['vscode', '**/editor/**', '**/worker/**', '**/reader/**'], 'platform knows only types of core'],
  ['src/worker', ['vscode', '**/editor/**', '**/reader/**'], 'the worker has no editor'],
  [
    'src/editor',
    ['node:*', '**/platform/node.ts', '**/platform/web.ts', '**/worker/**'],
    'the editor must run in a browser',
  ],
  [
    'src/reader',
    ['vscode', 'node:*', '**/core/**', '**/editor/**', '**/platform/**'],
    'the reader runs inside a webview',
  ],
  ['test/core', ['fast-check'], 'texts that nobody wrote down are tried in test/properties'],
  [
    'src/preview',
    ['vscode', 'node:*', '**/editor/**', '**/platform/**', '**/reader/**', '**/worker/**'],
    'it runs inside the Markdown preview',
  ],
];

const YAML_PARSERS = ['parse', 'parseDocument', 'parseAllDocuments', 'Composer', 'Parser', 'Lexer', 'default'];

export default tseslint.config(
  { ignores: ['dist', '.vscode-test', 'test/e2e/out', 'test/host/out', 'test/fuzz/out', 'node_modules'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.mjs', 'scripts/lint/*.mjs'] } } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
      // VS Code's Disposable is meant structurally: its own providers and watchers are no instances of it.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
      ],
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      eqeqeq: 'error',
    },
  },
  {
    // What takes exponential or cubic time by any path `npm run lint:regex` finds.
    files: ['src/**/*.ts'],
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': 'error' },
  },
  ...FORBIDDEN.map(([folder, group, reason]) => ({
    files: [`${folder}/**/*.ts`],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ group, message: `${reason} (see ARCHITECTURE.md).` }] }],
    },
  })),
  {
    files: ['src/**/*.ts'],
    ignores: ['src/core/lookup.ts'],
    plugins: { ibid: { rules: { 'own-property': ownProperty } } },
    rules: { 'ibid/own-property': 'error', 'no-restricted-globals': ['error', ...THROWING_GLOBALS] },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/core/formats/yamlDocument.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'yaml',
              importNames: YAML_PARSERS,
              message: 'A few bytes can keep this parser busy for ever; formats/yamlDocument.ts bounds its work.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...CORE_GLOBALS, ...THROWING_GLOBALS],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'core has no clock.' },
        { object: 'Math', property: 'random', message: 'core has no randomness.' },
      ],
    },
  },
  {
    files: ['src/cli/**/*.ts'],
    ignores: ['src/cli/terminal.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        ...['stdout', 'stderr'].map((property) => ({
          object: 'process',
          property,
          message: 'Only terminal.ts writes to the terminal, without the control characters of sources.',
        })),
      ],
    },
  },
  { files: ['src/core/uriComponent.ts'], rules: { 'no-restricted-globals': 'off' } },
  {
    files: ['test/**/*.ts', 'scripts/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: ['it', 'test', 'describe', 'suite'] },
      ],
    },
  },
  {
    files: ['**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
    rules: { ...tseslint.configs.disableTypeChecked.rules, 'no-restricted-syntax': 'off' },
  },
);
