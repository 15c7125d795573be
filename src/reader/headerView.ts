// What stands above the article: where it is from, its title, who wrote it, when it was read, and what one can do with it.
import { button, element } from './element.ts';
import type { ReaderCommand, ReaderDetail, ReaderHeader } from './messages.ts';
import { strings } from './strings.ts';

/** The header, and in it the element of the title. */
export function headerOf(
  header: ReaderHeader,
  command: (command: ReaderCommand) => void,
): { readonly shown: HTMLElement; readonly heading: HTMLHeadingElement } {
  const { cite, openFile, openInZotero, notes } = strings();
  const heading = element('h1', { tabindex: '-1' }, header.title);
  const shown = element(
    'header',
    {},
    element('p', { class: 'origin' }, header.origin),
    heading,
    element('p', { class: 'authors' }, header.authors),
    element('dl', {}, ...header.details.map(detailOf)),
    element(
      'p',
      { class: 'commands' },
      button(cite, () => command('cite')),
      button(openFile, () => command('openFile')),
      ...(header.isInZotero ? [button(openInZotero, () => command('openInZotero'))] : []),
    ),
  );
  if (header.notice !== undefined) shown.append(element('p', { class: 'notice' }, header.notice));
  if (header.abstract !== undefined) shown.append(element('p', { class: 'abstract' }, header.abstract));
  if (header.notes !== undefined) {
    const written = header.notes.map((note) => element('blockquote', {}, note));
    shown.append(element('details', { class: 'notes' }, element('summary', {}, notes), ...written));
  }
  return { shown, heading };
}

function detailOf({ label, value, href }: ReaderDetail): HTMLElement {
  const shown = href === undefined ? value : element('a', { href }, value);
  return element('div', {}, element('dt', {}, label), element('dd', {}, shown));
}
