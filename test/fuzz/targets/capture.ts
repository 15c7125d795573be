// What a person gives to capture: pages, saved pages, pasted text, PDFs, and the file that is made of them.
import { generateCitekey, formatFileName, isLegalCitekey } from '../../../src/core/citekeyGenerator.ts';
import type { Draft } from '../../../src/core/drafts/draft.ts';
import { captureFile } from '../../../src/core/capture/capture.ts';
import { parseDocument, type CapturedDocument } from '../../../src/core/documents/documentParsers.ts';
import { parseInput } from '../../../src/core/capture/input.ts';
import { parsePage } from '../../../src/core/documents/page.ts';
import { draftPdf, parsePdf } from '../../../src/core/documents/pdf.ts';
import { toSourceFiles } from '../../../src/core/drafts/sourceFiles.ts';
import { updateArticle } from '../../../src/core/drafts/updatedArticle.ts';
import { parseArticle } from '../../../src/core/formats/article.ts';
import { findFrontMatter } from '../../../src/core/frontMatter/frontMatter.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { drawPdf } from '../../core/documents/pdf/drawnPdf.ts';
import { writePdf } from '../../platform/writePdf.ts';
import { checkEqual, checkNoControls } from '../checks.ts';
import { mutated, mutatedAtTimes } from '../corpus.ts';
import { NOTE } from '../grammars/note.ts';
import { PAGE } from '../grammars/page.ts';
import { mutate } from '../mutate.ts';
import type { Generate, Target } from '../target.ts';
import { ignoreUserError, listGenerators } from './formats.ts';
import { NOTES } from './notes.ts';

const composePage: Generate = mutatedAtTimes((random) => PAGE.compose('page', random), 'pages');
const PAGES = [composePage, composePage, mutated('pages')] as const;
const PASTED: readonly Generate[] = [
  ...NOTES,
  mutatedAtTimes((random) => NOTE.compose('blocks', random), 'plain'),
  mutated('plain'),
];
const ANYTHING: readonly Generate[] = [
  ...PASTED,
  ...PAGES,
  ...['bibtex', 'csl-json', 'csl-yaml', 'ris', 'pubmed', 'web-of-science', 'endnote', 'xml'].flatMap(listGenerators),
];

const TODAY = { 'date-parts': [[2024, 3, 1]] };

/** What becomes of a document that is given to capture; no drafts where it is refused in words. */
async function captureAll(document: CapturedDocument, read: typeof parseDocument = parseDocument): Promise<void> {
  const { signal } = new AbortController();
  const drafts = await captureFile(document, { read, today: TODAY }, signal).catch(ignoreUserError);
  for (const draft of drafts ?? []) checkDraft(draft);
}

/** Names, titles and addresses are shown in lists and terminals, and nothing in them may steer these. */
function checkDraft({ item, text }: Draft): void {
  checkTexts(item, 'item');
  for (const { href } of parseNote(text).links) {
    if (/^\s*(?:javascript|vbscript|data):/i.test(href)) throw new Error(`A link of the text is a script: "${href}"`);
  }
  checkFile({ item, text, warnings: [] });
}

function checkTexts(value: unknown, name: string): void {
  if (typeof value === 'string') checkNoControls(value, name);
  else if (typeof value === 'object' && value !== null) {
    for (const [inner, part] of Object.entries(value)) checkTexts(part, `${name}.${inner}`);
  }
}

/** The file that is written says what the draft says. */
function checkFile({ item, text }: Draft): void {
  const key = generateCitekey(item, '{author}{year}{word}', (wanted) => wanted === 'source');
  if (!isLegalCitekey(key)) throw new Error(`The citekey "${key}" cannot be cited.`);
  const [article] = toSourceFiles({ key, item, text }, []);
  const written = new TextDecoder('utf-8', { ignoreBOM: true }).decode(article?.bytes);
  const [source] = parseArticle(written, article?.name ?? '').sources;
  checkEqual(source?.key, key, 'key');
  // Blanks around a title say nothing, nor does a title or a name of blanks alone.
  const title = item.title?.trim() || source?.item.title;
  checkEqual(source?.item.title, title, 'title');
  const authors = item.author?.filter((name) => Object.values(name).some(Boolean)) ?? [];
  checkEqual(source?.item.author ?? [], authors, 'authors');
  checkEqual(source?.text?.trim() ?? '', text.trim().toWellFormed(), 'text');
}

