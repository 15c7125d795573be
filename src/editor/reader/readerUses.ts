// Which words of a source the notes of the workspace rely on: each note that cites it is verified, open or not.
import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../../core/annotations/annotation.ts';
import { ClaimVerifier, type Claim, type Evidence } from '../../core/evidence/claimVerifier.ts';
import { parseContained } from '../../core/note/containedNote.ts';
import type { Note } from '../../core/note/note.ts';
import { parseNote } from '../../core/note/parseNote.ts';
import { listClaimsAt } from '../../core/reader/listedClaims.ts';
import type { Span } from '../../core/text/span.ts';
import { toLineTable, toPosition } from '../../core/text/lineTable.ts';
import { listAnnotationsAt } from './readerAnnotations.ts';
import type { ReaderClaim, ReaderUse, ReaderVerdict } from '../../reader/messages.ts';
import { toUri } from '../convert.ts';
import type { Services } from '../services.ts';
import { timeSliced } from '../timeSlicing.ts';
import { describeHeadline } from '../verdicts.ts';

export interface NoteUse extends ReaderUse {
  readonly note: vscode.Uri;
  /** The claim's place in the note. */
  readonly span: Span;
}

export interface SourceUses {
  readonly uses: readonly NoteUse[];
  readonly passages: readonly ReaderClaim[];
}

interface AnnotatedText {
  readonly parsed: Note;
  readonly annotations: readonly PlacedAnnotation[];
}

/** A note, and how a claim in it is verified. */
interface Citing {
  readonly uri: vscode.Uri;
  readonly note: Note;
  readonly verify: (claim: Claim) => Evidence | undefined;
}

export async function listSourceUses(
  services: Services,
  key: string,
  { parsed, annotations }: AnnotatedText,
  signal: AbortSignal,
): Promise<SourceUses> {
  const { toClaimCard } = services.platform.code.claims();
  const describe = (found: Evidence): ReaderVerdict => {
    const { headline } = toClaimCard(found, undefined);
    return { ...describeHeadline(headline), mark: headline.mark };
  };
  const uses: NoteUse[] = [];
  const passages = new Map<string, ReaderClaim>();
  for (const { file } of services.uses.list(key)) {
    const citing = await readCiting(services, toUri(file));
    if (citing === undefined) continue;
    const { uri, note, verify } = citing;
    const told = new Set<string>();
    for await (const claim of timeSliced([...note.figures, ...note.quotations], signal)) {
      const evidence = verify(claim);
      if (evidence?.key !== key || evidence.passage === undefined || evidence.verdict === 'absent') continue;
      const place = describeLocation(uri, note, claim);
      const marked = listAnnotationsAt(annotations, evidence.passage);
      const relied = [...listRelied(parsed, evidence.kind, evidence.passage, passages), ...marked];
      const claims = relied.filter((id) => !told.has(`${id} ${place}`));
      for (const id of claims) told.add(`${id} ${place}`);
      if (claims.length === 0) continue;
      uses.push({ claims, place, words: claim.text, verdict: describe(evidence), note: uri, span: claim });
    }
  }
  return { uses, passages: [...passages.values()] };
}

/** The ids of what a passage touches: claims of the source, or else the passage itself, which joins `passages`. */
function listRelied(
  parsed: Note,
  kind: Evidence['kind'],
  { start, end }: Span,
  passages: Map<string, ReaderClaim>,
): readonly string[] {
  const claims = listClaimsAt(parsed, kind, { start, end });
  if (claims.length > 0) return claims;
  const id = `p${start}-${end}`;
  const text = parsed.prose.slice(start, end).replace(/\s+/g, ' ');
  passages.set(id, { id, kind: 'quotation', start, end, text, detail: '' });
  return [id];
}

async function readCiting(
  { notes, evidence, library, failures }: Services,
  uri: vscode.Uri,
): Promise<Citing | undefined> {
  const name = uri.toString();
  const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === name);
  if (document !== undefined) {
    return { uri, note: notes.get(document), verify: (claim) => evidence.verify(document, claim) };
  }
  const bytes = await readFile(uri);
  if (bytes === undefined) return undefined;
  const onFailure = failures.in({ uri });
  const text = new TextDecoder().decode(bytes);
  const note = parseContained(text, () => parseNote(text), onFailure);
  const verifier = new ClaimVerifier(library.forNote(uri, note), onFailure);
  return { uri, note, verify: (claim) => verifier.verify(note, claim) };
}

/** The index lags the disk a moment: a note that has just been deleted relies on nothing. */
async function readFile(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    return undefined;
  }
}

function describeLocation(uri: vscode.Uri, { text }: Note, { start }: Span): string {
  const note = uri.path.replace(/^.*\//, '');
  const line = toPosition(toLineTable(text), start).line + 1;
  return vscode.l10n.t('{note}, line {line}', { note, line });
}
