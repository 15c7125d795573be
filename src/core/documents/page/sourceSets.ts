// The pictures of one `srcset`: of all sizes that a page offers, the one that readers can look at closely.

/** Pixels; a wider one is for posters. */
const MAX_WIDTH = 2400;

/** Pixels that `2x` stands for, as it is twice a width that nobody states. */
const DENSITY = 500;

const MAX_LENGTH = 20_000;

/** A candidate of a list: an address, and its width or density. Addresses may hold commas, but not at their end. */
const CANDIDATE = /([^\s,]\S*[^\s,])(?:\s+(\d{1,5}(?:\.\d{1,3})?)([wx]))?\s*(?:,|$)/g;

/** Of the picture and of the `<source>`s beside it; empty where there are none. */
export function findLargest(picture: Element): string {
  const holder = picture.parentElement?.localName === 'picture' ? [...picture.parentElement.children] : [];
  const lists = [picture, ...holder.filter(({ localName }) => localName === 'source')].flatMap((element) =>
    ['srcset', 'data-srcset'].map((name) => element.getAttribute(name) ?? ''),
  );
  const sized = lists.flatMap(listSized);
  const fitting = sized.filter(({ width }) => width <= MAX_WIDTH).sort((one, other) => other.width - one.width);
  const larger = sized.sort((one, other) => one.width - other.width);
  return (fitting[0] ?? larger[0])?.address ?? '';
}

function listSized(list: string): { readonly address: string; readonly width: number }[] {
  return [...list.slice(0, MAX_LENGTH).matchAll(CANDIDATE)].map(([, address = '', size = '1', unit = 'x']) => {
    return { address, width: Number(size) * (unit === 'x' ? DENSITY : 1) };
  });
}