export const CAPTURE_TARGETS: readonly Target[] = [
  {
    name: 'page',
    property: 'A page becomes a draft without control characters and scripts, and a file that says the same; or is refused.',
    generators: PAGES,
    prepare: () => parsePage('<title>Warm</title><p>up</p>'),
    weight: 0.5,
    check: (html) => captureAll({ body: html, contentType: 'text/html', url: 'https://x.example/a' }),
  },
  {
    name: 'saved-page',
    property: 'A page saved in a single file, of whatever bytes, becomes a draft or is refused.',
    generators: PAGES,
    prepare: () => parsePage('<title>Warm</title><p>up</p>'),
    weight: 0.2,
    check: async (html, random) => {
      const encoding = random.pick(['base64', 'quoted-printable', '8bit', 'x']);
      const bytes = Buffer.from(html);
      const content = encoding === 'base64' ? bytes.toString('base64') : html.replaceAll('=', '=3D');
      const head = 'Content-Type: multipart/related; boundary="b"\r\nSnapshot-Content-Location: https://x.example/a';
      const part = `Content-Type: text/html; charset=${random.pick(['utf-8', 'utf-16', 'latin1', 'x'])}\r\nContent-Transfer-Encoding: ${encoding}`;
      const saved = `${head}\r\n\r\n--b\r\n${part}\r\n\r\n${content}\r\n--b--`;
      const body = Buffer.from(random.chance(0.3) ? mutate(saved, random) : saved);
      await captureAll({ body, contentType: '', name: 'a.mht' });
    },
  },
  {
    name: 'pasted',
    property: 'Pasted text becomes a draft whose fields have no control characters, and a file that says the same.',
    generators: PASTED,
    check: (text) => captureAll({ body: text, contentType: 'text/plain' }),
  },
  {
    name: 'input',
    property: 'Whatever is on the clipboard is of some kind, found in no time.',
    generators: ANYTHING,
    limit: 300,
    check: (text) => void parseInput(text),
  },
  {
    name: 'pdf-text',
    property: 'The lines of a PDF, in columns or not, become a draft, or are refused.',
    generators: PASTED,
    weight: 0.5,
    check: async (text, random) => {
      const lines = text.split('\n');
      const middle = random.below(lines.length + 1);
      const pages = [lines.slice(0, middle).join('\n'), lines.slice(middle).join('\n')];
      const wide = pages.map((page) => (random.chance(0.3) ? page.replace(/ (?=\S{6})/g, '          ') : page));
      const pdf = drawPdf(wide, { info: { Title: text.slice(0, 50), Author: text.slice(50, 90) } });
      await captureAll({ body: text, contentType: 'application/pdf' }, () =>
        Promise.resolve(pdf).then((read) => [draftPdf(read)]),
      );
    },
  },
  {
    name: 'pdf',
    property: 'A PDF of any bytes becomes a draft or is refused in words.',
    generators: [mutated('plain')],
    prepare: () => parsePdf(writePdf({ pages: [[{ text: 'Warm up', x: 50, y: 700 }]] })),
    weight: 0.05,
    limit: 3000,
    check: async (text, random) => {
      const lines = text.replace(/[^\x20-\x7e\n]/g, '').split('\n');
      const drawn = lines.slice(0, 40).map((line, row) => ({ text: line, x: 50, y: 750 - 14 * row }));
      const bytes = Buffer.from(writePdf({ pages: [drawn], title: 'A title' })).toString('latin1');
      const body = Buffer.from(mutate(bytes, random), 'latin1');
      await parsePdf(new Uint8Array(body)).catch(ignoreUserError);
    },
  },
  {
    name: 'refresh',
    property: 'An article with what was captured anew in it keeps the fields that the user wrote.',
    generators: listGenerators('article'),
    check: async (text, random) => {
      const captured = { item: { type: 'webpage', title: 'New', publisher: 'P', 'content-hash': random.pick(['x', 'y']) }, text: 'New words.' };
      const { contents } = await updateArticle(text, 'key', captured);
      const [before] = parseArticle(text, 'key.md').sources;
      const [after] = parseArticle(contents, 'key.md').sources;
      if (findFrontMatter(text) !== undefined) checkEqual(after?.key, before?.key, 'key');
      if (findFrontMatter(text) !== undefined) checkEqual(after?.item.author, before?.item.author, 'authors');
    },
  },
  {
    name: 'names',
    property: 'A citekey can be cited and a file name is legal, whatever the title and the pattern.',
    generators: NOTES,
    check: (text, random) => {
      const pattern = random.pick(['{author}{year}{word}', '{title}', '{constructor}', text.slice(0, 40), '{journal}:{year}']);
      const item = { type: 'book', title: text.slice(0, 60), author: [{ family: text.slice(60, 90) }], publisher: text.slice(90, 120) };
      const key = generateCitekey(item, pattern, (wanted) => wanted.length < 4);
      if (!isLegalCitekey(key)) throw new Error(`The citekey "${key}" cannot be cited.`);
      const name = formatFileName(text.slice(0, 300));
      if (/[\p{Cc}<>:"/\\|?*]|^[.-]|[. ]$|^$/u.test(name)) throw new Error(`The file name "${name}" is not legal.`);
      if (Buffer.byteLength(name) > 130) throw new Error('The file name is too long.');
    },
  },
]; // oxfmt-ignore
