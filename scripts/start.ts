// `npm start`: a VS Code with Ibid in it, on a fresh copy of the sample notebook or on a folder of one's own.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { UserError } from '../src/core/userError.ts';
import { canOpenDesktop, openDesktop } from './desktop.ts';
import { main } from './run.ts';
import { copySample } from './sample.ts';
import { packageExtension } from './vsix.ts';
import { CACHE, prepareServer } from './vscodeDownload.ts';
import { findPort, formatAddress, installExtension, startServer, toRemoteUri } from './vscodeServer.ts';

/** The note that shows a newcomer what there is to see. */
const FIRST_NOTE = 'README.md';
const USAGE = 'Use: npm start -- [--port N] [--server] [folder]';

await main(async (signal) => {
  const { port, server, folder } = parseArguments();
  // Before all the work: a port that is taken is the one thing that only the person can fix.
  await findPort(port);
  console.log('Building and packaging Ibid');
  const vsix = await packageExtension(signal);
  const notebook = folder ?? (await copySampleToCache());
  if (!server && canOpenDesktop()) await openDesktop(vsix, notebook, path.join(notebook, FIRST_NOTE), signal);
  else await serve(vsix, notebook, port, signal);
});

function parseArguments(): { port: number; server: boolean; folder: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { port: { type: 'string', default: '0' }, server: { type: 'boolean', default: false } },
    });
    const port = Number(values.port);
    if (!(Number.isInteger(port) && port >= 0 && port < 65536)) throw new RangeError();
    const [folder] = positionals;
    return { port, server: values.server, folder: folder === undefined ? undefined : path.resolve(folder) };
  } catch {
    throw new UserError(USAGE);
  }
}

async function copySampleToCache(): Promise<string> {
  const notebook = path.join(CACHE, 'notebook');
  await copySample(notebook);
  return notebook;
}

/** Runs a VS Code server until Ctrl-C. */
async function serve(vsix: string, notebook: string, port: number, signal: AbortSignal): Promise<void> {
  const program = await prepareServer(signal);
  const data = path.join(CACHE, 'server-data');
  await installExtension({ program, data }, vsix, signal);
  const server = await startServer({ program, data, port }, signal);
  try {
    const note = toRemoteUri(server, path.join(notebook, FIRST_NOTE));
    console.log(`\nOpen ${formatAddress(server, notebook, [['openFile', note]])}\n`);
    console.log(`The notebook is ${notebook}. Ctrl-C stops the server.`);
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
  } finally {
    await server.stop();
  }
}
