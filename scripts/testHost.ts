// Runs the tests of test/host inside the extension host of a VS Code server; a Chromium page is its window.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { prepareChromium } from './chromium.ts';
import { main, run } from './run.ts';
import { copySample, withScratchFolder } from './sample.ts';
import { formatTestAddress, runInWindow } from './testWindow.ts';
import { prepareServer } from './vscodeDownload.ts';
import { startServer } from './vscodeServer.ts';

/** What a test's name must contain: `npm run test:host -- hover`. */
const words = process.argv.slice(2).join(' ');
const ENTRY = path.resolve('dist', 'test', 'host', 'entry.cjs');

/** What the extension of Quarto's has to do with Ibid: documents of a language of its own. */
async function writeLanguageExtension(data: string): Promise<void> {
  const folder = path.join(data, 'extensions', 'ibid-tests.quarto-1.0.0');
  await mkdir(folder, { recursive: true });
  const contributes = { languages: [{ id: 'quarto', extensions: ['.qmd'] }] };
  const manifest = { name: 'quarto', publisher: 'ibid-tests', version: '1.0.0', engines: { vscode: '*' }, contributes };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
}

await main(async (signal) => {
  await run(process.execPath, ['esbuild.mjs'], {}, signal);
  const [program, browser] = await Promise.all([prepareServer(signal), prepareChromium(signal)]);
  await withScratchFolder(async (scratch) => {
    const notebook = path.join(scratch, 'notebook');
    const report = path.join(scratch, 'report.txt');
    const data = path.join(scratch, 'server');
    await copySample(notebook);
    await writeLanguageExtension(data);
    const server = await startServer(
      {
        program,
        data,
        port: 0,
        args: ['--enable-smoke-test-driver'],
        env: { IBID_TEST_WORDS: words, IBID_TEST_REPORT: report },
      },
      signal,
    );
    try {
      process.exitCode = await runInWindow(browser, formatTestAddress(server, notebook, ENTRY), report, signal);
    } finally {
      await server.stop();
    }
  });
});
