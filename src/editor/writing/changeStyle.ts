// Change Citation Style: the citations of a selection, a note or a folder in another style, as one change.
import * as vscode from 'vscode';
import { convertStyle, editStyleField } from '../../core/citing/convertStyle.ts';
import { type CitationStyle, formatExample } from '../../core/citing/styleTable.ts';
import type { TextEdit } from '../../core/text/textEdit.ts';
import { changeFolder } from './changeStyleInFolder.ts';
import { changeWithUndo } from '../sidebar/fileEdits.ts';
import { showResult } from './styleResult.ts';
import { editNote, startWriting, type WritingContext } from '../noteEditor.ts';
import { listStyles } from '../noteStyle.ts';
import type { Services } from '../services.ts';
import { readSetting } from '../settings.ts';
import { escapeRow } from '../../core/labelText.ts';

type Scope = 'selection' | 'note' | vscode.WorkspaceFolder;

export async function changeStyle(services: Services): Promise<void> {
  const writing = startWriting(services);
  const style = await pickStyle(writing);
  const scope = style && (await pickScope(writing));
  if (style === undefined || scope === undefined) return;
  if (typeof scope === 'object') await changeFolder(services, style, scope);
  else await changeNote(services, startWriting(services), style, scope);
}

/** Each with an example: a source that the note cites, as the style would have it. */
async function pickStyle({ front, note, citing }: WritingContext): Promise<CitationStyle | undefined> {
  const key = note.citations[0]?.cites[0]?.key ?? 'key';
  const items = listStyles(front.document).map((style) => ({
    label: style.id,
    description: style.id === citing.style.id ? vscode.l10n.t('current') : '',
    detail: formatExample(style, key, citing.context),
    style,
  }));
  const picked = await vscode.window.showQuickPick(
    items.map(({ detail, ...item }) => escapeRow({ ...item, ...(detail !== undefined && { detail }) })),
    {
      title: vscode.l10n.t('Change Citation Style'),
      placeHolder: vscode.l10n.t('Choose a citation style'),
    },
  );
  return picked?.style;
}

async function pickScope({ front: { document, selection } }: WritingContext): Promise<Scope | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const items: (vscode.QuickPickItem & { readonly scope: Scope })[] = [
    ...(selection === undefined || selection.isEmpty
      ? []
      : [{ label: vscode.l10n.t('The selection'), scope: 'selection' as const }]),
    {
      label: vscode.l10n.t('This note'),
      detail: vscode.l10n.t('New citations in this note follow the style.'),
      scope: 'note',
    },
    ...(folder
      ? [
          {
            label: vscode.l10n.t('All notes in {folder}', { folder: folder.name }),
            detail: vscode.l10n.t('You will see how many first.'),
            scope: folder,
          },
        ]
      : []),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Change Citation Style'),
    placeHolder: vscode.l10n.t('Choose where to change citations'),
  });
  return picked?.scope;
}

/** What the whole note is in, its front matter says, unless the settings say the same. */
async function changeNote(
  services: Services,
  { front, note, citing }: WritingContext,
  style: CitationStyle,
  scope: 'selection' | 'note',
): Promise<void> {
  const { document, selection } = front;
  const range = selection && { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  const { edits, converted, kept } = convertStyle(note, style, citing.context, scope === 'note' ? undefined : range);
  const isDefault = readSetting('citationStyle', document) === style.id;
  const field = scope === 'note' ? editStyleField(note, isDefault ? undefined : style.id) : undefined;
  const all: readonly TextEdit[] = [...(field ? [field] : []), ...edits];
  const change = async () => {
    await editNote(front, all);
    return true;
  };
  const undo = all.length === 0 ? undefined : await changeWithUndo([document], change);
  showResult(services, style, { converted, kept, undo });
}
