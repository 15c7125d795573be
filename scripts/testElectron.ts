// Runs the tests of test/host in a desktop VS Code: one that VSCODE_EXECUTABLE_PATH names, or one that is downloaded.
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import path from 'node:path';
import { UserError } from '../src/core/userError.ts';
import { main, run } from './run.ts';
import { copySample, withScratchFolder } from './sample.ts';

/** What a test's name must contain: `npm run test:electron -- hover`. */
const words = process.argv.slice(2).join(' ');

await main(async (signal) => {
  await run(process.execPath, ['esbuild.mjs'], {}, signal);
  const vscodeExecutablePath = process.env.VSCODE_EXECUTABLE_PATH ?? (await download());
  await withScratchFolder(async (scratch) => {
    const notebook = path.join(scratch, 'notebook');
    await copySample(notebook);
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: process.cwd(),
      extensionTestsPath: path.resolve('dist', 'test', 'host', 'entry.cjs'),
      extensionTestsEnv: { IBID_TEST_WORDS: words },
      launchArgs: [notebook, '--disable-extensions', '--user-data-dir', path.join(scratch, 'data')],
    });
  });
});

async function download(): Promise<string> {
  try {
    return await downloadAndUnzipVSCode();
  } catch {
    throw new UserError(
      'VS Code cannot be downloaded here: name an installed one in VSCODE_EXECUTABLE_PATH, or use `npm run test:host`.',
    );
  }
}
