// A picture of an article, or the place where it would stand as long as it may not be loaded.
import { escapeHtml } from '../html.ts';

/** The address by which a picture may be loaded; undefined where it may not be. */
export type ToPicture = (href: string) => string | undefined;

export interface ShownPicture {
  readonly href: string;
  readonly alt: string;
  readonly caption: string;
}

export function formatPicture({ href, alt, caption }: ShownPicture, toPicture: ToPicture): string {
  const address = toPicture(href);
  const description = escapeHtml(alt);
  const picture =
    address === undefined
      ? `<span class="withheld" role="img" aria-label="${description}"></span>`
      : `<img src="${escapeHtml(address)}" alt="${description}" loading="lazy">`;
  const below = caption === '' ? '' : `<span class="caption">${escapeHtml(caption)}</span>`;
  return `<span class="picture">${picture}${below}</span>`;
}
