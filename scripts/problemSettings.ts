// Writes the settings `ibid.problems.<code>` into the manifest from the table of problems, so that neither lags.
import { readFile, writeFile } from 'node:fs/promises';
import { listProblemKinds, type ProblemKind } from '../src/core/problemKinds.ts';

const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'];

type Manifest = { contributes: { configuration: { title: string; properties: Record<string, unknown> }[] } };

const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));
const writeJson = (file: string, value: unknown) => writeFile(file, `${JSON.stringify(value, null, 2)}\n`);

const toSetting = ({ code, severity }: ProblemKind, order: number) => ({
  order,
  scope: 'resource',
  type: 'string',
  enum: SEVERITIES,
  default: severity,
  markdownDescription: `%setting.problems.${code}%`,
});

/** What is said when it happens, without the sentence's facts. */
function describe({ sentences }: ProblemKind): string {
  const plainest = sentences.at(-1) ?? '';
  return `Severity of the problem: ${plainest.replace(/\{(\w+)\}/g, '*$1*')}`;
}

const manifest = (await readJson('package.json')) as Manifest;
const strings = (await readJson('package.nls.json')) as Record<string, string>;
const section = manifest.contributes.configuration.find(({ title }) => title === '%configuration.problems%');
if (section === undefined) throw new Error('The manifest has no section of settings named Problems.');
section.properties = Object.fromEntries(
  listProblemKinds().map((kind, order) => [`ibid.problems.${kind.code}`, toSetting(kind, order)]),
);
const others = Object.entries(strings).filter(([key]) => !key.startsWith('setting.problems.'));
const described = listProblemKinds().map((kind) => [`setting.problems.${kind.code}`, describe(kind)]);
await writeJson('package.json', manifest);
await writeJson('package.nls.json', Object.fromEntries([...others, ...described]));
