// The words that the webview itself shows: the editor has translated them and put them on the page.
import type { ReaderStrings } from './messages.ts';

export function strings(): ReaderStrings {
  return JSON.parse(document.body.dataset.strings ?? '{}') as ReaderStrings;
}
