// The fingerprint of an article's words, by which a later capture of the page tells whether they have changed.
import { dropPictures } from './page/pictureBlocks.ts';

/** SHA-256 of the text in UTF-8, without its pictures, as these are at other addresses once they are kept. */
export async function hashContent(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(dropPictures(text).trim());
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256:${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
