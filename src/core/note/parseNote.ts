// From a Markdown text to a Note, once per version of a document: the seam on which every feature stands.
import { listFigures } from '../figures/listFigures.ts';
import { findFrontMatter, parseYamlFields } from '../formats/frontMatter.ts';
import { listQuotations } from '../quotations/listQuotations.ts';
import { listSentences } from '../sentences.ts';
import { listPages } from './comments.ts';
import type { Note } from './note.ts';
import { parseMarkdown } from './parseMarkdown.ts';

/** Reads a note or the text of a source. Never throws; what is wrong with the front matter is in `problems`. Linear. */
export function parseNote(text: string): Note {
  const place = findFrontMatter(text);
  const frontMatter = place && parseYamlFields(text.slice(place.yaml.start, place.yaml.end), place.yaml.start);
  const markdown = parseMarkdown(text, place?.textStart ?? 0);
  const { prose, blocks, comments } = markdown;
  return {
    ...markdown,
    text,
    frontMatter: frontMatter?.fields ?? {},
    sentences: listSentences(prose, blocks),
    figures: listFigures(prose),
    quotations: listQuotations(prose, blocks),
    pages: listPages(comments),
    problems: frontMatter?.problems ?? [],
  };
}
