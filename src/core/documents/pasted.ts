// Raw text copied from a web page made a draft of a source: what heads the page becomes fields, the rest the article.
import { toCslFields } from '../items/cslItem.ts';
import { toCslNames } from '../items/fieldNames.ts';
import { findFrontMatter, parseYamlFields } from '../frontMatter/frontMatter.ts';
import type { CslFields } from '../source.ts';
import { listReplaceArtifacts } from './replaceArtifacts.ts';
import { isBoilerplateLine, isWallLine } from './boilerplateLines.ts';
import { PAID } from './page/pageWarnings.ts';
import type { Draft, Warning } from '../drafts/draft.ts';
import { formatPastedBody } from './pastedBody.ts';
import { parseHeader } from './pastedHeader.ts';
import { findStatedFields } from './pastedIdentifiers.ts';
import { findTail } from './pastedTail.ts';
import { isHtml } from '../html.ts';
import { toMarkdown } from './pastedHtml.ts';

/**
 * Reads pasted text: prose, Markdown or HTML source. All words of the article stay; only whole lines that belong to the
 * page go (advertising, share and print buttons, cookie notices), and a warning names every one of them.
 */
export function parsePasted(text: string): Draft {
  const plain = normalise(isHtml(text) ? toMarkdown(text) : text);
  const place = findFrontMatter(plain);
  const { fields } = place
    ? parseYamlFields(plain.slice(place.yaml.start, place.yaml.end), place.yaml.start)
    : { fields: {} };
  const lines = plain
    .slice(place?.textStart ?? 0)
    .split('\n')
    .map(trimLine);
  const end = findTail(lines);
  const kept = lines.slice(0, end).filter((line) => !isOmitted(line));
  const header = parseHeader(kept);
  const body = formatPastedBody(header.body);
  const named = toCslFields({ ...header.fields, ...findStatedFields(lines), ...toCslNames(fields) }, '');
  const item = { ...named, type: named.type || (named.issued ? 'article-newspaper' : 'webpage') };
  // The title is kept, as a field, wherever it was found.
  const omitted = [
    ...lines.slice(0, end).filter(isOmitted),
    ...header.omitted,
    ...lines.slice(end).filter(Boolean),
  ].filter((line) => line !== item.title);
  return {
    item,
    text: body,
    warnings: [
      ...listGaps(item, body),
      ...(lines.some(isWallLine) ? [{ template: PAID }] : []),
      ...listOmitted(omitted),
      ...listReplaceArtifacts(body),
    ],
  };
}

function isOmitted(line: string): boolean {
  return isBoilerplateLine(line) || isWallLine(line);
}

/** One kind of line end, no invisible characters, blanks of all widths made plain. */
function normalise(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\u200B\u2060\uFEFF\u00AD]/g, '')
    .replace(/[\t\u00A0\u2000-\u200A\u202F]/g, ' ');
}

/** Indentation means something in Markdown's nested lists only. */
function trimLine(line: string): string {
  return /^ +(?:[-*+]|\d+[.)]) /.test(line) ? line.trimEnd() : line.trim();
}

function listGaps(item: CslFields, body: string): Warning[] {
  return [
    ...(item.title === undefined ? [{ template: 'No title was found.' }] : []),
    ...(item.issued === undefined ? [{ template: 'No date of publication was found.' }] : []),
    ...(body === '' ? [{ template: 'There is no text after the title.' }] : []),
  ];
}

function listOmitted(lines: readonly string[]): Warning[] {
  const named = [...new Set(lines)].map((line) => `“${line}”`).join(', ');
  return named === '' ? [] : [{ template: 'Removed (not part of the article): {named}.', facts: { named } }];
}
