// Where inline markup stands: markdown-it keeps no offsets within a paragraph, so its rules are wrapped and recorded as they run.
import type { MarkdownIt, StateInline, Token } from 'markdown-it';
import { toCommentText, type HtmlComment } from '../htmlComments.ts';
import type { Span } from '../text/span.ts';
import { findBareUrlStart } from '../bareUrls.ts';
import type { Citation } from '../citations/citation.ts';
import { findBracketsBefore } from '../citations/citationText.ts';
import { MARKUP_RULES } from './markupSyntax.ts';
import type { FootnoteReference, Link } from './note.ts';
import type { NoteLink } from './noteLinks.ts';
import { pictureText, type PictureMeta } from './pictureText.ts';

/** All offsets are into the inline content that was parsed. */
export interface InlineElements {
  /** What is not prose. */
  readonly markup: Span[];
  readonly citations: Citation[];
  readonly links: Link[];
  readonly footnoteReferences: FootnoteReference[];
  readonly comments: HtmlComment[];
}

type InlineRule = (state: StateInline, silent: boolean) => boolean;

/** What a rule has just done: it began at `start`, pushed `tokens` and left `state.pos` after the construct. */
interface Step extends Span {
  readonly state: StateInline;
  readonly tokens: readonly Token[];
}

const ENV_KEY = 'ibidInlineMarks';
/** The title of a link that cites, as the style of links writes it: `[see @key, p. 3]`. Its words claim nothing. */
function isCitingGroup(title: string): boolean {
  return title.startsWith('[') && title.endsWith(']') && title.includes('@');
}
/** `@key [p. 3]` of "Waters (2022, p. 3)". Elsewhere accounts are named so: only the brackets are surely the citation's. */
const CITING_AUTHOR = /^-?@\S/;

/** What to record of each rule that matches markup; the others match prose. */
const RECORDERS: Readonly<Record<string, (marks: InlineElements, step: Step) => void>> = {
  escape: ({ markup }, { start }) => markup.push({ start, end: start + 1 }),
  backticks: recordCode,
  math: recordMarkup,
  entity: recordMarkup,
  html_inline: recordHtml,
  autolink: recordAutolink,
  bare_url: recordBareUrl,
  citation: recordCitation,
  footnote_reference: recordFootnoteReference,
  inline_note: recordInlineFootnote,
  link: recordLink,
  note_link: recordNoteLink,
  image: recordPicture,
  emphasis: recordDelimiters,
  strikethrough: recordDelimiters,
  ...Object.fromEntries(MARKUP_RULES.map((name) => [name, recordMarkup])),
};

/** Makes a parser record inline elements. Its tokens are no longer fit for rendering: see `pictureText`. */
export function recordInlineRules(md: MarkdownIt): void {
  pictureText(md);
  const rules = new Map(md.inline.ruler.__rules__.map(({ name, fn }) => [name, fn]));
  for (const [name, note] of Object.entries(RECORDERS)) {
    const rule = rules.get(name);
    if (rule !== undefined) md.inline.ruler.at(name, watch(rule, note));
  }
}

export function parseInlineElements(md: MarkdownIt, content: string, references: object): InlineElements {
  const marks: InlineElements = { markup: [], citations: [], links: [], footnoteReferences: [], comments: [] };
  const tokens: Token[] = [];
  md.inline.parse(content, md, { ...references, [ENV_KEY]: marks }, tokens);
  for (const token of tokens) recordEmphasis(marks, token);
  return marks;
}

function watch(rule: InlineRule, note: (marks: InlineElements, step: Step) => void): InlineRule {
  return (state, silent) => {
    if (silent) return rule(state, silent);
    const start = state.pos;
    const count = state.tokens.length;
    if (!rule(state, silent)) return false;
    note(state.env[ENV_KEY] as InlineElements, { state, start, end: state.pos, tokens: state.tokens.slice(count) });
    return true;
  };
}

function recordMarkup({ markup }: InlineElements, { start, end }: Span): void {
  markup.push({ start, end });
}

function recordCode(marks: InlineElements, step: Step): void {
  if (!isWireQuotation(step.state.src, step.start, step.end)) recordMarkup(marks, step);
}

