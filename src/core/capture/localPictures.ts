// Pictures that are kept beside a source stay in its text when the page is read again and gives their addresses.
import { PICTURE } from './page/pictureBlocks.ts';

/**
 * The new text with the files of the old one in the place of addresses. Pictures of one description are the same in
 * their order, as long as there are as many of them as before.
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
