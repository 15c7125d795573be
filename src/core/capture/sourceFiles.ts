// The files that a source becomes: its article, and its pictures beside it under the article's name.
import { formatFileName } from '../citekey.ts';
import { formatArticle } from '../formats/article.ts';
import type { CslFields } from '../source.ts';
import type { KeptPicture } from './fetchPictures.ts';
import { placePictures } from './pictures.ts';

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
  const named = pictures.map((picture, index) => ({ ...picture, name: `${name}-${index + 1}.${picture.extension}` }));
  const placed = placePictures(text, new Map(named.map((picture) => [picture.address, picture.name])));
  const article = formatArticle({ item: { ...item, id: key }, text: placed });
  const files = named.map((picture) => ({ name: picture.name, bytes: picture.bytes }));
  return [{ name: `${name}.md`, bytes: new TextEncoder().encode(article) }, ...files];
}

function findFreeName(name: string, isFree: (name: string) => boolean): string {
  if (isFree(name)) return name;
  for (let count = 2; ; count++) {
    if (isFree(`${name}-${count}`)) return `${name}-${count}`;
  }
}
