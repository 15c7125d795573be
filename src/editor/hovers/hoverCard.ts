// The look of every hover of Ibid: trusted only for a fixed list of commands, and all that comes from a source escaped.
import * as vscode from 'vscode';
import type { RichText, Run } from '../../core/references/richText.ts';
import { escapeMarkdown, shorten, splitWhiteSpace } from '../../core/markdownText.ts';
import type { Span } from '../../core/text/span.ts';
import { findContainer, findLink, formatAuthors, formatTitle, yearOf, type Source } from '../../core/source.ts';
import { isInZotero } from '../../core/zoteroLinks.ts';
import { toUriComponent } from '../../core/uriComponent.ts';

const COMMANDS = [
  'ibid.openInReader',
  'ibid.openSource',
  'ibid.openSourceLink',
  'ibid.openInZotero',
  'ibid.copyCitekey',
];
const MAX_PASSAGE_LENGTH = 900;
/** A mark that covers more of what is shown than this share stands out no longer. */
const MAX_MARKED = 0.75;
/** What a card shows in one line of its usual width, and how short a title may become for that. */
const MAX_SOURCE_LINE_LENGTH = 88;
const MIN_TITLE = 40;
/** What marks a place in a passage: the reader's colour of what notes rely on, which does in every theme. */
const MARK = 'background-color:#ffc80042;';
/** In pixels; a card is laid out before its picture has loaded, so that the height must be known. */
const PICTURE_HEIGHT = 160;

export class HoverCard {
  readonly #markdown = new vscode.MarkdownString('', true);

  constructor() {
    this.#markdown.isTrusted = { enabledCommands: COMMANDS };
    // For colours alone; what is escaped holds no tag.
    this.#markdown.supportHtml = true;
  }

  /** A codicon, a few words in bold, and what explains them. `color` is one of the theme's, of the icon. */
  addVerdict(icon: string, words: string, explanation = '', color?: string): this {
    const shown = color === undefined ? `$(${icon})` : toSpan(`$(${icon})`, `color:${toVariable(color)};`);
    return this.#addParagraph(`${shown} **${escapeMarkdown(words)}** ${escapeMarkdown(explanation)}`);
  }

  addText(text: string): this {
    return this.#addParagraph(escapeMarkdown(text));
  }

  /** The source's words as a block quote, with `marks` (offsets into `text`) in bold and marked. */
  addPassage(text: string, sentence: Span, marks: readonly Span[] = []): this {
    const visible = clampToMarks(sentence, marks);
    const covered = marks.reduce((sum, { start, end }) => sum + end - start, 0);
    if (covered > MAX_MARKED * (visible.end - visible.start)) return this.addPassage(text, visible);
    let markdown = visible.start > sentence.start ? '… ' : '';
    let at = visible.start;
    for (const mark of marks) {
      const start = Math.max(mark.start, at);
      const end = Math.min(mark.end, visible.end);
      if (end <= start) continue;
      const marked = `**${escapeMarkdown(text.slice(start, end).trim())}**`;
      markdown += escapeMarkdown(text.slice(at, start)) + toSpan(marked, MARK);
      if (/\s$/.test(text.slice(start, end))) markdown += ' ';
      at = end;
    }
    markdown += escapeMarkdown(text.slice(at, visible.end)) + (visible.end < sentence.end ? ' …' : '');
    return this.#addParagraph(`> ${markdown.trim()}`);
  }

  /** A picture on disk, small. */
  addPicture(file: vscode.Uri, description: string): this {
    return this.#addParagraph(`![${escapeMarkdown(description)}](${file.toString()}|height=${PICTURE_HEIGHT})`);
  }

  /** The source in one line: title, authors, where and when, and the page. */
  addSourceLine({ item }: Source, page?: string): this {
    const authors = formatAuthors(item);
    const container = findContainer(item);
    const place = page === undefined ? undefined : vscode.l10n.t('p. {page}', { page });
    const parts = [authors, container === authors ? undefined : container, yearOf(item), place];
    const origin = parts.filter(Boolean).join(' · ');
    const room = Math.max(MIN_TITLE, MAX_SOURCE_LINE_LENGTH - origin.length);
    const title = `*${escapeMarkdown(shorten(formatTitle(item), room))}*`;
    return this.#addParagraph(origin === '' ? title : `${title} — ${escapeMarkdown(origin)}`);
  }

  /** The source as a list of references has it. */
  addReference(reference: RichText): this {
    return this.#addParagraph(reference.map(formatRun).join(''));
  }

  /** Links to the reader and the file, at the passage if there is one, and to the page on the web. */
  addActions({ key, item }: Source, passage?: Span): this {
    const span = passage && { start: passage.start, end: passage.end };
    const actions = [
      toCommandLink(vscode.l10n.t('Open in Reader'), 'book', 'ibid.openInReader', key, span),
      toCommandLink(vscode.l10n.t('Open File'), 'go-to-file', 'ibid.openSource', key, span),
    ];
    if (findLink(item) !== undefined) {
      actions.push(toCommandLink(vscode.l10n.t('Open Link'), 'link-external', 'ibid.openSourceLink', key));
    }
    if (isInZotero(item)) {
      actions.push(toCommandLink(vscode.l10n.t('Open in Zotero'), 'library', 'ibid.openInZotero', key, span));
    }
    return this.#addParagraph(actions.join('&nbsp;&nbsp;&nbsp;'));
  }

  #addParagraph(markdown: string): this {
    this.#markdown.appendMarkdown(`${markdown.trim()}\n\n`);
    return this;
  }

  toHover(range: vscode.Range): vscode.Hover {
    return new vscode.Hover(this.#markdown, range);
  }

  toMarkdown(): vscode.MarkdownString {
    return this.#markdown;
  }
}

/** Of style VS Code lets through colours only. */
function toSpan(markdown: string, style: string): string {
  return `<span style="${style}">${markdown}</span>`;
}

/** Of a theme's colour: `testing.iconPassed`. */
function toVariable(color: string): string {
  return `var(--vscode-${color.replaceAll('.', '-')})`;
}

/** Addresses are text here, as a card has its own link. */
function formatRun({ text, italic, bold }: Run): string {
  const [before, words, after] = splitWhiteSpace(text);
  const stars = words === '' ? '' : (italic ? '*' : '') + (bold ? '**' : '');
  return `${before && ' '}${stars}${escapeMarkdown(words)}${stars}${after && ' '}`;
}

function toCommandLink(label: string, icon: string, command: string, ...args: readonly unknown[]): string {
  const given = args.filter((argument) => argument !== undefined);
  const query = toUriComponent(JSON.stringify(given)).replace(/[()']/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return `[$(${icon}) ${escapeMarkdown(label)}](command:${command}?${query})`;
}

/** A sentence can be a page long: then what stands around the first mark is shown. */
function clampToMarks(sentence: Span, marks: readonly Span[]): Span {
  if (sentence.end - sentence.start <= MAX_PASSAGE_LENGTH) return sentence;
  const first = marks[0]?.start ?? sentence.start;
  const start = Math.max(sentence.start, Math.min(first - MAX_PASSAGE_LENGTH / 3, sentence.end - MAX_PASSAGE_LENGTH));
  return { start: Math.floor(start), end: Math.min(sentence.end, Math.floor(start) + MAX_PASSAGE_LENGTH) };
}
