// Names the packages that the bundles contain and quotes their licences, as those licences ask of whoever ships them.
import type { Metafile } from 'esbuild';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

type Manifest = { readonly name: string; readonly version: string; readonly license?: string };

const INTRODUCTION = 'Ibid contains the packages below, under the licences that follow their names.\n';

/** What a licence asks to be said beyond its text. */
const ATTRIBUTIONS: Readonly<Record<string, string>> = {
  citeproc: `Ibid uses citeproc-js, unchanged, under the Common Public Attribution License 1.0
(https://opensource.org/license/cpal-1-0); its source code is at https://github.com/Juris-M/citeproc-js.
Attribution phrase: Citations by CSL (citeproc-js). Attribution URL: http://citationstyles.org/`,
};

/** The text of THIRD-PARTY-NOTICES.txt for bundles described by these metafiles. */
export async function formatNotices(metafiles: readonly Metafile[]): Promise<string> {
  const notices = await Promise.all(listPackageFolders(metafiles).map(formatNotice));
  return [INTRODUCTION, ...new Set(notices)].join(`\n${'-'.repeat(78)}\n`);
}

/** Only files of which something is left after tree shaking count as contained. */
function listPackageFolders(metafiles: readonly Metafile[]): string[] {
  const files = metafiles
    .flatMap(({ outputs }) => Object.values(outputs))
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => file);
  return [...new Set(files.map(toPackageFolder).filter((folder) => folder !== undefined))].sort();
}

function toPackageFolder(file: string): string | undefined {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
}

async function formatNotice(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as Manifest;
  const licenceFile = (await readdir(folder)).find((file) => /^(?:licen[cs]e|copying)/i.test(file));
  const text = licenceFile === undefined ? '' : await readFile(path.join(folder, licenceFile), 'utf8');
  const attribution = ATTRIBUTIONS[name];
  const texts = [text.trim(), ...(attribution === undefined ? [] : [attribution])];
  return `${name} ${version} (${license ?? 'see below'})\n\n${texts.join('\n\n')}\n`;
}
