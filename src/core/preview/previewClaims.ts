// From evidence to the claims that the preview marks, each with its look and its card.
import { type CardSource, type Headline, toClaimCard } from '../card/card.ts';
import type { Evidence } from '../evidence/claimVerifier.ts';
import type { ParsedSource } from '../library.ts';
import { type RichText, toRichText } from '../references/richText.ts';
import type { ClaimMark } from '../evidence/verdicts.ts';
import { memoize } from '../memoize.ts';
import { fillTemplate } from '../userError.ts';
import { formatPart, type Pieces } from './cards.ts';
import type { PreviewClaim } from './previewNote.ts';

/** The first line of a card in the language of the user. */
export interface HeadlineWords {
  readonly title: string;
  /** With the colon before it; empty where the title says it all. */
  readonly rest: string;
}

export interface CardWords {
  readonly describe: (headline: Headline) => HeadlineWords;
  /** `p. {page}`. */
  readonly page: string;
}

type FindParsedSource = (key: string) => ParsedSource | undefined;

/** Not by colour alone. */
const SIGNS: Readonly<Record<ClaimMark, string>> = { holds: '✓', differs: '≠', absent: '∅', open: '–' };

/** A function from evidence to claims, which asks for each source once. */
export function createClaimMaker(pieces: Pieces, { describe, page }: CardWords, findParsed: FindParsedSource) {
  const sources = new Map<string, ParsedSource | undefined>();
  const lines = new Map<string, string>();
  // The pieces know a formatted text by its identity, so that the same words must be formatted once.
  const addLine = (part: 'v' | 'o', words: string, format: () => RichText) =>
    memoize(lines, part + words, () => formatPart(part, pieces.add(format())));
  return (evidence: Evidence): PreviewClaim => {
    const { claim, key } = evidence;
    const found = memoize(sources, key, () => findParsed(key));
    const { headline, passage, source } = toClaimCard(evidence, found);
    const { title, rest } = describe(headline);
    const head = `${SIGNS[headline.mark]} ${title}`;
    const parts = [
      addLine('v', `${head}\n${rest}`, () => [...toRichText(head, { bold: true }), ...toRichText(rest)]),
      passage && formatPart('p', pieces.add(passage.text), passage.marks),
      source && addLine('o', `${key}\n${source.page ?? ''}`, () => formatSource(source, page)),
    ];
    const card = parts.filter((part) => part !== undefined).join(' ');
    // Joined it is one string in memory, not a tree of its parts, and drawn again and again.
    const open = ['<span class="ibid-claim ibid-', headline.mark, '" data-ibid="', card, '">'].join('');
    return { start: claim.start, end: claim.end, open };
  };
}

function formatSource({ title, origin, page }: CardSource, template: string): RichText {
  const place = page === undefined ? undefined : fillTemplate(template, { page });
  const about = [origin, place].filter(Boolean).join(' · ');
  return [...toRichText(title, { italic: true }), ...toRichText(about && ` — ${about}`)];
}
