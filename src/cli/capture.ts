// `ibid capture`: a text or page that somebody has copied or saved becomes a source, as JSON or as a file of the library.
import path from 'node:path';
import type { Draft } from '../core/capture/draft.ts';
import { parsePage } from '../core/capture/page.ts';
import { decodePage } from '../core/capture/page/decodePage.ts';
import { dropPictures } from '../core/capture/page/pictureBlocks.ts';
import { parsePasted } from '../core/capture/pasted.ts';
import { isHtml } from '../core/capture/pastedHtml.ts';
import { parsePdf } from '../core/capture/pdf.ts';
import { DEFAULT_CITEKEY_PATTERN, formatCitekey, formatFileName } from '../core/citekey.ts';
import { formatArticle } from '../core/formats/article.ts';
import type { CslItem } from '../core/source.ts';
import { type Command, findValue, JSON_OPTION } from './command.ts';
import { readBytes, readInput } from './input.ts';
import { toPlainText } from './plainText.ts';
import { print, printJson, warn } from './terminal.ts';
import { listFileNames, writeNewFile } from './writeFile.ts';

export const CAPTURE: Command = {
  name: 'capture',
  operands: '[FILE]',
  least: 0,
  most: 1,
  summary: 'Turn a saved web page, a PDF, or an article that was copied from one, into a source.',
  help: `Prints the source, front matter and text, as the library keeps it. What was left
out or looks wrong is said on standard error.`,
  options: [
    { name: 'url', value: 'URL', help: 'Where the text was found.' },
    { name: 'out', value: 'DIR', help: 'Write the source to a new file in this folder and print its path.' },
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const folder = findValue(invocation, 'out');
    const url = findValue(invocation, 'url');
    const { item: fields, text, warnings } = await readDraft(invocation.operands[0], url);
    const taken = new Set(folder === undefined ? [] : await listFileNames(folder));
    const isTaken = (key: string) => taken.has(toFileName(key).toLowerCase());
    const id = formatCitekey(fields, DEFAULT_CITEKEY_PATTERN, isTaken);
    const item: CslItem = { id, ...fields, ...(url !== undefined && { URL: fields.URL ?? url }) };
    warnings.forEach(warn);
    const article = formatArticle({ item, text });
    const file = folder === undefined ? undefined : path.join(folder, toFileName(id));
    if (file !== undefined) await writeNewFile(file, article);
    if (invocation.flags.has('json')) printJson({ ...item, markdown: text, text: toPlainText(dropPictures(text)) });
    else print(file === undefined ? article : `${file}\n`);
    return 0;
  },
};

/** Pages state their encoding in their source, so that files of them are read as bytes. */
async function readDraft(file: string | undefined, url: string | undefined): Promise<Draft> {
  if (file !== undefined && /\.x?html?$/i.test(file))
    return await parsePage(decodePage(await readBytes(file)), { url });
  if (file !== undefined && /\.pdf$/i.test(file)) return await parsePdf(await readBytes(file), { url });
  const { text } = await readInput(file);
  return isHtml(text) ? await parsePage(text, { url }) : parsePasted(text);
}

function toFileName(key: string): string {
  return `${formatFileName(key)}.md`;
}
