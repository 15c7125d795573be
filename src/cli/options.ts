// What options may be given and what they are otherwise, for those who read them and for the help.
import type { Option } from './command.ts';

/** As the setting `ibid.library.files` has them. */
export const DEFAULT_PATTERNS = [
  'sources/**/*.md',
  '**/*.bib',
  '**/*.{ris,nbib,enw,ciw}',
  '**/*.csl.{json,yaml,yml}',
  '**/references.{json,yaml,yml}',
];

export const LIBRARY_OPTIONS: readonly Option[] = [
  {
    name: 'library',
    value: 'GLOB',
    help: `The library files; can be given several times. Default: ${DEFAULT_PATTERNS.join(' ')}`,
  },
  {
    name: 'cache',
    value: 'DIR',
    help: 'Cache the index and the results in this folder for the next run.',
  },
];

export const JSON_OPTION: Option = { name: 'json', help: 'Print JSON for programs (shapes: docs/cli.md).' };

/** How many results a search has. */
export const DEFAULT_LIMIT = 20;

export const REPORT_FORMATS = ['text', 'json', 'sarif', 'github'] as const;
export const CITE_FORMATS = ['text', 'html', 'markdown'] as const;

/** From the most severe on; `never` lets nothing fail. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'];
export const DEFAULT_FAILURE = 'warning';
