// What VS Code loads to run the tests of this folder, the same in the server and in the desktop; Mocha reports.
import Mocha from 'mocha';
import { appendFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';

/** Only a failure or a very slow machine takes as long. */
const TEST_LIMIT_MS = 30_000;
/** Where the report goes when VS Code would mix it with its own log. */
const report = process.env.IBID_TEST_REPORT;
/** What the name of a test must contain. */
const words = process.env.IBID_TEST_WORDS ?? '';

/** Resolves when all tests passed; VS Code turns a rejection into a failing exit code. */
export async function run(): Promise<void> {
  if (report !== undefined) printTo(report);
  const mocha = new Mocha({ ui: 'tdd', timeout: TEST_LIMIT_MS, fgrep: words });
  for (const file of readdirSync(__dirname).filter((name) => name.endsWith('.test.cjs'))) {
    mocha.addFile(path.join(__dirname, file));
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}

/** Mocha keeps the `console.log` that it found when it was loaded, so both are replaced. */
function printTo(file: string): void {
  const print = (...values: unknown[]): void => appendFileSync(file, `${format(...values)}\n`);
  console.log = print;
  Mocha.reporters.Base.consoleLog = print;
}
