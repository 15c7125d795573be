// The files that a source becomes: its article, and its pictures beside it under the article's name.
import { formatFileName } from '../citekeyGenerator.ts';
import { formatArticle } from '../formats/article.ts';
import type { CslFields } from '../source.ts';
import type { KeptPicture } from '../pictures/fetchPictures.ts';
import { placePictures } from '../pictures/pictures.ts';

export interface NewFile {
  /** Without folder; legal on every platform. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface NewSource {
  readonly key: string;
  readonly item: CslFields;
  readonly text: string;
}

/** The article first. `isFree` tells whether a name without extension may be used; a number makes it another. */
export function toSourceFiles(
  { key, item, text }: NewSource,
  pictures: readonly KeptPicture[],
  isFree: (name: string) => boolean = () => true,
): readonly NewFile[] {
  const name = findFreeName(formatFileName(key), isFree);
  const placed = placeBeside(text, name, pictures);
  const article = formatArticle({ item: { ...item, id: key }, text: placed.text });
  return [{ name: `${name}.md`, bytes: new TextEncoder().encode(article) }, ...placed.files];
}

function findFreeName(name: string, isFree: (name: string) => boolean): string {
  if (isFree(name)) return name;
  for (let count = 2; ; count++) {
    if (isFree(`${name}-${count}`)) return `${name}-${count}`;
  }
}

/** Pictures become files under the article's name, with the first numbers that `isFree`, and stand so in the text. */
export function placeBeside(
  text: string,
  article: string,
  pictures: readonly KeptPicture[],
  isFree: (name: string) => boolean = () => true,
): { readonly text: string; readonly files: readonly NewFile[] } {
  const names = new Map<string, string>();
  let count = 0;
  const files = pictures.map(({ address, extension, bytes }) => {
    count++;
    while (!isFree(`${article}-${count}`)) count++;
    const name = `${article}-${count}.${extension}`;
    names.set(address, name);
    return { name, bytes };
  });
  return { text: placePictures(text, names), files };
}
