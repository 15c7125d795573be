// Runs inside VS Code's extension host, with or without Ibid: times what a writer waits for, or profiles it.
import { appendFileSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import { startProfile } from './hostProfile.ts';

const ROUNDS = 60;
const LIMIT_MS = 120_000;
/** Into the file `IBID_BENCH_PROFILE` goes a profile of the host's thread; then no times are reported. */
const { IBID_TEST_REPORT: report = '', IBID_BENCH_KEY: lastKey = '', IBID_BENCH_PROFILE: profiled } = process.env;

/** Milliseconds, but for `heap`, which is MB. Without Ibid only what VS Code itself costs. */
export interface EditorTimes {
  readonly activation: number;
  /** Of the extension host's thread alone: what else the machine does at a window's start does not count. */
  readonly activationProcessor: number;
  /** From the start of activation until a new note is shown. */
  readonly shown: number;
  /** Until a list of completions is there, with Ibid one that has citations in it. */
  readonly firstList: number;
  readonly allRead: number;
  readonly longestStall: number;
  readonly completion: number;
  readonly hover: number;
  readonly heap: number;
}

export async function run(): Promise<void> {
  await settle();
  const ibid = vscode.extensions.getExtension('ibid.ibid');
  const stopProfile = profiled === undefined ? undefined : await startProfile();
  const stalls = monitorEventLoopDelay({ resolution: 1 });
  stalls.enable();
  const start = performance.now();
  const startOfThread = process.threadCpuUsage();
  await ibid?.activate();
  const activation = performance.now() - start;
  const { user, system } = process.threadCpuUsage(startOfThread);
  const activationProcessor = (user + system) / 1e3;
  // The key that is hovered is the last of the library; what is typed begins many keys.
  const note = await open(`[@${lastKey}]\n\n[@b`);
  const [inKey, afterKey] = [note.positionAt(4), note.positionAt(note.getText().length)];
  const shown = performance.now() - start;
  // A list waits for all who offer something, VS Code's own Markdown among them, which has to be started first.
  await until(async () => (await complete(note, afterKey)).items.some(isCitation) || ibid === undefined);
  const firstList = performance.now() - start;
  if (ibid !== undefined) await until(async () => (await hover(note, inKey)).some(isCard));
  const allRead = performance.now() - start;
  stalls.disable();
  const longestStall = stalls.max / 1e6;
  if (stopProfile !== undefined && profiled !== undefined)
    return writeFileSync(profiled, JSON.stringify(await stopProfile()));
  const completion = await measure(() => complete(note, afterKey));
  const times: EditorTimes = {
    ...{ activation, activationProcessor, shown, firstList, allRead, longestStall, completion },
    hover: await measure(() => hover(note, inKey)),
    heap: readHeap(),
  };
  appendFileSync(report, JSON.stringify(times));
}

/** A window that has just opened is busy with itself; plain text wakes no extension. */
async function settle(): Promise<void> {
  const document = await open('', 'plaintext');
  await complete(document, document.positionAt(0));
  await new Promise((resolve) => setTimeout(resolve, 3_000));
}

async function open(content: string, language = 'markdown'): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document);
  return document;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const start = performance.now();
  while (!(await holds())) {
    if (performance.now() - start > LIMIT_MS) throw new Error('The library was not read in time.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function isCitation({ label }: vscode.CompletionItem): boolean {
  return (typeof label === 'string' ? label : label.label).startsWith('@');
}

/** A card of a source, not the one that says that the library has none. */
function isCard({ contents }: vscode.Hover): boolean {
  return contents.some((each) => each instanceof vscode.MarkdownString && each.value.includes('ibid.openSource'));
}

const complete = (document: vscode.TextDocument, at: vscode.Position) =>
  vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, at, '@');

const hover = (document: vscode.TextDocument, at: vscode.Position) =>
  vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);

/** The median, so that one collection of garbage does not count. */
async function measure(ask: () => Thenable<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await ask();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[ROUNDS / 2] ?? 0;
}

function readHeap(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
