// Writes the setting `ibid.problems.severity` into the manifest, and the tables of docs/problems.md, from the table of problems, so that none lags.
import { readFile, writeFile } from 'node:fs/promises';
import { FILE_PROBLEM_KINDS } from '../src/core/fileProblemKinds.ts';
import { listProblemKinds } from '../src/core/problemKinds.ts';
import { PROBLEM_SUMMARIES } from '../src/core/problemSummaries.ts';

const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'];
const KEY = 'setting.problems.';

export const DOCUMENT = 'docs/problems.md';
/** Around each table of the document, by its name. */
const TABLE = /(<!-- table: (\w+) -->\n)[^]*?(<!-- end of table -->)/g;

type Manifest = { contributes: { configuration: { title: string; properties: Record<string, unknown> }[] } };

/** One object with a row for each kind: VS Code shows it as a table. */
export function toSetting() {
  const kinds = listProblemKinds();
  return {
    order: 0,
    scope: 'resource',
    type: 'object',
    additionalProperties: false,
    default: Object.fromEntries(kinds.map(({ code, severity }) => [code, severity])),
    properties: Object.fromEntries(
      kinds.map(({ code }) => [code, { type: 'string', enum: SEVERITIES, description: `%${KEY}${code}%` }]),
    ),
    markdownDescription: '%setting.problems%',
  };
}

/** `document` with its tables as they are to be. */
export function fillTables(document: string): string {
  return document.replace(TABLE, (_, begin: string, name: string, end: string) => {
    const kinds = listProblemKinds().filter(
      ({ code }) => Object.hasOwn(FILE_PROBLEM_KINDS, code) === (name === 'files'),
    );
    const rows = kinds.map(({ code, severity }) => `| \`${code}\` | ${PROBLEM_SUMMARIES[code]} | ${severity} |`);
    return [begin, '| code | problem | by default |', '|---|---|---|', ...rows, '', end].join('\n');
  });
}

const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));
const writeJson = (file: string, value: unknown) => writeFile(file, `${JSON.stringify(value, null, 2)}\n`);

if (import.meta.main) {
  const manifest = (await readJson('package.json')) as Manifest;
  const strings = (await readJson('package.nls.json')) as Record<string, string>;
  const section = manifest.contributes.configuration.find(({ title }) => title === '%configuration.problems%');
  if (section === undefined) throw new Error('The manifest has no section of settings named Problems.');
  section.properties = { 'ibid.problems.severity': toSetting() };
  const others = Object.entries(strings).filter(([key]) => !key.startsWith(KEY));
  const described = listProblemKinds().map(({ code }) => [KEY + code, PROBLEM_SUMMARIES[code]]);
  await writeJson('package.json', manifest);
  await writeJson('package.nls.json', Object.fromEntries([...others, ...described]));
  await writeFile(DOCUMENT, fillTables(await readFile(DOCUMENT, 'utf8')));
}
