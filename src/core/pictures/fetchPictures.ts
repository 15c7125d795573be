// Fetches the pictures of an article that is about to be kept: so many and so large, and none that is no picture.
import type { WebGet } from '../web.ts';

const MAX_PICTURES = 40;
const MAX_BYTES_EACH = 10e6;
const MAX_BYTES = 50e6;

export interface KeptPicture {
  /** Where it is on the web. */
  readonly address: string;
  readonly extension: string;
  readonly bytes: Uint8Array;
}

export interface PictureRequest {
  readonly addresses: readonly string[];
  readonly get: WebGet;
  /** The address that the user typed. */
  readonly typed: string | undefined;
  /** Told before each picture how many of how many are done. */
  readonly onProgress: (done: number, total: number) => void;
}

/** Those that can be had, in their order; the others stay where they are. Rejects only when it is aborted. */
export async function fetchPictures(request: PictureRequest, signal: AbortSignal): Promise<readonly KeptPicture[]> {
  const { get, typed, onProgress } = request;
  const addresses = request.addresses.slice(0, MAX_PICTURES);
  const kept: KeptPicture[] = [];
  let room = MAX_BYTES;
  for (const [index, address] of addresses.entries()) {
    onProgress(index, addresses.length);
    const limit = Math.min(room, MAX_BYTES_EACH);
    const asked = { url: address, limit, headers: { Accept: 'image/*' }, ...(typed !== undefined && { typed }) };
    const answer = await get(asked, signal).catch(() => undefined);
    signal.throwIfAborted();
    const extension = answer?.status === 200 ? findPictureType(answer.body) : undefined;
    if (answer === undefined || extension === undefined) continue;
    kept.push({ address, extension, bytes: answer.body });
    room -= answer.body.byteLength;
  }
  return kept;
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
function findPictureType(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, SNIFFED_BYTES));
  return TYPES.find(([, begins]) => begins.test(head))?.[0];
}
