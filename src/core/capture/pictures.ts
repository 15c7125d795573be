// The pictures of a captured article: where they are on the web, and the text with those that are kept beside it.
import { PICTURE } from './page/pictureBlocks.ts';
import { toUriComponent } from '../uriComponent.ts';

/** The addresses of the pictures in a text, each once, in the text's order. */
export function listPictures(markdown: string): string[] {
  const addresses = Array.from(markdown.matchAll(PICTURE), ([, address = '']) => address);
  return [...new Set(addresses.filter((address) => /^https?:\/\//.test(address)))];
}

/** The text with the names of files in the place of the addresses that have one. */
export function placePictures(markdown: string, names: ReadonlyMap<string, string>): string {
  return markdown.replace(PICTURE, (picture: string, address: string) => {
    const name = names.get(address);
    // The address is the picture's last part but the bracket.
    return name === undefined ? picture : `${picture.slice(0, -address.length - 1)}${toTarget(name)})`;
  });
}

/** Blanks and brackets would end the address. */
function toTarget(name: string): string {
  return toUriComponent(name).replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'));
}

/** Kinds of pictures that are kept, by their first bytes, as names and media types lie; a drawing (SVG) may hold script. */
const TYPES: readonly (readonly [extension: string, begins: RegExp])[] = [
  ['jpg', /^\xFF\xD8\xFF/],
  ['png', /^\x89PNG\r\n\x1A\n/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF[^]{4}WEBP/],
  ['avif', /^[^]{4}ftypavi[fs]/],
];

const SNIFFED_BYTES = 16;

/** The extension that fits the bytes, or undefined for what is no picture. */
export function findPictureType(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, SNIFFED_BYTES));
  return TYPES.find(([, begins]) => begins.test(head))?.[0];
}
