// Reads a citation style and its locale and opens it with the processor. A bundle of its own, loaded on first use.
import * as vscode from 'vscode';
import { DEFAULT_LOCALE, findLocale } from '../core/csl/bundledStyles.ts';
import { Formatter, listReferences } from '../core/csl/formatter.ts';
import type { Reference } from '../core/csl/reference.ts';
import { SharedEngine } from '../core/csl/sharedEngine.ts';
import { parseStyleHead } from '../core/csl/styleHead.ts';
import type { CslItem } from '../core/source.ts';
import { UserError } from '../core/userError.ts';

export interface StyleRequest {
  /** The folder of the styles and locales that come with Ibid. */
  readonly bundled: vscode.Uri;
  readonly style: vscode.Uri;
  /** The language that note or settings ask for. */
  readonly language: string | undefined;
  /** Where neither these nor the style name one. */
  readonly editorLanguage: string;
}

export interface OpenStyle {
  createFormatter(findItem: (key: string) => CslItem | undefined): Formatter;
  /** References of sources for themselves, whatever a note cites; sorted as the style says. */
  formatReferences(items: readonly CslItem[]): readonly Reference[];
}

/** Beyond this it is no style; the longest of those published has 180 kB. */
const MOST_BYTES = 2_000_000;

/** Throws a UserError that names the file where the style cannot be used. */
export async function openStyle(request: StyleRequest): Promise<OpenStyle> {
  const name = toName(request.style);
  const own = await readFile(request.style);
  const head = parseStyleHead(own);
  if (head === undefined) throw new UserError('{file} is not a citation style (CSL).', { file: name });
  const style = head.parent === undefined ? own : await readParent(request, head.parent);
  const language = request.language ?? head.language ?? request.editorLanguage;
  const locale = findLocale(language) ?? DEFAULT_LOCALE;
  const files = { style, name, locale, locales: await readLocales(request.bundled, locale) };
  const engine = new SharedEngine(files);
  // One of its own, lest the notes' sources have to be taken up anew after each look at another.
  let lone: SharedEngine | undefined;
  return {
    createFormatter: (findItem) => new Formatter(engine, findItem),
    formatReferences: (items) => listReferences((lone ??= new SharedEngine(files)), items),
  };
}

/** A dependent style is but a name for another's rules, which must come with Ibid or lie beside it. */
async function readParent({ bundled, style }: StyleRequest, parent: string): Promise<string> {
  for (const folder of [vscode.Uri.joinPath(style, '..'), bundled]) {
    const text = await readFile(vscode.Uri.joinPath(folder, `${parent}.csl`)).catch(() => undefined);
    if (text !== undefined && parseStyleHead(text)?.parent === undefined) return text;
  }
  throw new UserError('{file} only refers to the style {parent}; put {parent}.csl beside it.', {
    file: toName(style),
    parent,
  });
}

async function readLocales(folder: vscode.Uri, locale: string): Promise<ReadonlyMap<string, string>> {
  const names = [...new Set([DEFAULT_LOCALE, locale])];
  const read = async (name: string) => readFile(vscode.Uri.joinPath(folder, `locales-${name}.xml`));
  return new Map(await Promise.all(names.map(async (name) => [name, await read(name)] as const)));
}

async function readFile(uri: vscode.Uri): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch {
    throw new UserError('The citation style {file} cannot be read.', { file: toName(uri) });
  }
  if (bytes.length > MOST_BYTES) throw new UserError('{file} is not a citation style (CSL).', { file: toName(uri) });
  return new TextDecoder().decode(bytes);
}

function toName(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri);
}
