// Puts lines to the project's lint rules in files that are not there: all in one run, as starting oxlint takes longest.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const ROOT = path.resolve(import.meta.dirname, '../..');
const OXLINT = path.join(ROOT, 'node_modules/oxlint/bin/oxlint');
const CONFIG = pathToFileURL(path.join(ROOT, 'oxlint.config.ts')).href;
/** Of the report on thousands of refused lines, in bytes. */
const MAX_REPORT = 64 * 1024 * 1024;

/** `rule` as it is named in the configuration: `ibid/doors`; `line` counts from 1. */
export type Refusal = { readonly line: number; readonly rule: string };

type Diagnostic = {
  readonly filename: string;
  /** `ibid(doors)`, `eslint(no-console)`. */
  readonly code: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
};

export class LintProbes {
  readonly #files = new Map<string, string[]>();
  #refusals: ReadonlyMap<string, readonly Refusal[]> | undefined;

  /**
   * Adds lines to the probe in the place of `file`, a path from the root of the project. Returns what says, after `run`,
   * what is refused of them; their first line is line 1. A `#` in a line becomes a number of its own, so that names differ.
   */
  add(file: string, lines: readonly string[]): () => readonly Refusal[] {
    const probe = this.#files.get(file) ?? [];
    this.#files.set(file, probe);
    const first = probe.length;
    for (const line of lines) probe.push(line.replaceAll(/\b(a|A)#/g, `$1${probe.length}`));
    return () => {
      assert.ok(this.#refusals, 'the probes have not been run');
      return (this.#refusals.get(file) ?? [])
        .map(({ line, rule }) => ({ line: line - first, rule }))
        .filter(({ line }) => line >= 1 && line <= lines.length);
    };
  }

  async run(): Promise<void> {
    const folder = await mkdtemp(path.join(tmpdir(), 'ibid-probes-'));
    try {
      // The globs of a configuration count from where it is. Types take seconds, and no rule of our own asks for them.
      const config = `import config from '${CONFIG}';\nexport default { ...config, options: {} };\n`;
      await writeFile(path.join(folder, 'oxlint.config.ts'), config);
      for (const [file, lines] of this.#files) {
        await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
        await writeFile(path.join(folder, file), lines.join('\n'));
      }
      this.#refusals = parseReport(await runOxlint(folder));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

function parseReport(report: string): Map<string, Refusal[]> {
  const { diagnostics } = JSON.parse(report) as { readonly diagnostics: readonly Diagnostic[] };
  const refusals = new Map<string, Refusal[]>();
  for (const { filename, code, labels } of diagnostics) {
    const rule = code.replace(/^eslint\(|\)$/g, '').replace('(', '/');
    const refusal = { line: labels[0]?.span.line ?? 0, rule };
    refusals.set(filename, [...(refusals.get(filename) ?? []), refusal]);
  }
  return refusals;
}

function runOxlint(cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [OXLINT, '--format', 'json'],
      { cwd, maxBuffer: MAX_REPORT },
      (error, stdout, stderr) => {
        // It ends with 1 where something is refused.
        if (stdout.startsWith('{')) resolve(stdout);
        else reject(new Error(stderr || stdout, { cause: error }));
      },
    );
  });
}
