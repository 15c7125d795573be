// Whatever a source, a note or a file's name holds, no character of it steers the terminal.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { escapeControls } from '../../src/core/controlCharacters.ts';
import { anyCharacter } from '../properties/anyCharacter.ts';
import { ibid, SIDE_BY_SIDE } from './ibid.ts';

const SEQUENCES = ['\u001b]52;c;ZXZpbA==\u0007', '\u001b[2J', '\u001b[31m', '\u009b2J', '\u202e', '\u2066', '\u200f', '\u0001', '\u007f', '\b\b\b', '\r']; // oxfmt-ignore

/** Texts that are made of everything, but mostly of what does harm; a file with a NUL is not read as text. */
const TEXTS = fc.sample(
  fc.string({
    unit: fc.oneof(
      { arbitrary: fc.constantFrom(...SEQUENCES), weight: 3 },
      { arbitrary: fc.constantFrom('word ', '12 ', '“', '” ', 'a'), weight: 3 },
      anyCharacter.filter((character) => character !== '\0'),
    ),
    minLength: 3,
    maxLength: 30,
  }),
  { numRuns: 60, seed: 7 },
);

/** The colours that Ibid itself gives, each around what it colours. */
const OUR_COLOURS = /\u001b\[(?:1|2|31|32|33|36|22|39|0)m/g;

const NAME = 'a\u001b[2Jb\u202ec\nd.md';
const [EVIL] = SEQUENCES;
let folder = '';
let evidence = '';

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ibid-controls-'));
  const items = TEXTS.map((text, index) => ({
    ...{ id: index % 3 === 0 ? `k${index}${text}` : `k${index}`, type: text, title: `River ${text}`, note: text },
    ...{ author: [{ family: text, given: text }, { literal: text }], publisher: text, URL: `https://x.org/${text}` },
    issued: { literal: `2020 ${text}` },
  }));
  evidence = TEXTS.map((text) => `The river rose 12 ${text} and “the ${text} words” ${text} said.\n\n`).join('');
  const note = TEXTS.map((text, index) => `It fell 13 metres ${text} and “other ${text} words” [@k${index}].\n\n`).join(
    '',
  );
  await writeFile(path.join(folder, 'items.json'), JSON.stringify(items));
  await writeFile(path.join(folder, 'broken.bib'), `@book{x, title = {${EVIL}\n@book{x, }\n@book{k1, title={T}}`);
  await writeFile(path.join(folder, `source${NAME}`), `---\ntitle: [${EVIL}\n---\n${evidence}`);
  await writeFile(path.join(folder, NAME), `---\ntitle: [^${EVIL}\n---\n${note}`);
});
after(() => rm(folder, { recursive: true }));

const LIBRARY = ['--library', '*.json', '--library', '*.bib', '--library', 'source*'];

const COMMANDS: readonly (readonly [args: readonly string[], input?: 'evidence'])[] = [
  [['library', '*.json', '*.bib', 'source*']],
  [['library', '*.json', '*.bib', 'source*', '--json']],
  [['search', 'river', '--limit', '100', ...LIBRARY]],
  [['search', 'river', '--json', ...LIBRARY]],
  [['search', `${EVIL ?? ''}:a"`, ...LIBRARY]],
  [['check', NAME, ...LIBRARY]],
  [['check', NAME, '--format', 'github', ...LIBRARY]],
  [['check', NAME, '--format', 'sarif', ...LIBRARY]],
  [['check', NAME, '--json', ...LIBRARY]],
  [['check', `${NAME}.absent`]],
  [['cite', ...TEXTS.flatMap((_, index) => (index % 3 === 0 ? [] : [`k${index}`])), ...LIBRARY]],
  [['cite', 'k1', '--format', 'html', ...LIBRARY]],
  [['cite', 'k1', '--format', 'markdown', ...LIBRARY]],
  [['cite', `k${EVIL ?? ''}`, ...LIBRARY]],
  [['citations', NAME]],
  [['figures'], 'evidence'],
  [['quotations'], 'evidence'],
  [['locate', `the ${TEXTS[0] ?? ''} words`, '--source', `source${NAME}`]],
  [[EVIL ?? '']],
  [['check', `--${EVIL ?? ''}`]],
];

describe('no control character reaches the terminal', SIDE_BY_SIDE, () => {
  for (const [args, input] of COMMANDS) {
    it(`of ibid ${escapeControls(args.slice(0, 4).join(' ').slice(0, 60))}`, async () => {
      const { stdout, stderr } = await ibid(args, {
        folder,
        env: { FORCE_COLOR: '1' },
        ...(input && { input: evidence }),
      });
      assert.ok(stdout + stderr !== '');
      assert.doesNotMatch(stderr, /this is a bug in Ibid|binary/);
      const shown = stdout.replace(OUR_COLOURS, '');
      assert.equal(escapeControls(shown), shown);
      assert.equal(escapeControls(stderr), stderr);
      if (args.includes('--json') || args.includes('sarif')) JSON.parse(stdout);
    });
  }

  it('and our own colours do, around what is coloured', async () => {
    const { stdout } = await ibid(['check', NAME, ...LIBRARY], { folder, env: { FORCE_COLOR: '1' } });
    assert.match(
      stdout,
      /^a\\u001b\[2Jb\\u202ec\\nd\.md:\d+:\d+: \u001b\[3\dm\w+\u001b\[39m: .* \u001b\[2m\[[a-z-]+\]\u001b\[22m$/m,
    );
  });
});
