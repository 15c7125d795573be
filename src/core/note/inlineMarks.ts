// Where inline markup stands: markdown-it keeps no offsets within a paragraph, so its rules are watched as they work.
import type { MarkdownIt, StateInline, Token } from 'markdown-it';
import type { Span } from '../text/span.ts';
import { findBareUrlStart } from './bareUrls.ts';
import type { Citation } from './citation.ts';
import { findBracketsBefore } from './citationMarks.ts';
import type { FootnoteReference, HtmlComment, Link } from './note.ts';
import { pictureText } from './pictureText.ts';
import type { PictureMeta } from './pictureText.ts';

/** All offsets are into the inline content that was parsed. */
export interface InlineMarks {
  /** What is not prose. */
  readonly markup: Span[];
  readonly citations: Citation[];
  readonly links: Link[];
  readonly footnoteReferences: FootnoteReference[];
  readonly comments: HtmlComment[];
}

type InlineRule = (state: StateInline, silent: boolean) => boolean;

/** What a rule has just done: it began at `start`, pushed `tokens` and left `state.pos` behind the construct. */
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

/** What to note of each rule that reads markup; the others read prose. */
const NOTED: Readonly<Record<string, (marks: InlineMarks, step: Step) => void>> = {
  escape: ({ markup }, { start }) => markup.push({ start, end: start + 1 }),
  backticks: noteMarkup,
  math: noteMarkup,
  entity: noteMarkup,
  html_inline: noteHtml,
  autolink: noteAutolink,
  bare_url: noteBareUrl,
  citation: noteCitation,
  footnote_reference: noteFootnoteReference,
  inline_note: noteInlineNote,
  link: noteLink,
  image: notePicture,
  emphasis: noteDelimiters,
  strikethrough: noteDelimiters,
};

/** Makes a parser note the marks. Its tokens are no longer fit for rendering: see `pictureText`. */
export function watchInlineRules(md: MarkdownIt): void {
  pictureText(md);
  const rules = new Map(md.inline.ruler.__rules__.map(({ name, fn }) => [name, fn]));
  for (const [name, note] of Object.entries(NOTED)) {
    const rule = rules.get(name);
    if (rule !== undefined) md.inline.ruler.at(name, watch(rule, note));
  }
}

export function listInlineMarks(md: MarkdownIt, content: string, references: object): InlineMarks {
  const marks: InlineMarks = { markup: [], citations: [], links: [], footnoteReferences: [], comments: [] };
  const tokens: Token[] = [];
  md.inline.parse(content, md, { ...references, [ENV_KEY]: marks }, tokens);
  for (const token of tokens) noteEmphasis(marks, token);
  return marks;
}

function watch(rule: InlineRule, note: (marks: InlineMarks, step: Step) => void): InlineRule {
  return (state, silent) => {
    if (silent) return rule(state, silent);
    const start = state.pos;
    const count = state.tokens.length;
    if (!rule(state, silent)) return false;
    note(state.env[ENV_KEY] as InlineMarks, { state, start, end: state.pos, tokens: state.tokens.slice(count) });
    return true;
  };
}

function noteMarkup({ markup }: InlineMarks, { start, end }: Span): void {
  markup.push({ start, end });
}

function noteHtml(marks: InlineMarks, step: Step): void {
  noteMarkup(marks, step);
  const html = step.state.src.slice(step.start, step.end);
  if (html.startsWith('<!--')) marks.comments.push({ start: step.start, end: step.end, text: toCommentText(html) });
}

export function toCommentText(html: string): string {
  return html.slice('<!--'.length, -'-->'.length).trim();
}

function noteAutolink(marks: InlineMarks, { state, start, end, tokens }: Step): void {
  const span = { start, end };
  marks.markup.push(span);
  marks.links.push({
    ...span,
    href: attributeOf(tokens, 'href'),
    text: state.src.slice(start + 1, end - 1),
    picture: false,
  });
}

function noteBareUrl(marks: InlineMarks, { state, start, end }: Step): void {
  const span = { start: findBareUrlStart(state.src, start) ?? start, end };
  const href = state.src.slice(span.start, end);
  marks.markup.push(span);
  marks.links.push({ ...span, href, text: href, picture: false });
}

/** The year in "(Waters 2022)" before an unseen mark is the citation's, and claims nothing. */
function noteCitation(marks: InlineMarks, { state, start, end, tokens }: Step): void {
  const citation = tokens.at(-1)?.meta?.citation as Citation;
  const words = citation.syntax === 'mark' ? findBracketsBefore(state.src.slice(0, start)) : start;
  marks.markup.push({ start: words, end });
  marks.citations.push(citation);
}

function noteFootnoteReference(marks: InlineMarks, { start, end, tokens }: Step): void {
  marks.markup.push({ start, end });
  marks.footnoteReferences.push({ start, end, label: tokens.at(-1)?.meta?.label as string });
}

function noteInlineNote(marks: InlineMarks, { start, end }: Step): void {
  noteMarkup(marks, { start, end });
  const first = marks.citations.findLastIndex((citation) => citation.start < start) + 1;
  const within = marks.citations.splice(first);
  marks.citations.push(...within.map((citation) => ({ ...citation, inlineNote: { start, end } })));
}

function noteLink(marks: InlineMarks, { state, start, end, tokens }: Step): void {
  const { src } = state;
  const textEnd = state.md.helpers.parseLinkLabel(state, start, true);
  const [title, href] = [attributeOf(tokens, 'title'), attributeOf(tokens, 'href')];
  if (isCitingGroup(title)) marks.markup.push({ start, end });
  if (CITING_AUTHOR.test(title)) marks.markup.push({ start: findBracketsBefore(src.slice(0, textEnd)), end: textEnd });
  addLink(marks, { start, end, href, text: src.slice(start + 1, textEnd), picture: false }, '['.length);
}

function notePicture(marks: InlineMarks, { start, end, tokens }: Step): void {
  const open = tokens.find(({ type }) => type === 'picture_open');
  const { href = '', text = '' } = (open?.meta ?? {}) as Partial<PictureMeta>;
  addLink(marks, { start, end, href, text, picture: true }, '!['.length);
}

/** The text of a link is prose, what stands around it is not. */
function addLink({ links, markup }: InlineMarks, link: Link, opening: number): void {
  const textStart = link.start + opening;
  links.push(link);
  markup.push({ start: link.start, end: textStart }, { start: textStart + link.text.length, end: link.end });
}

function attributeOf(tokens: readonly Token[], name: 'href' | 'title'): string {
  return String(tokens.find(({ type }) => type === 'link_open')?.attrGet(name) ?? '');
}

/** Whether `*` is markup shows at the end of the paragraph only; until then each keeps its place. */
function noteDelimiters(_: InlineMarks, { end, tokens }: Step): void {
  let place = end;
  for (const token of tokens.toReversed()) {
    place -= token.content.length;
    token.meta ??= { place };
  }
}

/** Of a double delimiter, the token nearer to the text stands for both. */
function noteEmphasis({ markup }: InlineMarks, { type, markup: mark, meta }: Token): void {
  const place = meta?.place;
  if (typeof place !== 'number' || type === 'text') return;
  const isStrongOpen = type === 'strong_open';
  markup.push({ start: isStrongOpen ? place - 1 : place, end: isStrongOpen ? place + 1 : place + mark.length });
}
