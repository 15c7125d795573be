// What the Sources view calls types and groups of sources.
import * as vscode from 'vscode';
import type { GroupKind, TextState } from '../../core/library.ts';
import { lookup } from '../../core/lookup.ts';

/** The CSL types that people meet; others go by their own name. */
const TYPES: Readonly<Record<string, () => string>> = {
  article: () => vscode.l10n.t('Article'),
  'article-journal': () => vscode.l10n.t('Journal article'),
  'article-magazine': () => vscode.l10n.t('Magazine article'),
  'article-newspaper': () => vscode.l10n.t('Newspaper article'),
  bill: () => vscode.l10n.t('Bill'),
  book: () => vscode.l10n.t('Book'),
  broadcast: () => vscode.l10n.t('Broadcast'),
  chapter: () => vscode.l10n.t('Chapter'),
  dataset: () => vscode.l10n.t('Dataset'),
  document: () => vscode.l10n.t('Document'),
  'entry-encyclopedia': () => vscode.l10n.t('Encyclopedia entry'),
  interview: () => vscode.l10n.t('Interview'),
  legislation: () => vscode.l10n.t('Legislation'),
  legal_case: () => vscode.l10n.t('Legal case'),
  manuscript: () => vscode.l10n.t('Manuscript'),
  motion_picture: () => vscode.l10n.t('Film'),
  'paper-conference': () => vscode.l10n.t('Conference paper'),
  patent: () => vscode.l10n.t('Patent'),
  personal_communication: () => vscode.l10n.t('Letter or message'),
  post: () => vscode.l10n.t('Post'),
  'post-weblog': () => vscode.l10n.t('Blog post'),
  report: () => vscode.l10n.t('Report'),
  software: () => vscode.l10n.t('Software'),
  speech: () => vscode.l10n.t('Speech'),
  standard: () => vscode.l10n.t('Standard'),
  thesis: () => vscode.l10n.t('Thesis'),
  webpage: () => vscode.l10n.t('Web page'),
};

export function describeType(type: string): string {
  return lookup(TYPES, type)?.() ?? type;
}

/** Those that have a name of their own here, by it. */
export function listTypes(): readonly { readonly type: string; readonly label: string }[] {
  return Object.keys(TYPES)
    .map((type) => ({ type, label: describeType(type) }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

const WITHOUT: Readonly<Record<GroupKind, () => string>> = {
  author: () => vscode.l10n.t('No author'),
  collection: () => vscode.l10n.t('No collection'),
  container: () => vscode.l10n.t('No publisher'),
  folder: () => vscode.l10n.t('No folder'),
  tag: () => vscode.l10n.t('No tag'),
  type: () => vscode.l10n.t('No type'),
  year: () => vscode.l10n.t('No year'),
};

/** The group's name as a person reads it; one without a name holds the sources that have no such thing. */
export function describeGroup(kind: GroupKind, name: string): string {
  if (name === '') return WITHOUT[kind]();
  if (kind === 'type') return describeType(name);
  return kind === 'folder' ? vscode.workspace.asRelativePath(name) : name;
}

interface TextStateLook {
  /** A codicon; each has an outline of its own, as a row shows it in one colour and 16 pixels. */
  readonly icon: string;
  /** As it is read aloud. */
  readonly words: () => string;
  /** What a tooltip says of it. */
  readonly sentence: () => string;
  /** What a row says of it; what one expects needs no words. */
  readonly shown?: () => string;
}

/** Whether the library has the text of a source, and so can check what is cited from it. */
export const TEXT_STATES: Readonly<Record<TextState, TextStateLook>> = {
  text: {
    icon: 'book',
    words: () => vscode.l10n.t('with text'),
    sentence: () => vscode.l10n.t('Full text: claims are checked against it'),
  },
  unreadable: {
    icon: 'error',
    words: () => vscode.l10n.t('file cannot be read'),
    sentence: () => vscode.l10n.t('Its file cannot be read'),
    shown: () => vscode.l10n.t('file cannot be read'),
  },
  pending: {
    icon: 'history',
    words: () => vscode.l10n.t('not read yet'),
    sentence: () => vscode.l10n.t('Its file has not been read yet'),
    shown: () => vscode.l10n.t('not read yet'),
  },
  abstract: {
    icon: 'list-selection',
    words: () => vscode.l10n.t('abstract only'),
    sentence: () => vscode.l10n.t('Abstract only: claims are confirmed where it states them'),
    shown: () => vscode.l10n.t('abstract only'),
  },
  reference: {
    icon: 'bookmark',
    words: () => vscode.l10n.t('reference only'),
    sentence: () => vscode.l10n.t('Reference only: claims cannot be checked'),
  },
};
