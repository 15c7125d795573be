// What TypeScript and oxlint refuse: the strict, type-aware rules, and those of this project, which are in scripts/lint/.
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { defineConfig } from 'oxlint';

/** The strict and the stylistic rules of typescript-eslint, those that ask for types too. */
const TYPESCRIPT = `
  adjacent-overload-signatures array-type await-thenable ban-ts-comment ban-tslint-comment class-literal-property-style
  consistent-generic-constructors consistent-indexed-object-style consistent-type-assertions dot-notation no-array-delete
  no-base-to-string no-confusing-non-null-assertion no-deprecated no-duplicate-enum-values no-duplicate-type-constituents
  no-dynamic-delete no-empty-object-type no-explicit-any no-extra-non-null-assertion no-extraneous-class
  no-floating-promises no-for-in-array no-implied-eval no-inferrable-types no-invalid-void-type
  no-meaningless-void-operator no-misused-new no-misused-promises no-misused-spread no-mixed-enums no-namespace
  no-non-null-asserted-nullish-coalescing no-non-null-asserted-optional-chain no-non-null-assertion
  no-redundant-type-constituents no-require-imports no-this-alias no-unnecessary-boolean-literal-compare
  no-unnecessary-condition no-unnecessary-template-expression no-unnecessary-type-arguments
  no-unnecessary-type-assertion no-unnecessary-type-constraint no-unnecessary-type-conversion
  no-unnecessary-type-parameters no-unsafe-argument no-unsafe-assignment no-unsafe-call no-unsafe-declaration-merging
  no-unsafe-enum-comparison no-unsafe-function-type no-unsafe-member-access no-unsafe-return no-unsafe-unary-minus
  no-useless-default-assignment no-wrapper-object-types non-nullable-type-assertion-style only-throw-error prefer-as-const
  prefer-find prefer-for-of prefer-function-type prefer-includes prefer-literal-enum-member prefer-namespace-keyword
  prefer-optional-chain prefer-promise-reject-errors prefer-reduce-type-parameter prefer-regexp-exec
  prefer-return-this-type prefer-string-starts-ends-with related-getter-setter-pairs require-await
  restrict-plus-operands triple-slash-reference unbound-method unified-signatures
  use-unknown-in-catch-callback-variable
`;
const USUAL = `
  eqeqeq no-array-constructor no-empty-function no-unused-expressions no-useless-constructor no-var prefer-const
  prefer-rest-params prefer-spread
`;

/** What Node knows beyond the language, and core as well: it holds no state of the world, and every platform has it. */
const PURE_GLOBALS = new Set(
  listNames(
    'URL URLSearchParams TextEncoder TextDecoder AbortController AbortSignal DOMException structuredClone atob crypto',
  ),
);
const OF_THE_LANGUAGE = new Set(runInNewContext('Object.getOwnPropertyNames(globalThis)') as readonly string[]);
const CORE_GLOBALS = [
  ...Object.getOwnPropertyNames(globalThis).filter((name) => !OF_THE_LANGUAGE.has(name) && !PURE_GLOBALS.has(name)),
  ...listNames('console require module __dirname __filename'),
  ...listNames('document window self location localStorage DOMParser XMLHttpRequest alert'),
];

/** Functions that throw at half a surrogate pair or a percent sign. */
const THROWING_GLOBALS = listNames('encodeURIComponent encodeURI decodeURIComponent decodeURI').map((name) => ({
  name,
  message: 'It throws at some texts: use core/uriComponent.ts.',
}));

const YAML_PARSERS = listNames('parse parseDocument parseAllDocuments Composer Parser Lexer default');

function listNames(names: string): string[] {
  return names.trim().split(/\s+/);
}

function toRules(names: string, prefix = ''): Record<string, 'error'> {
  return Object.fromEntries(listNames(names).map((name) => [`${prefix}${name}`, 'error']));
}

const TYPED = toRules(TYPESCRIPT, 'typescript/');

export default defineConfig({
  plugins: ['typescript', 'import'],
  jsPlugins: ['./scripts/lint/plugin.mjs', 'eslint-plugin-regexp'].map((name) =>
    fileURLToPath(import.meta.resolve(name)),
  ),
  categories: { correctness: 'off' },
  options: { typeAware: true, typeCheck: true, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['dist', '.vscode-test', 'test/e2e/out', 'test/host/out', 'test/fuzz/out', '.stryker-tmp'],
  rules: {
    ...TYPED,
    ...toRules(USUAL),
    'typescript/restrict-template-expressions': ['error', { allowNumber: true }],
    'typescript/return-await': ['error', 'error-handling-correctness-only'],
    'no-unused-vars': ['error', { ignoreRestSiblings: true }],
    'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
    'import/no-default-export': 'error',
    'ibid/retired-words': 'error',
  },
  overrides: [
    {
      files: ['src/**/*.ts'],
      rules: {
        'ibid/borders': 'error',
        'ibid/doors': 'error',
        'no-restricted-globals': ['error', ...THROWING_GLOBALS],
        // What takes exponential or cubic time by any path `npm run lint:regex` finds.
        'regexp/no-super-linear-backtracking': 'error',
      },
    },
    {
      files: ['src/**/*.ts'],
      excludeFiles: ['src/core/yamlDocument.ts'],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            paths: [
              {
                name: 'yaml',
                importNames: YAML_PARSERS,
                allowTypeImports: true,
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
            const [object = '', property = ''] = name.split('.');
            return { object, property, message: 'core has no randomness.' };
          }),
        ],
      },
    },
    { files: ['src/core/uriComponent.ts'], rules: { 'no-restricted-globals': 'off' } },
    {
      files: ['src/cli/**/*.ts'],
      excludeFiles: ['src/cli/terminal.ts'],
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
      files: ['test/**/*.ts', 'scripts/**/*.ts'],
      rules: {
        'typescript/no-floating-promises': ['error', { allowForKnownSafeCalls: ['it', 'test', 'describe', 'suite'] }],
      },
    },
    {
      files: ['**/*.mjs'],
      rules: {
        ...Object.fromEntries(Object.keys(TYPED).map((rule) => [rule, 'off'])),
        'import/no-default-export': 'off',
      },
    },
    { files: ['oxlint.config.ts'], rules: { 'import/no-default-export': 'off' } },
  ],
});
