// The figures and quotations of all notes that would stand otherwise if a source had another text.
import type { Evidence } from '../../core/evidence/claimVerifier.ts';
import * as vscode from 'vscode';
import { listChangedEvidence, withSource, type ChangedEvidence } from '../../core/changedEvidence.ts';
import { VERDICTS } from '../../core/evidence/verdicts.ts';
import { shorten } from '../../core/markdownText.ts';
import { parseContained } from '../../core/note/containedNote.ts';
import { parseNote } from '../../core/note/parseNote.ts';
import type { Source } from '../../core/source.ts';
import type { Span } from '../../core/text/span.ts';
import { toUri } from '../convert.ts';
import { FileTexts } from '../fileTexts.ts';
import type { Services } from '../services.ts';
import { timeSliced } from '../timeSlicing.ts';
import { describeVerdict } from '../verdicts.ts';
import { escapeRow } from '../../core/labelText.ts';

export interface AffectedClaim {
  readonly uri: vscode.Uri;
  readonly span: Span;
  /** How it is shown in a list. */
  readonly item: vscode.QuickPickItem;
}

const LABEL = 80;

/** Note by note, as they stand in the editor. `updated` is the source with the text that it would have. */
export async function listAffectedClaims(
  { library, uses, failures }: Services,
  updated: Source,
): Promise<AffectedClaim[]> {
  const before = library.current;
  const libraries = { before, after: withSource(before, updated) };
  const texts = new FileTexts();
  const claims: AffectedClaim[] = [];
  for await (const { file } of timeSliced(uses.list(updated.key))) {
    const uri = toUri(file);
    const text = await texts.read(file);
    const onFailure = failures.in({ uri });
    const note = parseContained(text, () => parseNote(text), onFailure);
    const changed = listChangedEvidence(note, updated.key, libraries, onFailure);
    claims.push(...changed.flatMap((change) => toAffected(change, { uri, text, source: updated }) ?? []));
  }
  return claims;
}

interface Where {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly source: Source;
}

function toAffected({ before, after }: ChangedEvidence, { uri, text, source }: Where): AffectedClaim | undefined {
  const claim = (before ?? after)?.claim;
  if (claim === undefined) return undefined;
  const span = { start: claim.start, end: claim.end };
  const icon = after === undefined ? 'dash' : describeVerdict(after).icon;
  const words = {
    label: shorten(text.slice(span.start, span.end).replace(/\s+/g, ' '), LABEL),
    description: `${describe(before)} → ${describe(after)}${describeFound(after, source)}`,
    detail: vscode.workspace.asRelativePath(uri),
  };
  const item = escapeRow(words, icon);
  return { uri, span, item };
}

function describe(evidence: Evidence | undefined): string {
  return evidence === undefined ? vscode.l10n.t('not checked') : describeVerdict(evidence).words;
}

/** What the source says instead. */
function describeFound(after: Evidence | undefined, { text = '' }: Source): string {
  const found = after !== undefined && VERDICTS[after.verdict].mark === 'differs' ? after.passage : undefined;
  return found === undefined ? '' : ` (${shorten(text.slice(found.start, found.end).replace(/\s+/g, ' '), LABEL)})`;
}
