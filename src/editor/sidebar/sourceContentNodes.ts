// What is in a source, as rows under it: its quotations, figures, headings and pictures, each of which leads to its place.
import * as vscode from 'vscode';
import { findPlace, type PlacedAnnotation } from '../../core/annotations/annotation.ts';
import { toPassage } from '../../core/passage.ts';
import type { Library, SourceRow } from '../../core/library.ts';
import { shorten } from '../../core/markdownText.ts';
import type { Note } from '../../core/note/note.ts';
import type { Span } from '../../core/text/span.ts';
import type { TreeNode } from './diffingTreeProvider.ts';
import { HoverCard } from '../hovers/hoverCard.ts';

/** What a narrow side bar shows of a sentence, and a little more for a wide one. */
const MAX_LENGTH = 120;

interface Content {
  readonly label: string;
  readonly description?: string;
  readonly passage: Span;
}

interface Section {
  readonly id: string;
  readonly icon: string;
  readonly label: () => string;
  readonly list: (parsed: Note, annotations: readonly PlacedAnnotation[]) => readonly Content[];
}

const SECTIONS: readonly Section[] = [
  {
    id: 'highlights',
    icon: 'symbol-color',
    label: () => vscode.l10n.t('Highlights'),
    list: (parsed, annotations) =>
      annotations.map((annotation) => ({
        label: toLine(annotation.text ?? annotation.comment ?? ''),
        passage: findPlace(annotation, parsed),
        ...(annotation.text !== undefined && annotation.comment && { description: toLine(annotation.comment) }),
      })),
  },
  {
    id: 'quotations',
    icon: 'quote',
    label: () => vscode.l10n.t('Quotations'),
    list: ({ quotations }) =>
      quotations.map((quotation) => ({
        label: `“${toLine(quotation.text)}”`,
        passage: quotation,
        ...(quotation.speaker !== undefined && { description: quotation.speaker }),
      })),
  },
  {
    id: 'figures',
    icon: 'symbol-numeric',
    label: () => vscode.l10n.t('Numbers'),
    list: (parsed) =>
      parsed.figures.map((figure) => {
        const { sentence } = toPassage(parsed, figure);
        const label = toLine([figure.text, figure.noun].filter(Boolean).join(' '));
        return { label, description: toLine(parsed.prose.slice(sentence.start, sentence.end)), passage: figure };
      }),
  },
  {
    id: 'headings',
    icon: 'list-tree',
    label: () => vscode.l10n.t('Headings'),
    list: ({ blocks, prose }) =>
      blocks
        .filter(({ kind }) => kind === 'heading')
        .map((block) => ({ label: toLine(prose.slice(block.start, block.end)), passage: block })),
  },
  {
    id: 'pictures',
    icon: 'file-media',
    label: () => vscode.l10n.t('Images'),
    list: ({ links }) =>
      links
        .filter(({ picture }) => picture)
        .map((link) => ({ label: toLine(link.text) || link.href, description: link.href, passage: link })),
  },
];

function toLine(text: string): string {
  return shorten(text.replace(/\s+/g, ' ').trim(), MAX_LENGTH);
}

/** One row for each kind of thing that the source has. */
export function listContentNodes(library: Library, row: SourceRow): TreeNode[] {
  const { parsedText: parsed, annotations = [] } = library.find(row.key) ?? {};
  if (parsed === undefined) return [];
  return SECTIONS.map((section) => ({ section, contents: section.list(parsed, annotations) }))
    .filter(({ contents }) => contents.length > 0)
    .map(({ section: { id, icon, label }, contents }) => {
      const item = new vscode.TreeItem(label(), vscode.TreeItemCollapsibleState.Collapsed);
      item.description = String(contents.length);
      item.iconPath = new vscode.ThemeIcon(icon);
      item.contextValue = 'section';
      return { id, item, row, listChildren: () => contents.map((content) => toContentNode(content, row, parsed)) };
    });
}

function toContentNode({ label, description, passage }: Content, row: SourceRow, parsed: Note): TreeNode {
  const item = new vscode.TreeItem(label);
  const { start, end } = passage;
  if (description !== undefined) item.description = description;
  item.contextValue = 'passage';
  item.command = {
    command: 'ibid.openRow',
    title: vscode.l10n.t('Open in Reader'),
    arguments: [row.key, { start, end }],
  };
  return {
    id: `${start}-${end} ${label}`,
    item,
    row,
    passage: { start, end },
    describe: async () => {
      const { toMarkedText } = await import('../../core/card/sourceParts.ts');
      const { sentence } = toPassage(parsed, passage);
      return new HoverCard().addPassage(toMarkedText(parsed.prose, sentence, [passage])).toMarkdown();
    },
  };
}
