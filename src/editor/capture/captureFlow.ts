// From what the user has to a source: understood, shown for correction, only then written. Loaded on first use.
import * as vscode from 'vscode';
import { capture, captureFile } from '../../core/capture/capture.ts';
import { type Draft, findKnownSource } from '../../core/drafts/draft.ts';
import { fetchPictures } from '../../core/pictures/fetchPictures.ts';
import { parseInput } from '../../core/capture/input.ts';
import { listPictures } from '../../core/pictures/pictures.ts';
import { formatHost } from '../../core/web.ts';
import { generateCitekey } from '../../core/citekeyGenerator.ts';
import { UserError } from '../../core/userError.ts';
import { askForFields } from './askedFields.ts';
import { pickInput, readClipboard, type Given } from './capturePick.ts';
import { withCaptureProgress, type CaptureProgress } from './captureProgress.ts';
import { startCapturing, today } from './captureStart.ts';
import { captureFolder, type SourceToWrite, writeSources } from './captureWriter.ts';
import { pickDrafts, type ListedDraft } from './draftList.ts';
import { reviewDraft } from './draftReview.ts';
import { pickForKnown } from './knownSource.ts';
import { attempt } from '../commands.ts';
import { showNotice, toUndoAction } from '../notices.ts';
import type { Services } from '../services.ts';
import { proposeUpdate } from './updateProposal.ts';
import { readSetting } from '../settings.ts';
import { timeSliced } from '../timeSlicing.ts';
import { until } from '../until.ts';

/** Asks what to add, unless it is given: an address, an identifier, entries of a bibliography, a text. */
export async function addSource(services: Services, given?: string): Promise<void> {
  captureFolder();
  const input = given === undefined ? await pickInput() : parseInput(given);
  if (input !== undefined) await addGiven(services, input);
}

export async function addFromClipboard(services: Services): Promise<void> {
  captureFolder();
  await addGiven(services, await readClipboard());
}

/** Characters that one may type, paste or copy: they pass through the extension host on their way to the reader's thread. */
const MAX_MILLIONS = 20;

/** The keys of what has been added, or of the source that the library had already; none where the user left. */
export async function addGiven(services: Services, input: Given): Promise<readonly string[]> {
  captureFolder();
  if ('text' in input && input.text.length > MAX_MILLIONS * 1e6) {
    throw new UserError('The text is longer than {limit} million characters. Save it as a file and choose the file.', {
      limit: MAX_MILLIONS,
    });
  }
  const drafts = await withCaptureProgress(describeWork(input), (progress, signal) =>
    readDrafts(services, input, progress, signal),
  );
  if (drafts === undefined) return [];
  const [only, ...others] = drafts;
  if (only === undefined) throw new UserError('No source found in that.');
  const typed = input.kind === 'address' ? input.url : undefined;
  return await (others.length === 0 ? addOne(services, only, typed) : addSeveral(services, drafts));
}

async function readDrafts(
  services: Services,
  input: Given,
  { report }: CaptureProgress,
  signal: AbortSignal,
): Promise<readonly Draft[]> {
  const capturing = await startCapturing(services, (url) => report(`→ ${formatHost(url)}`));
  const ports = { ...capturing, today: today() };
  return await (input.kind === 'file' ? captureFile(input.document, ports, signal) : capture(input, ports, signal));
}

async function addOne(services: Services, draft: Draft, typed: string | undefined): Promise<readonly string[]> {
  const known = findKnownSource(draft, services.library.current);
  const choice = known === undefined ? 'add' : await pickForKnown(known);
  if (choice === 'add') return await reviewAndWrite(services, draft, typed);
  if (known === undefined || choice === undefined) return [];
  await (choice === 'update'
    ? proposeUpdate(services, known, { draft, typed })
    : vscode.commands.executeCommand('ibid.openSource', known.key));
  return [known.key];
}

async function reviewAndWrite(services: Services, draft: Draft, typed: string | undefined): Promise<readonly string[]> {
  const isTaken = (key: string) => services.library.current.has(key);
  const reviewed = await reviewDraft(
    { ...draft, key: makeKey(draft, isTaken) },
    {
      folder: captureFolder(),
      isTaken,
      makeKey: (item) => makeKey({ ...draft, item }, isTaken),
      ask: (identifier) => attempt(services, 'complete', () => askForFields(services, identifier)),
    },
  );
  if (reviewed === undefined) return [];
  const pictures = await withCaptureProgress(vscode.l10n.t('Downloading images'), async ({ reportPart }, signal) => {
    if (!reviewed.keepsPictures || draft.counts?.pictures === 0) return [];
    const { get } = await startCapturing(services);
    return await fetchPictures({ addresses: listPictures(reviewed.text), get, typed, onProgress: reportPart }, signal);
  });
  if (pictures === undefined) return [];
  await writeAndTell(services, [{ source: reviewed, pictures }]);
  return [reviewed.key];
}

async function addSeveral(services: Services, drafts: readonly Draft[]): Promise<readonly string[]> {
  const taken = new Set<string>();
  const isTaken = (key: string) => taken.has(key) || services.library.current.has(key);
  const listed: ListedDraft[] = [];
  for await (const draft of timeSliced(drafts)) {
    const key = makeKey(draft, isTaken);
    taken.add(key);
    listed.push({ draft: { ...draft, key }, known: findKnownSource(draft, services.library.current) });
  }
  const picked = await pickDrafts(listed);
  if (picked !== undefined && picked.length > 0) {
    await writeAndTell(
      services,
      picked.map(({ draft }) => ({ source: draft, pictures: [] })),
    );
  }
  return picked?.map(({ draft }) => draft.key) ?? [];
}

/** What one was writing stays in front: a notice says what was added, and leads on. */
async function writeAndTell(services: Services, sources: readonly SourceToWrite[]): Promise<void> {
  const undo = await writeSources(sources);
  services.changes.push(undo);
  const [first, ...others] = sources;
  if (first === undefined) return;
  const { key } = first.source;
  if (others.length > 0) {
    const message = vscode.l10n.t('Added {count} sources.', { count: sources.length });
    showNotice(services, message, [toUndoAction(services, undo)]);
    return;
  }
  const { library } = services;
  // The index takes a moment to see the new file.
  const run = async (command: string) => {
    await until(() => library.current.has(key), library.onDidChange);
    await vscode.commands.executeCommand(command, key);
  };
  showNotice(services, vscode.l10n.t('Added {key}.', { key: `@${key}` }), [
    { title: vscode.l10n.t('Cite'), run: () => run('ibid.citeSource') },
    { title: vscode.l10n.t('Read'), run: () => run('ibid.openInReader') },
    toUndoAction(services, undo),
  ]);
}

/** The key that an entry brings, unless it is taken. */
function makeKey({ key, item }: Draft, isTaken: (key: string) => boolean): string {
  return key !== undefined && !isTaken(key) ? key : generateCitekey(item, readSetting('citekey.pattern'), isTaken);
}

function describeWork(input: Given): string {
  if (input.kind === 'address') return vscode.l10n.t('Reading {host}', { host: formatHost(input.url) });
  return vscode.l10n.t('Reading the source');
}
