// `ibid check --watch`: what it prints when a note or a source changes, and how it ends.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { ibid, PROGRAM, SAMPLE, SIDE_BY_SIDE } from './ibid.ts';

const PATIENCE_MS = 20_000;
const SOURCE = '---\nid: bell2020\ntitle: Bells\n---\n\n';

describe('ibid check --watch', SIDE_BY_SIDE, () => {
  it('prints what changes, in notes and library, and ends with what it saw last', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'ibid-watch-'));
    await mkdir(path.join(folder, 'sources'));
    const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
    await write('sources/bell.md', SOURCE);
    await write('one.md', 'As @bell2020 says.\n');
    await write('two.md', 'As @nobody1999 says.\n');
    const child = spawn(process.execPath, [PROGRAM, 'check', '.', '--watch'], { cwd: folder });
    let printed = '';
    child.stdout.on('data', (data) => (printed += String(data)));
    const prints = async (expected: RegExp) => {
      for (const end = Date.now() + PATIENCE_MS; !expected.test(printed);) {
        assert.ok(Date.now() < end, `${expected} is not in ${JSON.stringify(printed)}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      printed = '';
    };
    await prints(/^two\.md:1:4: warning: No source has the citekey @nobody1999\..*\n2 notes, 2 claims, 1 problem\n$/);
    await write('two.md', 'As @bell2020 says, and more.\n');
    await prints(/^two\.md: no more problems\n2 notes, 2 claims, 0 problems\n$/);
    await write('sources/bell.md', SOURCE.replace('bell2020', 'bells2020'));
    await prints(/^one\.md:1:4: .*\ntwo\.md:1:4: .*\n2 notes, 2 claims, 2 problems\n$/);
    child.kill('SIGINT');
    const [code] = (await once(child, 'close')) as [number | null];
    await rm(folder, { recursive: true });
    assert.deepEqual([code, printed], [1, '']);
  });

  it('prints text only', async () => {
    const { code, stderr } = await ibid(['check', 'notes', '--watch', '--json'], { folder: SAMPLE });
    assert.deepEqual([code, stderr], [2, 'ibid: --watch prints text only.\n']);
  });
});
