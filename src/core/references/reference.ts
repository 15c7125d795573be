// An entry of a list of references; and one that is written plainly, where there is no style or its processor fails at the source.
import { findContainer, findLink, formatName, formatTitle, yearOf, type CslItem } from '../source.ts';
import { toRichText, type RichText } from './richText.ts';

export interface Reference {
  readonly key: string;
  /** What a style with numbers sets before the entry, such as `[1]`; empty in other styles. */
  readonly label: string;
  readonly text: RichText;
  /** Whether the processor failed at the source, so that this is not as the style would have it. */
  readonly isPlain?: true;
}

/** Authors, year, title, where and address, separated by full stops. */
export function toPlainReference(item: CslItem): Reference {
  const names = (item.author ?? item.editor ?? []).map(formatName).join(', ');
  const parts = [names, yearOf(item), formatTitle(item), findContainer(item), findLink(item)];
  const text = parts.filter(Boolean).join('. ');
  return { key: item.id, label: '', text: toRichText(text), isPlain: true };
}
