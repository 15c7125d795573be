// How long one key takes while a source, a locator, a quotation or a figure is completed, in a library of 10,000 articles.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { complete } from '../../src/core/completion/completion.ts';
import { createNoteParser } from '../../src/core/note/parseNote.ts';
import { loadLibrary } from '../../src/platform/loadLibrary.ts';
import { INDEXER } from './indexerScript.ts';
import { startGenerator } from './generateLibrary.ts';

const COUNT = Number(process.argv[2] ?? 10_000);
const ROUNDS = 60;

const workshop = mkdtempSync(join(tmpdir(), 'ibid-bench-'));
try {
  const generator = startGenerator(5);
  const folder = join(workshop, 'sources');
  for (let index = 0; index < COUNT; index++) {
    const part = join(folder, String(index % 100));
    mkdirSync(part, { recursive: true });
    writeFileSync(join(part, `${index}.md`), generator.article(index));
  }
  const loaded = await loadLibrary([{ folder, patterns: ['**/*.md'] }], {
    script: INDEXER,
    cache: join(workshop, 'store'),
  });
  const { library } = loaded;
  const [first, second] = library.list({ order: 'key', offset: 0, limit: 2 }).map(({ key }) => key);
  const words = Array.from({ length: 12 }, generator.word).join(' ');
  const opening = `We read of ${words} [@${first ?? ''}]. `.repeat(50);
  const typed: Readonly<Record<string, string>> = {
    'a source, nothing typed': `On ${words} [@`,
    'a source, one letter': `On ${words} [@b`,
    'a source, three letters': `On ${words} [@ber`,
    'a page': `On ${words} [@${second ?? ''},`,
    'a quotation': `@${second ?? ''} says “`,
    'a figure': `@${second ?? ''} counts 1`,
    'plain prose': `On ${words}, and`,
  };
  console.log(`Milliseconds a key, p50 / p95 of ${ROUNDS}; ${COUNT} articles, the note already read.`);
  for (const [name, line] of Object.entries(typed)) {
    const note = createNoteParser().parse(`${opening}\n\n${line}`);
    const request = {
      line,
      column: line.length,
      lineStart: opening.length + 2,
      getNote: () => note,
      library,
      recent: [],
    };
    const times = Array.from({ length: ROUNDS }, () => {
      const started = performance.now();
      complete(request, () => true);
      return performance.now() - started;
    }).sort((a, b) => a - b);
    const at = (part: number) => (times[Math.floor(ROUNDS * part)] ?? 0).toFixed(1);
    console.log(`${name.padEnd(28)}${at(0.5).padStart(8)} / ${at(0.95)}`);
  }
  await loaded.close();
} finally {
  rmSync(workshop, { recursive: true, force: true });
}
