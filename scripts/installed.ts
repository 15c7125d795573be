// Ibid as people get it: packaged, installed in a VS Code server, with a browser to look at it, for tests and pictures.
import { prepareChromium } from './chromium.ts';
import { withScratchFolder } from './sample.ts';
import { packageExtension } from './vsix.ts';
import { prepareServer } from './vscodeDownload.ts';
import { installExtension, startServer } from './vscodeServer.ts';

/** Gives `work` the environment in which test/e2e/window.ts opens windows, and ends all that it started. */
export async function withInstalled(
  signal: AbortSignal,
  work: (env: Readonly<Record<string, string>>) => Promise<void>,
): Promise<void> {
  const vsix = await packageExtension(signal);
  const [program, executablePath] = await Promise.all([prepareServer(signal), prepareChromium(signal)]);
  await withScratchFolder(async (data) => {
    await installExtension({ program, data }, vsix, signal);
    const server = await startServer({ program, data, port: 0 }, signal);
    try {
      await work({ IBID_VSCODE: server.origin, IBID_BROWSER: executablePath });
    } finally {
      await server.stop();
    }
  });
}
