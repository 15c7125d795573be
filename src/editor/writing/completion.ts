// Completion of citations, locators, quotations and figures: core says what is offered, VS Code only shows it.
import * as vscode from 'vscode';
import type { CompletionItem, CompletionKind } from '../../core/completion/completion.ts';
import { touches, type Span } from '../../core/text/span.ts';
import { describeSource } from '../hovers/citationHover.ts';
import { registerCommands } from '../commands.ts';
import { toRange } from '../convert.ts';
import { toCardSource } from '../../core/card/sourceParts.ts';
import { HoverCard } from '../hovers/hoverCard.ts';
import { NOTES } from '../notes.ts';
import { listRecent, rememberSources } from '../recentSources.ts';
import type { Services } from '../services.ts';
import { isOn } from '../settings.ts';

/** What each kind is in the list, and what one types before it. */
const KINDS: Readonly<Record<CompletionKind, { icon: vscode.CompletionItemKind; triggers: readonly string[] }>> = {
  citations: { icon: vscode.CompletionItemKind.Reference, triggers: ['@', ';', '`'] },
  locators: { icon: vscode.CompletionItemKind.Text, triggers: [',', '['] },
  quotations: { icon: vscode.CompletionItemKind.Text, triggers: ['"', '“', '„', '«'] },
  figures: { icon: vscode.CompletionItemKind.Value, triggers: Array.from('0123456789') },
};

/** What an accepted item replaces, the same for all items of one list. */
interface EditRanges {
  readonly inserting: vscode.Range;
  readonly replacing: vscode.Range;
}

/** Has no argument: VS Code would keep and send one for every item at every key. */
const REMEMBER: vscode.Command = { command: 'ibid.rememberSource', title: '' };

class CandidateItem extends vscode.CompletionItem {
  readonly candidate: CompletionItem;

  constructor(candidate: CompletionItem, kind: CompletionKind, rank: number, range: EditRanges) {
    const { label, description, insertText, filterText, isHighlighted = false } = candidate;
    const shown = [isHighlighted && vscode.l10n.t('highlighted'), description].filter(Boolean).join(' · ');
    super({ label, description: shown }, KINDS[kind].icon);
    this.candidate = candidate;
    this.sortText = String(rank).padStart(3, '0');
    this.insertText = insertText;
    this.filterText = filterText;
    this.range = range;
    if (candidate.detail !== undefined) this.detail = candidate.detail;
    if (kind === 'citations') this.command = REMEMBER;
  }
}

export function registerCompletion(services: Services): vscode.Disposable {
  const { context, notes, library, platform } = services;
  const provider: vscode.CompletionItemProvider<CandidateItem> = {
    provideCompletionItems(document, position) {
      const line = document.lineAt(position);
      const request = {
        line: line.text,
        column: position.character,
        lineStart: document.offsetAt(line.range.start),
        getNote: () => notes.get(document),
        library: library.for(document),
        recent: listRecent(context),
      };
      const found = platform.code.claims().complete(request, (kind) => isOn(`completion.${kind}`, document));
      if (found === undefined) return undefined;
      const place = toEditRanges(document, position, found.span);
      const items = found.items.map((each, rank) => new CandidateItem(each, found.kind, rank, place));
      return new vscode.CompletionList(items, true);
    },

    async resolveCompletionItem(item) {
      item.documentation = (await describe(services, item.candidate))?.toMarkdown() ?? '';
      return item;
    },
  };
  const triggers = Object.values(KINDS).flatMap((kind) => kind.triggers);
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(NOTES, provider, ...triggers),
    registerCommands(services, { 'ibid.rememberSource': () => rememberSources(context, listAccepted(services)) }),
  );
}

/** The key that ends at the cursor, or a bracket before it. */
function listAccepted({ notes }: Services): string[] {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return [];
  const offset = editor.document.offsetAt(editor.selection.active);
  const citation = notes.get(editor.document).citations.findLast((each) => touches(each, offset));
  const cite = citation?.cites.findLast(({ keySpan }) => keySpan.start < offset);
  return cite === undefined ? [] : [cite.key];
}

function toEditRanges(document: vscode.TextDocument, position: vscode.Position, span: Span): EditRanges {
  const replacing = toRange(document, span);
  return { inserting: new vscode.Range(replacing.start, position), replacing };
}

/** The card of the source, or its sentence where the item stands in it. */
async function describe({ library }: Services, { key, passage }: CompletionItem): Promise<HoverCard | undefined> {
  const found = library.current.find(key);
  if (found === undefined) return undefined;
  if (passage === undefined || found.parsedText === undefined) return describeSource(found);
  const { toMarkedText } = await import('../../core/card/sourceParts.ts');
  const { prose } = found.parsedText;
  return new HoverCard()
    .addPassage(toMarkedText(prose, passage.sentence, passage.marks))
    .addSource(toCardSource(found.source));
}
