// A bibliography of any format made drafts, one an entry; also of entries that have no key and no library could cite.
import type { RawEntry } from '../format.ts';
import { splitBibliography } from '../formats/formatTable.ts';
import type { CslFields, Source } from '../source.ts';
import { UserError } from '../userError.ts';
import type { Draft } from '../drafts/draft.ts';
import { parseJatsText } from './jatsText.ts';

/** None where the text is no bibliography. Throws a UserError for one of a format that Ibid does not read. */
export async function parseEntryDrafts(text: string): Promise<readonly Draft[]> {
  const bibliography = splitBibliography(text);
  if (bibliography === undefined) {
    if (isExport(text)) throw new UserError(UNKNOWN_EXPORT);
    return [];
  }
  const { entries, hasArticles } = bibliography;
  const drafts = entries.flatMap((entry) => listDrafts(entry));
  if (!hasArticles) return drafts;
  const texts = await Promise.all(entries.map(({ start, end }) => parseJatsText(text.slice(start, end))));
  return drafts.map((draft, index) => ({ ...draft, text: texts[index] ?? '' }));
}

function listDrafts(entry: RawEntry): Draft[] {
  const { sources, keyless } = entry.parse();
  return [...sources.map(toDraft), ...(keyless === undefined ? [] : [toKeyless(keyless)])];
}

function toDraft({ key, item: { id: _, ...item }, text = '' }: Source): Draft {
  return { key, item, text, warnings: [] };
}

function toKeyless(item: CslFields): Draft {
  return { item, text: '', warnings: [] };
}

const UNKNOWN_EXPORT =
  'This is an export of references in a format that Ibid does not read. Export it as RIS, BibTeX or CSL-JSON.';

/** Lines of a tag and a value, as of RefWorks or a catalogue; prose has no such lines in a row. */
const TAGGED_LINE = /^(?:[A-Z][A-Z0-9]{1,3}(?: {1,2}-)? {1,2}|%[A-Z0-9] |<[\w:]+[\s>])\S/;
const TAGGED_LINES = 4;

function isExport(text: string): boolean {
  const lines = text.trimStart().split('\n', TAGGED_LINES);
  return lines.length === TAGGED_LINES && lines.every((line) => TAGGED_LINE.test(line.trim()));
}
