// How many files a verdict on one figure takes: those of src in which a function runs, from the text of a note to its evidence.
import assert from 'node:assert/strict';
import { Session } from 'node:inspector/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { verifyClaims } from '../../src/core/evidence/claimVerifier.ts';
import type { ParsedSource } from '../../src/core/library.ts';
import { parseNote } from '../../src/core/note/parseNote.ts';

const SOURCE: ParsedSource = {
  source: { key: 'roe2019', item: { id: 'roe2019', type: 'book' }, file: '', span: { start: 0, end: 0 }, textStart: 0 },
  parsedText: parseNote(
    'The county counted 203 ships. Most of them were old, and few of them came back to the harbour.',
  ),
};
const LIBRARY = { has: () => true, find: () => SOURCE, findByUrl: () => undefined };
const NOTE = 'The county counted some 200 ships [@roe2019].';
const CORE = pathToFileURL(path.resolve('src')).href;

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
const [evidence] = verifyClaims(parseNote(NOTE), LIBRARY);
const { result } = await session.post('Profiler.takePreciseCoverage');
assert.equal(evidence?.verdict, 'rounded');

// The first function of a script is its module, which runs when it is loaded.
const ran = result
  .filter(({ url }) => url.startsWith(CORE))
  .map(({ url, functions }) => ({ file: url.slice(CORE.length + 1), functions: functions.filter(hasRun) }))
  .filter(({ functions }) => functions.length > 0);
const byFolder = Map.groupBy(ran, ({ file }) => path.posix.dirname(file));
console.log(`${ran.length} files, ${ran.reduce((sum, { functions }) => sum + functions.length, 0)} functions`);
for (const [folder, files] of byFolder) {
  const names = files.map(({ file }) => path.posix.basename(file, '.ts')).sort();
  console.log(`${String(files.length).padStart(4)}  ${folder}: ${names.join(', ')}`);
}

function hasRun({
  functionName,
  ranges,
}: {
  readonly functionName: string;
  readonly ranges: readonly { readonly count: number }[];
}) {
  return functionName !== '' && (ranges[0]?.count ?? 0) > 0;
}
