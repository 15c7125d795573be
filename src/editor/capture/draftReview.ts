// What Ibid understood of a captured text, field by field in a quick pick, for the user to correct before it is written.
import * as vscode from 'vscode';
import { formatFileName, isLegalCitekey } from '../../core/citekeyGenerator.ts';
import { findIdentifierOf, formatIdentifier, type Identifier } from '../../core/identifiers/identifiers.ts';
import type { Draft, DraftCounts } from '../../core/drafts/draft.ts';
import { formatDate, parseDate } from '../../core/dates.ts';
import { formatName, type CslFields, type CslName } from '../../core/source.ts';
import { describeType, listTypes } from '../sidebar/sourceWords.ts';
import { escapeRow } from '../../core/labelText.ts';

export interface ReviewedDraft {
  readonly key: string;
  readonly item: CslFields;
  readonly text: string;
  /** Whether the article's pictures are fetched and kept beside it, or stay on the web. */
  readonly keepsPictures: boolean;
}

export interface ReviewContext {
  readonly folder: vscode.Uri;
  readonly isTaken: (key: string) => boolean;
  readonly makeKey: (item: CslFields) => string;
  /** What is known of the identifier; undefined where nobody answers, which the user is told. */
  readonly ask: (identifier: Identifier) => Promise<CslFields | undefined>;
}

/** One line of the review: how a field is shown, and how what the user typed goes back into the draft. */
interface Field {
  readonly label: string;
  readonly show: (draft: ReviewedDraft) => string;
  readonly change: (draft: ReviewedDraft, typed: string) => ReviewedDraft;
  readonly validate?: (typed: string, context: ReviewContext) => string | undefined;
  /** What it may be, where it is chosen from a list and not typed. */
  readonly list?: () => readonly (vscode.QuickPickItem & { readonly value: string })[];
}

type TextVariable = 'title' | 'publisher' | 'container-title' | 'URL' | 'type';

/** An emptied variable goes; the type stays, as CSL demands one. */
const setVariable = (variable: TextVariable) => (draft: ReviewedDraft, typed: string) => {
  if (typed === '' && variable === 'type') return draft;
  return { ...draft, item: { ...draft.item, [variable]: typed === '' ? undefined : typed } };
};

const listFields = (): readonly Field[] => [
  { label: vscode.l10n.t('Title'), show: ({ item }) => item.title ?? '', change: setVariable('title') },
  {
    label: vscode.l10n.t('Authors'),
    show: ({ item }) => (item.author ?? []).map(formatName).join('; '),
    change: (draft, typed) => ({ ...draft, item: { ...draft.item, author: parseNames(typed) } }),
  },
  { label: vscode.l10n.t('Publisher'), show: ({ item }) => item.publisher ?? '', change: setVariable('publisher') },
  {
    label: vscode.l10n.t('Published in'),
    show: ({ item }) => item['container-title'] ?? '',
    change: setVariable('container-title'),
  },
  {
    label: vscode.l10n.t('Date'),
    show: ({ item }) => (item.issued === undefined ? '' : formatDate(item.issued)),
    change: (draft, typed) => ({ ...draft, item: withDate(draft.item, typed) }),
  },
  { label: vscode.l10n.t('Web address'), show: ({ item }) => item.URL ?? '', change: setVariable('URL') },
  {
    label: vscode.l10n.t('Type'),
    show: ({ item }) => describeType(item.type),
    change: setVariable('type'),
    list: () => listTypes().map(({ type, label }) => ({ label, value: type })),
  },
  {
    label: vscode.l10n.t('Citekey'),
    show: ({ key }) => `@${key}`,
    change: (draft, typed) => ({ ...draft, key: typed.replace(/^@/, '') }),
    validate: (typed, { isTaken }) => validateKey(typed.replace(/^@/, ''), isTaken),
  },
];

function withDate({ issued: _, ...fields }: CslFields, typed: string): CslFields {
  const issued = parseDate(typed);
  return { ...fields, ...(issued && { issued }) };
}

function validateKey(key: string, isTaken: (key: string) => boolean): string | undefined {
  if (!isLegalCitekey(key)) return vscode.l10n.t('A citekey starts with a letter or digit and contains no spaces.');
  return isTaken(key) ? vscode.l10n.t('The library already has a source with this key.') : undefined;
}

/** "Jane Doe; John Roe": a name of one word or with a literal reading stays whole. */
function parseNames(typed: string): readonly CslName[] {
  const names = typed.split(';').map((name) => name.trim());
  return names.filter(Boolean).map((name) => {
    const cut = name.lastIndexOf(' ');
    return cut === -1 ? { literal: name } : { given: name.slice(0, cut), family: name.slice(cut + 1) };
  });
}

