// The built-in Markdown preview: knows what each note shows there, and has it drawn again, calmly, when that has changed.
import * as vscode from 'vscode';
import type { Evidence } from '../core/evidence/evidence.ts';
import { buildPreview } from '../core/preview/buildPreview.ts';
import { extendPreview, type FindPreviewNote } from '../core/preview/previewPlugin.ts';
import type { PreviewNote } from '../core/preview/previewNote.ts';
import { shiftEvidence } from '../core/preview/shiftEvidence.ts';
import { explain, listMarks } from './hovers/claimHover.ts';
import { toUri } from './convert.ts';
import { isNote } from './notes.ts';
import type { Services } from './services.ts';
import { isOn, readSetting } from './settings.ts';
import { describeVerdict } from './verdicts.ts';

type MarkdownIt = Parameters<typeof extendPreview>[0];

/** News of library, style and evidence come in bursts; a preview that is drawn again need not hurry. */
const PAUSE_MS = 300;
const FRAME_MS = 16;

interface Shown {
  readonly version: number;
  readonly text: string;
  readonly evidence: readonly Evidence[];
  readonly preview: PreviewNote;
  /** Whether something it was made of has changed since. */
  readonly isStale: boolean;
}

export class Preview implements vscode.Disposable {
  readonly #services: Services;
  readonly #shown = new Map<vscode.TextDocument, Shown>();
  readonly #disposables: vscode.Disposable[];
  #pause: NodeJS.Timeout | undefined;

  constructor(services: Services) {
    this.#services = services;
    this.#disposables = [
      services.evidence.onDidWeigh(({ document }) => this.#expire(document)),
      services.csl.onDidChange(() => this.#expireAll()),
      services.library.onDidChange(() => this.#expireAll()),
      vscode.workspace.onDidChangeConfiguration(
        (event) => event.affectsConfiguration('ibid.preview') && this.#expireAll(),
      ),
      vscode.workspace.onDidCloseTextDocument((document) => this.#shown.delete(document)),
    ];
  }

  /** What `activate` returns to VS Code; the plugin is loaded when the first preview is opened. */
  extendMarkdownIt(md: MarkdownIt): MarkdownIt {
    const find: FindPreviewNote = (env) =>
      this.#find((env as { readonly currentDocument?: vscode.Uri }).currentDocument);
    return extendPreview(md, find);
  }

  #find(uri: vscode.Uri | undefined): PreviewNote | undefined {
    const address = uri?.toString();
    const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === address);
    if (document === undefined || !isNote(document) || this.#services.library.isSource(document)) return undefined;
    const shown = this.#shown.get(document);
    if (shown?.version === document.version && !shown.isStale) return shown.preview;
    return this.#show(document).preview;
  }

  #show(document: vscode.TextDocument): Shown {
    const { notes, csl, library } = this.#services;
    const known = library.for(document);
    const evidence = isOn('preview.claims', document) ? this.#listEvidence(document) : [];
    const preview = buildPreview({
      note: notes.read(document),
      formatted: csl.show(document),
      evidence: evidence.map(describe),
      library: known,
      findFile: (key) => toAddress(document, known.findRow(key)?.file),
      showsReferences: isOn('preview.references', document),
      words: describeWords(),
      language: readSetting('csl.locale', document) || vscode.env.language,
    });
    const shown = { version: document.version, text: document.getText(), evidence, preview, isStale: false };
    this.#shown.set(document, shown);
    return shown;
  }

  /** What has been weighed; while one types, what was known before, and of what is new as much as fits into a frame. */
  #listEvidence(document: vscode.TextDocument): readonly Evidence[] {
    const { notes, evidence } = this.#services;
    const weighed = evidence.findLatest(document);
    const before = this.#shown.get(document);
    if (weighed?.version === document.version) return weighed.evidence;
    if (weighed === undefined || before === undefined) return [];
    const found: Evidence[] = shiftEvidence(before.evidence, before.text, document.getText());
    const places = new Set(found.map(({ claim }) => claim.start));
    const { figures, quotations } = notes.read(document);
    const end = performance.now() + FRAME_MS;
    for (const claim of [...figures, ...quotations]) {
      if (places.has(claim.start)) continue;
      if (performance.now() > end) break;
      const each = evidence.weigh(document, claim);
      if (each !== undefined) found.push(each);
    }
    return found;
  }

  #expireAll(): void {
    for (const document of this.#shown.keys()) this.#expire(document);
  }

  #expire(document: vscode.TextDocument): void {
    const shown = this.#shown.get(document);
    if (shown === undefined) return;
    this.#shown.set(document, { ...shown, isStale: true });
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#redraw(), PAUSE_MS);
  }

  /** VS Code loads the preview anew for this, so it is done only for what looks otherwise; changed text it draws by itself. */
  #redraw(): void {
    const stale = [...this.#shown].filter(([{ version }, shown]) => shown.isStale && shown.version === version);
    const changed = stale.filter(([document, { preview }]) => !isAlike(this.#show(document).preview, preview));
    if (changed.length > 0) void vscode.commands.executeCommand('markdown.preview.refresh');
  }

  dispose(): void {
    clearTimeout(this.#pause);
    vscode.Disposable.from(...this.#disposables).dispose();
  }
}

function describe(evidence: Evidence) {
  return {
    evidence,
    words: describeVerdict(evidence).words,
    explanation: explain(evidence),
    marks: listMarks(evidence),
  };
}

function describeWords(): Omit<PreviewNote['words'], 'references'> {
  return {
    notes: vscode.l10n.t('Notes'),
    openSource: vscode.l10n.t('Open source'),
    unknown: vscode.l10n.t('is not in the library'),
  };
}

function isAlike(a: PreviewNote, b: PreviewNote): boolean {
  const toText = ({ files, ...rest }: PreviewNote) => JSON.stringify([rest, ...files]);
  return toText(a) === toText(b);
}

/** Relative to the note, as links of notes are; empty for a file on another drive. */
function toAddress({ uri }: vscode.TextDocument, file: string | undefined): string | undefined {
  if (file === undefined) return undefined;
  const [from, to] = [uri.path.split('/').slice(0, -1), toUri(file).path.split('/')];
  const differing = from.findIndex((folder, index) => folder !== to[index]);
  const shared = differing < 0 ? from.length : differing;
  if (shared <= 1) return '';
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].map(encodeURIComponent).join('/');
}
