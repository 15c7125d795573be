// The usual TypeScript rules, and those of this project: its own are in scripts/lint/.
import { runInNewContext } from 'node:vm';
import * as regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { borders } from './scripts/lint/borders.mjs';
import { doors } from './scripts/lint/doors.mjs';
import { ownProperty } from './scripts/lint/ownProperty.mjs';
import { retiredWords } from './scripts/lint/retiredWords.mjs';

/** What Node knows beyond the language, and core as well: it holds no state of the world, and every platform has it. */
const PURE_GLOBALS = new Set(
  'URL URLSearchParams TextEncoder TextDecoder AbortController AbortSignal DOMException structuredClone atob crypto'.split(
    ' ',
  ),
);
const OF_THE_LANGUAGE = new Set(runInNewContext('Object.getOwnPropertyNames(globalThis)'));
const CORE_GLOBALS = [
  ...Object.getOwnPropertyNames(globalThis).filter((name) => !OF_THE_LANGUAGE.has(name) && !PURE_GLOBALS.has(name)),
  ...['console', 'require', 'module', '__dirname', '__filename'],
  ...['document', 'window', 'self', 'location', 'localStorage', 'DOMParser', 'XMLHttpRequest', 'alert'],
];

/** Functions that throw at half a surrogate pair or a percent sign. */
const THROWING_GLOBALS = ['encodeURIComponent', 'encodeURI', 'decodeURIComponent', 'decodeURI'].map((name) => ({
  name,
  message: 'It throws at some texts: use core/uriComponent.ts.',
}));

const YAML_PARSERS = ['parse', 'parseDocument', 'parseAllDocuments', 'Composer', 'Parser', 'Lexer', 'default'];

export default tseslint.config(
  {
    ignores: ['dist', '.vscode-test', 'test/e2e/out', 'test/host/out', 'test/fuzz/out', '.stryker-tmp', 'node_modules'],
  },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['*.mjs', 'scripts/{lint,mutation}/*.mjs'] } },
    },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // There are no enums here; finding so takes a fifth of the time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
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
    plugins: { ibid: { rules: { 'own-property': ownProperty, 'retired-words': retiredWords, borders, doors } } },
    rules: { 'ibid/retired-words': 'error' },
  },
  {
    // What takes exponential or cubic time by any path `npm run lint:regex` finds.
    files: ['src/**/*.ts'],
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': 'error' },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'ibid/borders': 'error', 'ibid/doors': 'error' },
  },
  {
    files: ['test/core/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { name: 'fast-check', message: 'Texts that nobody wrote down are tried in test/properties.' },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/core/lookup.ts'],
    rules: { 'ibid/own-property': 'error', 'no-restricted-globals': ['error', ...THROWING_GLOBALS] },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/core/yamlDocument.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'yaml',
              importNames: YAML_PARSERS,
              message: 'A few bytes can keep this parser busy for ever; core/yamlDocument.ts bounds its work.',
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
        ...['Math.random', 'crypto.randomUUID', 'crypto.getRandomValues'].map((name) => {
          const [object, property] = name.split('.');
          return { object, property, message: 'core has no randomness.' };
        }),
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
