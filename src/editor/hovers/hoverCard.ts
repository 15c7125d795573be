// The look of every hover of Ibid: trusted only for a fixed list of commands, and all that comes from a source escaped.
import * as vscode from 'vscode';
import type { RichText, Run } from '../../core/references/richText.ts';
import type { CardSource, Headline, MarkedText } from '../../core/card/card.ts';
import { escapeMarkdown, splitWhiteSpace } from '../../core/markdownText.ts';
import type { Span } from '../../core/text/span.ts';
import { findLink, type Source } from '../../core/source.ts';
import { isInZotero } from '../../core/zoteroLinks.ts';
import { toUriComponent } from '../../core/uriComponent.ts';
import type { OfferedFix } from '../offeredFix.ts';
import { describeHeadline, STATUS_COLORS } from '../verdicts.ts';

const COMMANDS = [
  'ibid.openInReader',
  'ibid.openSource',
  'ibid.openSourceLink',
  'ibid.openInZotero',
  'ibid.copyCitekey',
  'ibid.fixProblem',
  'ibid.citeAt',
];
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

  /** The verdict on a claim and what its source says, in one line. */
  addHeadline(headline: Headline): this {
    const { title, rest } = describeHeadline(headline);
    const icon = toSpan(`$(${headline.icon})`, `color:${toVariable(STATUS_COLORS[headline.status])};`);
    return this.#addParagraph(`${icon} **${escapeMarkdown(title)}**${escapeMarkdown(rest)}`);
  }

  /** The source's words, marked in bold and by colour. No block quote, which VS Code gives the room of two lines. */
  addPassage({ text, marks }: MarkedText): this {
    let markdown = '';
    let at = 0;
    for (const { start, end } of marks) {
      const [before, words, after] = splitWhiteSpace(text.slice(start, end));
      markdown += escapeMarkdown(text.slice(at, start)) + (before && ' ');
      markdown += toSpan(`**${escapeMarkdown(words)}**`, MARK) + (after && ' ');
      at = end;
    }
    const quote = toSpan('$(quote)', `color:${toVariable('descriptionForeground')};`);
    return this.#addParagraph(`${quote} ${(markdown + escapeMarkdown(text.slice(at))).trim()}`);
  }

  /** A picture on disk, small. */
  addPicture(file: vscode.Uri, description: string): this {
    return this.#addParagraph(`![${escapeMarkdown(description)}](${file.toString()}|height=${PICTURE_HEIGHT})`);
  }

  /** The title in full, then who, where and when. */
  addSource({ title, origin, page }: CardSource): this {
    const place = page === undefined ? undefined : vscode.l10n.t('p. {page}', { page });
    const about = [origin, place].filter(Boolean).join(' · ');
    const name = `*${escapeMarkdown(title)}*`;
    return this.#addParagraph(about === '' ? name : `${name} — ${escapeMarkdown(about)}`);
  }

  /** The source as a list of references has it. */
  addReference(reference: RichText): this {
    return this.#addParagraph(reference.map(formatRun).join(''));
  }

  /** What can be done: the fix, if there is one, then the ways to the source, at the passage if there is one. */
  addActions({ key, item }: Source, passage?: Span, fix?: OfferedFix): this {
    const span = passage && { start: passage.start, end: passage.end };
    const actions = [
      toCommandLink(vscode.l10n.t('Open in Reader'), 'book', 'ibid.openInReader', key, span),
      toCommandLink(vscode.l10n.t('Open File'), 'go-to-file', 'ibid.openSource', key, span),
    ];
    if (fix !== undefined) {
      actions.unshift(toCommandLink(fix.title, 'lightbulb-autofix', fix.command, ...fix.arguments));
    } else if (findLink(item) !== undefined) {
      actions.push(toCommandLink(vscode.l10n.t('Open Link'), 'link-external', 'ibid.openSourceLink', key));
    }
    if (fix === undefined && isInZotero(item)) {
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