/** Resolves with the corrected draft, or undefined where the user leaves with Escape: then nothing is written. */
export async function reviewDraft(draft: Draft & { key: string }, context: ReviewContext) {
  let current: ReviewedDraft = { ...draft, keepsPictures: true };
  // A draft without a text is what was known of its identifier.
  let identifier = draft.text === '' ? undefined : findIdentifierOf(draft.item);
  for (;;) {
    const choice = await showReview(current, { ...draft, identifier }, context);
    if (choice === undefined) return undefined;
    if (choice === 'add') return current;
    if (choice === 'complete') {
      const known = identifier && (await context.ask(identifier));
      // A key that the user wrote stays.
      if (known) current = withKnown(current, known, current.key === draft.key ? context.makeKey : () => current.key);
      identifier = known ? undefined : identifier;
    } else if (choice === 'pictures') current = { ...current, keepsPictures: !current.keepsPictures };
    else if (choice !== 'warning') current = (await editField(current, choice, context)) ?? current;
  }
}

/** Whoever registers a work states its fields better than its pages do; where it was read stays. */
function withKnown(draft: ReviewedDraft, known: CslFields, makeKey: (item: CslFields) => string): ReviewedDraft {
  const { URL: url = known.URL } = draft.item;
  const item = { ...draft.item, ...known, ...(url === undefined ? {} : { URL: url }) };
  return { ...draft, key: makeKey(item), item };
}

type Choice = Field | 'add' | 'complete' | 'pictures' | 'warning';
type Row = vscode.QuickPickItem & { readonly choice?: Choice };

type Understood = Draft & { readonly identifier: Identifier | undefined };

async function showReview(
  draft: ReviewedDraft,
  { warnings, counts, identifier }: Understood,
  { folder }: ReviewContext,
) {
  const file = vscode.workspace.asRelativePath(vscode.Uri.joinPath(folder, `${formatFileName(draft.key)}.md`));
  const words = {
    label: vscode.l10n.t('Add this source'),
    description: vscode.l10n.t('as {file}', { file }),
    detail: describeCounts(counts),
  };
  const add = escapeRow<Row>({ ...words, choice: 'add' }, 'check');
  const notices = warnings.map(({ template, facts = {} }) =>
    escapeRow<Row>({ label: vscode.l10n.t(template, facts), choice: 'warning' }, 'warning'),
  );
  const fields = listFields().map((field) => {
    const { label } = field;
    return escapeRow<Row>({ label, description: field.show(draft) || vscode.l10n.t('none'), choice: field }, 'edit');
  });
  const rows = [
    add,
    ...notices,
    ...listCompletionRows(identifier),
    toSeparator(),
    ...fields,
    ...listPictureRows(draft, counts),
  ];
  const picked = await vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('Add Source: Review'),
    placeHolder: vscode.l10n.t('Press Enter to add it, or choose a field to edit. Escape cancels.'),
    ignoreFocusOut: true,
  });
  return picked?.choice;
}

function listCompletionRows(identifier: Identifier | undefined): Row[] {
  if (identifier === undefined) return [];
  const label = vscode.l10n.t('Fill in details from {identifier}', { identifier: formatIdentifier(identifier) });
  const description = vscode.l10n.t('looks up title, authors and date online');
  return [escapeRow<Row>({ label, description, choice: 'complete' }, 'cloud-download')];
}

function toSeparator(): Row {
  return { label: vscode.l10n.t('Details'), kind: vscode.QuickPickItemKind.Separator };
}

function describeCounts(counts: DraftCounts | undefined): string {
  if (counts === undefined || counts.words === 0) return vscode.l10n.t('Reference only, without text');
  return vscode.l10n.t('Words: {words} · numbers: {figures} · images: {pictures}', { ...counts });
}

function listPictureRows({ keepsPictures }: ReviewedDraft, counts: DraftCounts | undefined): Row[] {
  if (counts === undefined || counts.pictures === 0) return [];
  return [
    {
      label: `$(${keepsPictures ? 'pass-filled' : 'circle-large-outline'}) ${vscode.l10n.t('Images')}`,
      description: keepsPictures
        ? vscode.l10n.t('downloaded and saved next to the article')
        : vscode.l10n.t('left on the web'),
      choice: 'pictures',
    },
  ];
}

async function editField(draft: ReviewedDraft, choice: Field, context: ReviewContext) {
  if (choice.list !== undefined) {
    const options = { title: choice.label, placeHolder: choice.show(draft), ignoreFocusOut: true };
    const picked = await vscode.window.showQuickPick(choice.list(), options);
    return picked && choice.change(draft, picked.value);
  }
  const typed = await vscode.window.showInputBox({
    title: choice.label,
    value: choice.show(draft),
    ignoreFocusOut: true,
    validateInput: (value) => choice.validate?.(value.trim(), context),
  });
  return typed === undefined ? undefined : choice.change(draft, typed.trim());
}
