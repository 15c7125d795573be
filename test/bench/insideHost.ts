// What the benches share that run a program inside the extension host of a real VS Code: Ibid and the program built, and a browser.
import { build } from 'esbuild';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepareChromium } from '../../scripts/chromium.ts';
import { run } from '../../scripts/run.ts';
import { prepareServer } from '../../scripts/vscodeDownload.ts';

/** Of Ibid's own code, as a profile of the host names it. */
export const DIST = pathToFileURL(path.resolve('dist')).href;

export interface InsideHost {
  /** The built program, which exports `run`. */
  readonly inside: string;
  /** The VS Code server. */
  readonly program: string;
  readonly browser: string;
}

/** `name` is that of the program's file in `inside/`; `readable` builds Ibid with the names of its functions. */
export async function prepareInsideHost(name: string, readable: boolean, signal: AbortSignal): Promise<InsideHost> {
  await run(process.execPath, ['esbuild.mjs', ...(readable ? [] : ['--production'])], {}, signal);
  const inside = path.resolve('dist', 'test', 'bench', `${name}.cjs`);
  await build({
    entryPoints: [`test/bench/inside/${name}.ts`],
    outfile: inside,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
  });
  const [program, browser] = await Promise.all([prepareServer(signal), prepareChromium(signal)]);
  return { inside, program, browser };
}
