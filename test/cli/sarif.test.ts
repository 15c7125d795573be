// SARIF of `ibid check` against a schema: the part of the standard that Ibid writes, and the rules that no schema can say.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { ibid, SAMPLE } from './ibid.ts';

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly Result[];
  }[];
}

interface Result {
  readonly ruleId: string;
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: Readonly<Record<'startLine' | 'startColumn' | 'charOffset' | 'charLength', number>>;
    };
  }[];
}

const ajv = new Ajv({ strict: true });
addFormats.default(ajv);
const schema = new URL('../fixtures/sarif.schema.json', import.meta.url);
const validate = ajv.compile(JSON.parse(await readFile(schema, 'utf8')) as object);

async function check(args: readonly string[], folder: string): Promise<Log> {
  const { stdout } = await ibid(['check', ...args, '--format', 'sarif'], { folder });
  const log = JSON.parse(stdout) as Log;
  assert.ok(validate(log), JSON.stringify(validate.errors));
  return log;
}

describe('SARIF', () => {
  let log: Log;
  before(async () => (log = await check(['notes/draft-with-mistakes.md'], SAMPLE)));

  it('has a rule for every result, each rule once', () => {
    const [run] = log.runs;
    const ids = run?.tool.driver.rules.map(({ id }) => id) ?? [];
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(run && run.results.length > 10);
    assert.deepEqual(
      run.results.filter(({ ruleId }) => !ids.includes(ruleId)),
      [],
    );
  });

  it('places results by offset and by line alike', async () => {
    const text = await readFile(path.join(SAMPLE, 'notes/draft-with-mistakes.md'), 'utf8');
    for (const { locations } of log.runs[0]?.results ?? []) {
      const region = locations[0]?.physicalLocation.region;
      const lines = text.slice(0, region?.charOffset).split('\n');
      assert.deepEqual([lines.length, (lines.at(-1)?.length ?? 0) + 1], [region?.startLine, region?.startColumn]);
    }
  });

  it('is sound without results, and where a file has a name that a URI cannot have', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'ibid-sarif-'));
    await mkdir(path.join(folder, 'my notes'));
    await writeFile(path.join(folder, 'my notes', 'fünf %.md'), 'As [@nobody] says.\n');
    await writeFile(path.join(folder, 'empty.md'), '');
    const [found, nothing] = [await check(['my notes'], folder), await check(['empty.md'], folder)];
    await rm(folder, { recursive: true });
    const uri = found.runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri;
    assert.equal(uri, 'my%20notes/f%C3%BCnf%20%25.md');
    assert.deepEqual(nothing.runs[0]?.results, []);
  });
});
