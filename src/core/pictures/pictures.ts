// The pictures in a captured text: their addresses, and the text without them or with the files that are kept of them.
import { toUriComponent } from '../uriComponent.ts';

/** A picture as capture writes it; the group is its address. */
const PICTURE = /!\[(?:[^[\]\\]|\\.){0,2000}\]\(([^()\s]{0,4000})\)/g;

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

/** The running text alone, without blocks of nothing but pictures, and captions in italics that follow at once. */
export function dropPictures(markdown: string): string {
  const blocks = markdown.split('\n\n');
  const isPicture = blocks.map((block) => block.startsWith('![') && block.replace(PICTURE, '').trim() === '');
  const isCaption = (block: string, index: number) => isPicture[index - 1] === true && /^\*[^*\n]+\*$/.test(block);
  const kept = blocks.filter((block, index) => isPicture[index] !== true && !isCaption(block, index));
  return kept.map((block) => block.replace(PICTURE, '')).join('\n\n');
}

/**
 * A text that was captured again and gives addresses, with the files of the old one in their place. Pictures of one
 * description are the same in their order, as long as there are as many of them as before.
 */
export function keepLocalPictures(text: string, before: string): string {
  const [olds, news] = [before, text].map((each) => Map.groupBy(each.matchAll(PICTURE), describe));
  const seen = new Map<string, number>();
  return text.replace(PICTURE, (picture: string, address: string) => {
    const description = picture.slice(0, picture.length - address.length - 1);
    const index = seen.get(description) ?? 0;
    seen.set(description, index + 1);
    const known = olds?.get(description) ?? [];
    const file = known.length === news?.get(description)?.length ? known[index]?.[1] : undefined;
    return file === undefined || /^[a-z]+:/i.test(file) ? picture : `${description}${file})`;
  });
}

/** All of a picture before its address. */
function describe([picture, address = '']: RegExpExecArray): string {
  return picture.slice(0, picture.length - address.length - 1);
}

/** Whether pictures that are new are kept too: not where those of the text so far were left on the web. */
export function keepsPictures(before: string): boolean {
  const targets = Array.from(before.matchAll(PICTURE), ([, target = '']) => target);
  return targets.length === 0 || targets.some((target) => !/^[a-z]+:/i.test(target));
}
