// `ibid cite` on the sample: styles, languages, formats, and what it cannot do.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ibid, ibidJson, SIDE_BY_SIDE } from './ibid.ts';

const KEY = 'okafor2017:counting';

describe('ibid cite', SIDE_BY_SIDE, () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'ibid-cite-'));
    const dependent =
      '<style xmlns="http://purl.org/net/xbiblio/csl"><info><title>D</title>' +
      '<link href="http://www.zotero.org/styles/PARENT" rel="independent-parent"/></info></style>';
    await writeFile(path.join(folder, 'like-apa.csl'), dependent.replace('PARENT', 'apa'));
    await writeFile(path.join(folder, 'orphan.csl'), dependent.replace('PARENT', 'nowhere'));
    await writeFile(path.join(folder, 'broken.csl'), '<style');
  });
  after(() => rm(folder, { recursive: true }));

  it('prints citation and reference, in APA style unless told otherwise', async () => {
    const { code, stdout, stderr } = await ibid(['cite', KEY]);
    assert.match(stdout, /^\(Okafor.*, 2017\)\n\nOkafor, .* \(2017\)\. /);
    assert.deepEqual([code, stderr], [0, '']);
  });

  it('takes up the rules of the style that another names', async () => {
    const own = await ibid(['cite', KEY, '--style', path.join(folder, 'like-apa.csl')]);
    assert.equal(own.stdout, (await ibid(['cite', KEY])).stdout);
  });

  it('numbers references in a style of numbers, as JSON and Markdown', async () => {
    const cited = await ibidJson(['cite', KEY, 'haddow2024sarn', '--style=ieee', '--format=markdown']);
    const { citation, references } = cited as { citation: string; references: { id: string; label: string; text: string }[] };
    assert.equal(citation, '\\[1\\], \\[2\\]');
    assert.deepEqual(references.map(({ id, label }) => [id, label]), [[KEY, '[1]'], ['haddow2024sarn', '[2]']]);
    assert.match(references[0]?.text ?? '', /\*[^*]+\*/);
  }); // oxfmt-ignore

  it('speaks other languages', async () => {
    const { stdout } = await ibid(['cite', 'haddow2024sarn', '--locale', 'de', '--format', 'html']);
    assert.match(stdout, /\(Haddow &amp; Oyelle, 2024\)[\s\S]*<i>/);
    assert.match(stdout, /Januar|Februar|März|April|Mai|Juni|Juli|August|Oktober|Dezember|September|November/);
  });

  const REFUSED: readonly (readonly [args: readonly string[], sentence: RegExp])[] = [
    [['nobody'], /^ibid: The library has no source with the key nobody\.\n$/],
    [[KEY, '--style', 'nowhere'], /^ibid: Unknown citation style: nowhere\.\n$/],
    [[KEY, '--format', 'pdf'], /^ibid: Unknown format: pdf\. Available: text, html, markdown\.\n$/],
    [[KEY, '--style', 'FOLDER/orphan.csl'], /only refers to the style nowhere; put nowhere\.csl next to it\.\n$/],
    [[KEY, '--style', 'FOLDER/broken.csl'], /broken\.csl is not a citation style \(CSL\)\.\n$/],
  ];
  for (const [args, sentence] of REFUSED) {
    it(`refuses ${args.join(' ')}`, async () => {
      const { code, stderr } = await ibid(['cite', ...args.map((arg) => arg.replace('FOLDER', folder))]);
      assert.match(stderr, sentence);
      assert.equal(code, 2);
    });
  }
});
