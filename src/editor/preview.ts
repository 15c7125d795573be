// The built-in Markdown preview: knows what each note shows there, and has it drawn again, calmly, when that has changed.
import * as vscode from 'vscode';
import type { Claim, Evidence } from '../core/evidence/claimVerifier.ts';
import { memoize } from '../core/memoize.ts';
import type { PreviewBuilder, PreviewNote, PreviewWords } from '../core/preview/previewBuilder.ts';
import type { extendPreview, FindPreviewNote } from '../core/preview/previewPlugin.ts';
import { toUri } from './convert.ts';
import { isNote } from './notes.ts';
import type { Services } from './services.ts';
import { isOn, readSetting } from './settings.ts';
import { describeHeadline } from './verdicts.ts';
import { toUriComponent } from '../core/uriComponent.ts';

type MarkdownIt = Parameters<typeof extendPreview>[0];

/** News of library, style and evidence come in bursts; a preview that is drawn again need not hurry. */
const PAUSE_MS = 300;
const FRAME_MS = 16;

/** The same list each time, as a builder starts again for another one. */
const NO_EVIDENCE: readonly Evidence[] = [];

interface Shown {
  readonly version: number;
  readonly preview: PreviewNote;
  /** Whether something it was made of has changed since. */
  readonly isStale: boolean;
}

/** What is kept of a note from one version to the next. */
interface NoteSession {
  readonly builder: PreviewBuilder;
  /** Of the files of sources, by key, for as long as the library stays the same. */
  readonly addresses: Map<string, string | undefined>;
}

export class Preview implements vscode.Disposable {
  readonly #services: Services;
  readonly #shown = new Map<vscode.TextDocument, Shown>();
  readonly #sessions = new Map<vscode.TextDocument, NoteSession>();
  readonly #disposables: vscode.Disposable[];
  #pause: NodeJS.Timeout | undefined;

  constructor(services: Services) {
    this.#services = services;
    this.#disposables = [
      services.evidence.onDidVerify(({ document }) => this.#expire(document)),
      services.csl.onDidChange(() => this.#expireAll()),
      services.library.onDidChange(() => {
        for (const { addresses } of this.#sessions.values()) addresses.clear();
        this.#expireAll();
      }),
      vscode.workspace.onDidChangeConfiguration(
        (event) => event.affectsConfiguration('ibid.preview') && this.#expireAll(),
      ),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#shown.delete(document);
        this.#sessions.delete(document);
      }),
    ];
  }

  /** What `activate` returns to VS Code; the plugin is loaded when the first preview is opened. */
  extendMarkdownIt(md: MarkdownIt): MarkdownIt {
    const find: FindPreviewNote = (env) =>
      this.#find((env as { readonly currentDocument?: vscode.Uri }).currentDocument);
    const { extendPreview } = this.#services.platform.code.previews();
    return extendPreview(md, find, (error) => this.#services.failures.report(error, 'the preview'));
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
    const { builder, addresses } = this.#sessionOf(document);
    const preview = builder.build({
      note: notes.get(document),
      formatted: csl.show(document),
      evidence: this.#findEvidence(document),
      verify: this.#verifyForAFrame(document),
      cards: { describe: describeHeadline, page: vscode.l10n.t('p. {page}') },
      onFailure: this.#services.failures.in(document),
      library: known,
      findFile: (key) => memoize(addresses, key, () => toAddress(document, known.findRow(key)?.file)),
      showsReferences: isOn('preview.references', document),
      words: describeWords(),
      language: readSetting('csl.locale', document) || vscode.env.language,
    });
    const shown = { version: document.version, preview, isStale: false };
    this.#shown.set(document, shown);
    return shown;
  }

  #sessionOf(document: vscode.TextDocument): NoteSession {
    const { PreviewBuilder } = this.#services.platform.code.previews();
    return memoize(this.#sessions, document, () => ({ builder: new PreviewBuilder(), addresses: new Map() }));
  }

  /** undefined while this version of the note is being verified. */
  #findEvidence(document: vscode.TextDocument): readonly Evidence[] | undefined {
    if (!isOn('preview.claims', document)) return NO_EVIDENCE;
    const verified = this.#services.evidence.findLatest(document);
    return verified?.version === document.version ? verified.evidence : undefined;
  }

  /** Verifies claims until a frame is over; the others are verified after a pause in typing. */
  #verifyForAFrame(document: vscode.TextDocument): (claim: Claim) => Evidence | undefined {
    const { evidence } = this.#services;
    const end = performance.now() + FRAME_MS;
    return (claim) => (performance.now() > end ? undefined : evidence.verify(document, claim));
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

  /** VS Code reloads the preview for this, so it is done only for what looks otherwise; changed text it draws by itself. */
  #redraw(): void {
    const stale = [...this.#shown].filter(([{ version }, shown]) => shown.isStale && shown.version === version);
    if (stale.length === 0) return;
    const { looksAlike } = this.#services.platform.code.previews();
    const changed = stale.filter(([document, { preview }]) => !looksAlike(this.#show(document).preview, preview));
    if (changed.length > 0) void vscode.commands.executeCommand('markdown.preview.refresh');
  }

  dispose(): void {
    clearTimeout(this.#pause);
    vscode.Disposable.from(...this.#disposables).dispose();
  }
}

function describeWords(): Omit<PreviewWords, 'references'> {
  return {
    footnotes: vscode.l10n.t('Notes'),
    openSource: vscode.l10n.t('Open Source'),
    unknown: vscode.l10n.t('is not in the library'),
  };
}

/** Relative to the note, as links of notes are; empty for a file on another drive. */
function toAddress({ uri }: vscode.TextDocument, file: string | undefined): string | undefined {
  if (file === undefined) return undefined;
  const [from, to] = [uri.path.split('/').slice(0, -1), toUri(file).path.split('/')];
  const differing = from.findIndex((folder, index) => folder !== to[index]);
  const shared = differing < 0 ? from.length : differing;
  if (shared <= 1) return '';
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].map(toUriComponent).join('/');
}
