// `ibid capture`: an address, an identifier, a saved page or a copied text becomes a source, as JSON or as files of the library.
import { access } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { capture, captureFile, type CapturePorts } from '../core/capture/capture.ts';
import { formatWarning, type Draft } from '../core/drafts/draft.ts';
import { fetchPictures, type KeptPicture } from '../core/pictures/fetchPictures.ts';
import { findIdentifier } from '../core/identifiers/identifiers.ts';
import { findAddress, type CaptureInput } from '../core/capture/input.ts';
import { dropPictures, listPictures } from '../core/pictures/pictures.ts';
import { toSourceFiles, type NewSource } from '../core/drafts/sourceFiles.ts';
import { DEFAULT_CITEKEY_PATTERN, generateCitekey, formatFileName } from '../core/citekeyGenerator.ts';
import { formatArticle } from '../core/formats/article.ts';
import { ignoreUnhandledRejections } from '../platform/unhandledRejections.ts';
import { withTestServices } from '../platform/testServices.ts';
import { type ExitCode, findValue, type Invocation } from './command.ts';
import { readBytes, readInput } from './input.ts';
import { toPlainText } from './plainText.ts';
import { print, printFile, printJson, warn } from './terminal.ts';
import { listFileNames, writeNewFile } from './writeFile.ts';
import { escapeLine } from '../core/controlCharacters.ts';

export async function run(invocation: Invocation): Promise<ExitCode> {
  ignoreUnhandledRejections();
  const folder = findValue(invocation, 'out');
  const given = await findInput(invocation.operands[0]);
  const ports = await openPorts();
  const drafts = await captureDrafts(given, ports, invocation.operands[0], findValue(invocation, 'url'));
  drafts.flatMap(({ warnings }) => warnings.map(formatWarning)).forEach(warn);
  const sources = assignKeys(drafts, new Set(folder === undefined ? [] : await listFileNames(folder)));
  const typed = given?.kind === 'address' ? given.url : undefined;
  const files = folder === undefined ? [] : await writeSources(folder, sources, ports, typed);
  if (invocation.flags.has('json')) printJson(toJson(sources));
  else if (folder === undefined) printFile(sources.map(formatSource).join('\n'));
  else print(files.map((file) => `${escapeLine(file)}\n`));
  return given?.kind !== 'identifier' && drafts.some(isWithoutArticle) ? 1 : 0;
}

/** An entry of a bibliography has no text and warns of nothing. */
function isWithoutArticle({ text, warnings }: Draft): boolean {
  return text === '' && warnings.length > 0;
}

/** No file has a name with `://` in it; what is called like a bare identifier or address is a file where there is one. */
async function findInput(operand = ''): Promise<CaptureInput | undefined> {
  const isMarked = operand.includes('://') || /^[a-z]+:/i.test(operand);
  if (operand === '' || operand === '-' || (!isMarked && (await isFile(operand)))) return undefined;
  const identifier = findIdentifier(operand);
  if (identifier !== undefined) return { kind: 'identifier', identifier };
  const url = isMarked || !FILE_NAME.test(operand) ? findAddress(operand) : undefined;
  return url === undefined ? undefined : { kind: 'address', url };
}

/** A name of a file that is not there is a slip, and no host of that name. */
const FILE_NAME =
  /\.(?:x?html?|mht(?:ml)?|pdf|txt|md|markdown|qmd|bib|bibtex|ris|json|ya?ml|nbib|enw|ciw|isi|cff|xml)$/i;

async function isFile(name: string): Promise<boolean> {
  return await access(name).then(
    () => true,
    () => false,
  );
}

async function captureDrafts(
  given: CaptureInput | undefined,
  ports: CapturePorts,
  file: string | undefined,
  url: string | undefined,
): Promise<readonly Draft[]> {
  if (given !== undefined) return await capture(given, ports, NEVER);
  // Pages state their encoding in their source, so that files of them are read as bytes; so is what is no text.
  if (file !== undefined && /\.(?:x?html?|mht(?:ml)?|pdf)$/i.test(file))
    return await captureFile({ body: await readBytes(file), contentType: '', name: file, url }, ports, NEVER);
  const { text } = await readInput(file);
  return await captureFile({ body: text, contentType: 'text/plain', url }, ports, NEVER);
}

/** The web and what reads documents are loaded for this command alone: the others start a tenth of a second sooner. */
async function openPorts(): Promise<CapturePorts> {
  const { createWebGet } = await import('../platform/fetchWeb.ts');
  const { parseDocument } = await import('../core/documents/documentParsers.ts');
  const get = createWebGet({ proxies: process.env, onRedirect: (url) => warn(`redirected to ${url}`) });
  return { get: withTestServices(get), read: parseDocument, today: today() };
}

/** Ctrl-C ends the process. */
const NEVER = new AbortController().signal;

/** Today, as the person who runs this would date it. */
function today() {
  const now = new Date();
  return { 'date-parts': [[now.getFullYear(), now.getMonth() + 1, now.getDate()]] };
}

/** `names` are those of the files that are there, in lower case. */
function assignKeys(drafts: readonly Draft[], names: ReadonlySet<string>): readonly NewSource[] {
  const taken = new Set(names);
  const toName = (key: string) => `${formatFileName(key)}.md`.toLowerCase();
  const isTaken = (key: string) => taken.has(toName(key));
  return drafts.map(({ key: wanted, item, text }) => {
    const isFree = wanted !== undefined && !isTaken(wanted);
    const key = isFree ? wanted : generateCitekey(item, DEFAULT_CITEKEY_PATTERN, isTaken);
    taken.add(toName(key));
    return { key, item, text };
  });
}

/** The paths of the articles. */
async function writeSources(
  folder: string,
  sources: readonly NewSource[],
  ports: CapturePorts,
  typed: string | undefined,
): Promise<readonly string[]> {
  const articles: string[] = [];
  for (const source of sources) {
    const [article, ...pictures] = toSourceFiles(source, await listKept(source.text, ports, typed));
    if (article === undefined) continue;
    articles.push(path.join(folder, article.name));
    await writeNewFile(path.join(folder, article.name), article.bytes);
    for (const { name, bytes } of pictures) await writeNewFile(path.join(folder, name), bytes);
  }
  return articles;
}

/** The pictures of a page that was fetched; what is read from a file asks nothing of the web. */
async function listKept(
  text: string,
  { get }: CapturePorts,
  typed: string | undefined,
): Promise<readonly KeptPicture[]> {
  if (typed === undefined) return [];
  return await fetchPictures({ addresses: listPictures(text), get, typed, onProgress: () => undefined }, NEVER);
}

function formatSource({ key, item, text }: NewSource): string {
  return formatArticle({ item: { ...item, id: key }, text });
}

/** An object for one source, a list for several. */
function toJson(sources: readonly NewSource[]): unknown {
  const objects = sources.map(({ key, item, text }) => {
    return { id: key, ...item, markdown: text, text: toPlainText(dropPictures(text)) };
  });
  return objects.length === 1 ? objects[0] : objects;
}
