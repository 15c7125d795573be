// What readers have marked in a source, as the reader shows it: its words, what was written beside them, and its look in words.
import * as vscode from 'vscode';
import {
  type AnnotationKind,
  type ColorName,
  findPlace,
  nameColor,
  type PlacedAnnotation,
} from '../../core/annotations/annotation.ts';
import type { ParsedSource } from '../../core/library.ts';
import { overlaps, type Span } from '../../core/text/span.ts';
import type { ReaderClaim } from '../../reader/messages.ts';

const COLORS: Readonly<Record<ColorName, () => string>> = {
  yellow: () => vscode.l10n.t('Yellow'),
  red: () => vscode.l10n.t('Red'),
  green: () => vscode.l10n.t('Green'),
  blue: () => vscode.l10n.t('Blue'),
  purple: () => vscode.l10n.t('Purple'),
  magenta: () => vscode.l10n.t('Magenta'),
  orange: () => vscode.l10n.t('Orange'),
  gray: () => vscode.l10n.t('Gray'),
};

const KINDS: Readonly<Partial<Record<AnnotationKind, () => string>>> = {
  underline: () => vscode.l10n.t('underlined'),
  strikeout: () => vscode.l10n.t('struck out'),
  comment: () => vscode.l10n.t('comment'),
};

/** "Yellow, p. 3": what a mark is, also for those who do not see its colour. */
export function describeMark(annotation: PlacedAnnotation): string {
  const { kind, page } = annotation;
  const words = [COLORS[nameColor(annotation)](), KINDS[kind]?.(), page && vscode.l10n.t('p. {page}', { page })];
  return words.filter(Boolean).join(', ');
}

export function listReaderAnnotations({ annotations = [], parsedText }: ParsedSource): ReaderClaim[] {
  return annotations.map((annotation, index) => {
    const { kind, text, comment = '' } = annotation;
    const mark = { kind, color: nameColor(annotation), words: describeMark(annotation) };
    const words = text === undefined ? { text: comment, detail: '' } : { text, detail: comment };
    return { id: toId(index), kind: 'annotation', ...findPlace(annotation, parsedText), ...words, mark };
  });
}

/** The ids of those whose words a passage touches. */
export function listAnnotationsAt(annotations: readonly PlacedAnnotation[], passage: Span): string[] {
  return annotations.flatMap(({ span }, index) => (span !== undefined && overlaps(span, passage) ? [toId(index)] : []));
}

function toId(index: number): string {
  return `a${index}`;
}