/** TeX and newswires quote ``so'' and `so', where the backticks of two quotations look like those of code between them. */
function isWireQuotation(src: string, start: number, end: number): boolean {
  const run = /^`{1,2}(?!`)/.exec(src.slice(start, start + 3))?.[0].length ?? 0;
  const words = src.slice(start + run, end - run);
  const opensAgain = /[\s([—–]/.test(words.slice(-1)) && /[\p{L}\p{N}]/u.test(src.charAt(end));
  return run > 0 && opensAgain && (run === 2 ? /\S''/ : /\S'(?!\p{L})/u).test(words);
}

function recordHtml(marks: InlineElements, step: Step): void {
  recordMarkup(marks, step);
  const html = step.state.src.slice(step.start, step.end);
  recordFootnoteMark(marks, step, html);
  if (html.startsWith('<!--')) marks.comments.push({ start: step.start, end: step.end, text: toCommentText(html) });
}

/** `<sup>8</sup>` after a word is a mark; after a number it raises that to a power. */
const RAISED_NUMBER = /\s*\d{1,3}\s*(?=<\/sup>)/iy;

function recordFootnoteMark({ markup }: InlineElements, { state, start, end }: Step, html: string): void {
  if (!/^<sup\b/i.test(html) || /\d/.test(state.src.charAt(start - 1))) return;
  RAISED_NUMBER.lastIndex = end;
  if (RAISED_NUMBER.test(state.src)) markup.push({ start: end, end: RAISED_NUMBER.lastIndex });
}

function recordAutolink(marks: InlineElements, { state, start, end, tokens }: Step): void {
  const span = { start, end };
  marks.markup.push(span);
  marks.links.push({
    ...span,
    href: attributeOf(tokens, 'href'),
    text: state.src.slice(start + 1, end - 1),
    picture: false,
  });
}

function recordBareUrl(marks: InlineElements, { state, start, end }: Step): void {
  const span = { start: findBareUrlStart(state.src, start) ?? start, end };
  const href = state.src.slice(span.start, end);
  marks.markup.push(span);
  marks.links.push({ ...span, href, text: href, picture: false });
}

/** The year in "(Waters 2022)" before a citation comment is the citation's, and claims nothing. */
function recordCitation(marks: InlineElements, { state, start, end, tokens }: Step): void {
  const citation = tokens.at(-1)?.meta?.citation as Citation;
  const words = citation.syntax === 'mark' ? findBracketsBefore(state.src.slice(0, start)) : start;
  marks.markup.push({ start: words, end });
  marks.citations.push(citation);
}

function recordFootnoteReference(marks: InlineElements, { start, end, tokens }: Step): void {
  marks.markup.push({ start, end });
  marks.footnoteReferences.push({ start, end, label: tokens.at(-1)?.meta?.label as string });
}

function recordInlineFootnote(marks: InlineElements, { start, end }: Step): void {
  recordMarkup(marks, { start, end });
  const first = marks.citations.findLastIndex((citation) => citation.start < start) + 1;
  const within = marks.citations.splice(first);
  marks.citations.push(...within.map((citation) => ({ ...citation, inlineFootnote: { start, end } })));
}

function recordLink(marks: InlineElements, { state, start, end, tokens }: Step): void {
  const { src } = state;
  const textEnd = state.md.helpers.parseLinkLabel(state, start, true);
  const [title, href] = [attributeOf(tokens, 'title'), attributeOf(tokens, 'href')];
  if (isCitingGroup(title)) marks.markup.push({ start, end });
  if (CITING_AUTHOR.test(title)) marks.markup.push({ start: findBracketsBefore(src.slice(0, textEnd)), end: textEnd });
  addLink(marks, { start, end, href, text: src.slice(start + 1, textEnd), picture: false }, '['.length);
}

const DATE_NAME = /^[\d\s.:/-]+$/;

function recordNoteLink(marks: InlineElements, { start, end, tokens }: Step): void {
  const { target, text, textStart } = tokens.at(-1)?.meta?.link as NoteLink;
  addLink(marks, { start, end, href: target, text, picture: false }, textStart - start);
  // The note of a day is named, which states no date.
  if (DATE_NAME.test(text)) recordMarkup(marks, { start, end });
}

function recordPicture(marks: InlineElements, { start, end, tokens }: Step): void {
  const open = tokens.find(({ type }) => type === 'picture_open');
  const { href = '', text = '' } = (open?.meta ?? {}) as Partial<PictureMeta>;
  addLink(marks, { start, end, href, text, picture: true }, '!['.length);
}

/** The text of a link is prose, what stands around it is not. */
function addLink({ links, markup }: InlineElements, link: Link, opening: number): void {
  const textStart = link.start + opening;
  links.push(link);
  markup.push({ start: link.start, end: textStart }, { start: textStart + link.text.length, end: link.end });
}

function attributeOf(tokens: readonly Token[], name: 'href' | 'title'): string {
  return String(tokens.find(({ type }) => type === 'link_open')?.attrGet(name) ?? '');
}

/** Whether `*` is markup shows at the end of the paragraph only; until then each keeps its place. */
function recordDelimiters(_: InlineElements, { end, tokens }: Step): void {
  let place = end;
  for (const token of tokens.toReversed()) {
    place -= token.content.length;
    token.meta ??= { place };
  }
}

/** Of a double delimiter, the token nearer to the text stands for both. */
function recordEmphasis({ markup }: InlineElements, { type, markup: mark, meta }: Token): void {
  const place = meta?.place;
  if (typeof place !== 'number' || type === 'text') return;
  const isStrongOpen = type === 'strong_open';
  markup.push({ start: isStrongOpen ? place - 1 : place, end: isStrongOpen ? place + 1 : place + mark.length });
}
