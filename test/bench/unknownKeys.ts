// How long the problems of a note with many unknown keys keep a thread: in all, and at a stretch when taken step by step.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseNote } from '../../src/core/note/parseNote.ts';
import { checkInSteps } from '../../src/core/problems/listProblems.ts';
import { loadLibrary } from '../../src/platform/loadLibrary.ts';
import { INDEXER } from './indexerScript.ts';
import { startGenerator } from './generateLibrary.ts';

const SOURCES = Number(process.argv[2] ?? 10_000);
/** In one note, each another; none is near a key of the library. */
const KEYS = 3_000;

const workshop = mkdtempSync(join(tmpdir(), 'ibid-bench-'));
try {
  const generator = startGenerator(5);
  const entries = Array.from({ length: SOURCES }, (_, index) => generator.bibEntry(index));
  writeFileSync(join(workshop, 'library.bib'), entries.join('\n'));
  const loaded = await loadLibrary([{ folder: workshop, patterns: ['*.bib'] }], {
    script: INDEXER,
    cache: join(workshop, 'store'),
  });
  const words = Array.from({ length: KEYS }, (_, index) => `[@${generator.word()}${generator.word()}${index}]`);
  const note = parseNote(words.join('\n'));
  const times: number[] = [];
  let last = readTime();
  const steps = checkInSteps(note, [], loaded.library);
  while (steps.next().done !== true) {
    const now = readTime();
    times.push(now - last);
    last = now;
  }
  times.sort((a, b) => a - b);
  const all = times.reduce((sum, time) => sum + time, 0);
  const [long = 0, longest = 0] = [times[Math.floor(times.length * 0.999)], times.at(-1)];
  console.log(`${KEYS} unknown keys, ${SOURCES} sources, ${times.length} steps; milliseconds of the processor:`);
  console.log(`all ${all.toFixed(0)}, longest step ${longest.toFixed(1)}, p99.9 ${long.toFixed(1)}`);
  await loaded.close();
} finally {
  rmSync(workshop, { recursive: true, force: true });
}

/** Milliseconds of the processor, as other programs may keep this one from running. */
function readTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
