// `ibid check` on the sample: what it finds, in every format, and when it fails.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { ibid, ibidJson, SAMPLE, SIDE_BY_SIDE } from './ibid.ts';

const DRAFT = 'notes/draft-with-mistakes.md';
const HONEST = 'notes/upper-sarn.md';

interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

interface Claim extends Place {
  readonly line: number;
  readonly kind: string;
  readonly claim: string;
  readonly source: string;
  readonly verdict: string;
  readonly passage: (Place & { readonly text: string }) | null;
  readonly problem: { readonly code: string; readonly severity: string; readonly message: string } | null;
}

interface Report {
  readonly claims: readonly Claim[];
  readonly problems: readonly (Place & { readonly code: string })[];
  readonly summary: { readonly files: number; readonly claims: number; readonly problems: number };
}

describe('ibid check', SIDE_BY_SIDE, () => {
  it('finds each mistake of the draft', async () => {
    const { claims, problems } = (await ibidJson(['check', DRAFT])) as Report;
    const found = claims.flatMap(({ line, claim, problem }) => (problem ? [[line, claim, problem.code]] : []));
    const lines = new Map(found.map(([line, , code]) => [line, code]));
    assert.deepEqual(Object.fromEntries(lines), {
      5: 'figure-differs',
      7: 'figure-differs',
      9: 'quotation-altered',
      11: 'quotation-altered',
      13: 'wrong-speaker',
      15: 'quotation-altered',
      17: 'broken-locator',
      19: 'quotation-not-found',
      21: 'unknown-citekey',
      23: 'unknown-citekey',
      27: 'source-without-text',
    });
    assert.deepEqual(problems, []);
  });

  it('finds nothing wrong with the honest note', async () => {
    const { code, stdout } = await ibid(['check', HONEST, '--fail-on', 'information']);
    assert.match(stdout, /^1 note, \d+ claims, \d problems?\n$/m);
    assert.equal(code, 0);
  });

  it('says once a run which sources have no text, and counts that as no problem', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'ibid-check-'));
    const keys = ['a2020', 'b2020', 'c2020', 'd2020', 'e2020'];
    await writeFile(path.join(folder, 'all.bib'), keys.map((key) => `@book{${key}, title = {T}}\n`).join(''));
    for (const name of ['one.md', 'two.md'])
      await writeFile(path.join(folder, name), keys.map((key) => `Some 200 ships lay there [@${key}].\n\n`).join(''));
    const { code, stdout } = await ibid(['check', '.'], { folder });
    await rm(folder, { recursive: true });
    assert.equal(
      stdout,
      'hint: The library has no text for @a2020, @b2020, @c2020 and 2 more, so what you cite from them cannot be checked. ' +
        '[source-without-text]\n2 notes, 20 claims, 0 problems\n',
    );
    assert.equal(code, 0);
  });

  it('says of one source without text that what is cited from it cannot be checked', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'ibid-check-'));
    await writeFile(path.join(folder, 'all.bib'), '@book{a2020, title = {T}}\n');
    await writeFile(path.join(folder, 'one.md'), 'Some 200 ships lay there [@a2020].\n');
    const { stdout } = await ibid(['check', '.'], { folder });
    await rm(folder, { recursive: true });
    const [hint] = stdout.split('\n');
    assert.equal(
      hint,
      'hint: The library has no text for @a2020, so what you cite from it cannot be checked. [source-without-text]',
    );
  });

  it('places claims in the note and passages in the file of the source', async () => {
    const { claims } = (await ibidJson(['check', HONEST])) as Report;
    const note = await readFile(path.join(SAMPLE, HONEST), 'utf8');
    for (const { start, end, line, claim } of claims) {
      assert.equal(note.slice(start, end), claim);
      assert.equal(note.slice(0, start).split('\n').length, line);
    }
    const [flight] = claims;
    assert.equal(flight?.verdict, 'stated');
    const source = await readFile(path.join(SAMPLE, flight.passage?.file ?? ''), 'utf8');
    assert.equal(source.slice(flight.passage?.start, flight.passage?.end), flight.passage?.text);
    assert.match(flight.passage?.text ?? '', /^About 45,000 people were forced to flee/);
  });

  it('takes the Markdown files of a folder for notes, but not the sources', async () => {
    const { claims, summary } = (await ibidJson(['check', '.'])) as Report;
    assert.equal(summary.files, 4);
    assert.ok(claims.every(({ file }) => !file.startsWith('sources')));
  });

  it('reads the bibliography that a note names, wherever it is', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'ibid-cli-'));
    await mkdir(path.join(folder, 'notes'));
    await writeFile(path.join(folder, 'mine.bib'), '@book{one, title = {One}}\n');
    await writeFile(
      path.join(folder, 'notes/note.md'),
      '---\nbibliography: ../mine.bib\n---\n\nSee @one, @two and [@three].\n',
    );
    const { claims } = (await ibidJson(['check', '.'], { folder: path.join(folder, 'notes') })) as Report;
    await rm(folder, { recursive: true });
    assert.deepEqual(
      claims.map(({ source, verdict }) => [source, verdict]),
      [
        ['one', 'known'],
        ['two', 'mention'],
        ['three', 'unknown'],
      ],
    );
  });

  it('prints a line a problem and a summary', async () => {
    const { code, stdout } = await ibid(['check', DRAFT]);
    assert.match(stdout, /^notes\/draft-with-mistakes\.md:5:7: warning: .*45,000.*54,000.* \[figure-differs\]\n/);
    assert.match(stdout, /\n1 note, \d+ claims, \d+ problems\n$/);
    assert.equal(code, 1);
  });

  it('annotates for GitHub, and lets nothing fail where it shall not', async () => {
    const { code, stdout } = await ibid(['check', DRAFT, '--format', 'github', '--fail-on', 'never']);
    assert.equal(code, 0);
    assert.match(
      stdout,
      /^::warning file=notes\/draft-with-mistakes\.md,line=5,endLine=5,col=7,endColumn=13,title=Ibid%3A /,
    );
  });

  it('writes SARIF with a rule for every result, and lets no warning fail where only errors shall', async () => {
    const { code, stdout } = await ibid(['check', DRAFT, '--format', 'sarif', '--fail-on', 'error']);
    assert.equal(code, 0);
    const { version, runs } = JSON.parse(stdout) as {
      version: string;
      runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string }[] }[];
    };
    const rules = new Set(runs[0]?.tool.driver.rules.map(({ id }) => id));
    assert.equal(version, '2.1.0');
    assert.ok(runs[0]?.results.length);
    assert.ok(runs[0].results.every(({ ruleId }) => rules.has(ruleId)));
  });

  it('keeps its index where it is told', async () => {
    const cache = await mkdtemp(path.join(os.tmpdir(), 'ibid-cli-'));
    const cold = await ibid(['check', DRAFT, '--cache', cache]);
    const warm = await ibid(['check', DRAFT, '--cache', cache]);
    await rm(cache, { recursive: true });
    assert.deepEqual(warm, cold);
  });

  for (const [args, sentence] of [
    [['--format', 'xml'], 'ibid: Unknown format: xml.\n'],
    [['--fail-on', 'all'], 'ibid: Unknown severity: all.\n'],
  ] as const) {
    it(`refuses ${args.join(' ')}`, async () => {
      const { code, stderr } = await ibid(['check', DRAFT, ...args]);
      assert.deepEqual([code, stderr], [2, sentence]);
    });
  }
});
