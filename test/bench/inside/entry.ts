// Runs inside VS Code's extension host: times what a writer waits for, beside the same questions with no extension.
import { appendFileSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';

const ROUNDS = 40;
const LIMIT_MS = 60_000;
const { IBID_TEST_REPORT: report = '', IBID_BENCH_KEY: key = '' } = process.env;

/** Milliseconds, but for `heap`, which is MB. */
export interface EditorTimes {
  readonly activation: number;
  readonly firstCitation: number;
  readonly longestStall: number;
  readonly completion: number;
  readonly emptyCompletion: number;
  readonly hover: number;
  readonly emptyHover: number;
  readonly heap: number;
}

export async function run(): Promise<void> {
  // Everything is written as `key` and hovered where it stands in a citation.
  const empty = await open('plaintext', '@');
  const note = await open('markdown', `[@${key}]\n\n[@${key.slice(0, 3)}`);
  const emptyCompletion = await measure(() => complete(empty, empty.positionAt(1)));
  const emptyHover = await measure(() => hover(empty, empty.positionAt(0)));
  const heapBefore = readHeap();

  const stalls = monitorEventLoopDelay({ resolution: 1 });
  stalls.enable();
  const start = performance.now();
  await vscode.extensions.getExtension('ibid.ibid')?.activate();
  const activation = performance.now() - start;
  const end = note.positionAt(note.getText().length);
  while (!(await complete(note, end)).items.some(({ label }) => toText(label).startsWith('@'))) {
    if (performance.now() - start > LIMIT_MS) throw new Error('No citation was offered.');
  }
  const firstCitation = performance.now() - start;
  await waitUntilIndexed(note);
  stalls.disable();

  const times: EditorTimes = {
    activation,
    firstCitation,
    longestStall: stalls.max / 1e6,
    completion: await measure(() => complete(note, end)),
    emptyCompletion,
    hover: await measure(() => hover(note, note.positionAt(4))),
    emptyHover,
    heap: readHeap() - heapBefore,
  };
  appendFileSync(report, JSON.stringify(times));
}

async function open(language: string, content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document);
  return document;
}

/** The last entry of the library can be hovered once all has been read. */
async function waitUntilIndexed(note: vscode.TextDocument): Promise<void> {
  const start = performance.now();
  const knows = async () => {
    const hovers = await hover(note, note.positionAt(4));
    return hovers.some(({ contents }) =>
      contents.some((each) => each instanceof vscode.MarkdownString && each.value.includes('command:ibid.openSource')),
    );
  };
  while (!(await knows())) {
    if (performance.now() - start > LIMIT_MS) throw new Error('The library was not read in time.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function toText(label: string | vscode.CompletionItemLabel): string {
  return typeof label === 'string' ? label : label.label;
}

const complete = (document: vscode.TextDocument, position: vscode.Position) =>
  vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    '@',
  );

const hover = (document: vscode.TextDocument, position: vscode.Position) =>
  vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);

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
