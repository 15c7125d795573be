// `npm run bench`: runs the other files of this folder one at a time, so that none slows another, and names the machine.
import { glob } from 'node:fs/promises';
import { arch, cpus, platform, totalmem } from 'node:os';
import path from 'node:path';
import { main, run } from '../../scripts/run.ts';

/** What the name of a file must contain, and what that file is handed: `npm run bench -- stalls footnotes`. */
const [word = '', ...rest] = process.argv.slice(2);

await main(async (signal) => {
  const processors = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  console.log(
    `${processors.length} × ${processors[0]?.model ?? arch()}, ${memory} GB, ${platform()}, Node ${process.version}`,
  );
  for (const file of await listFiles()) {
    const report = await run(process.execPath, [file, ...rest], {}, signal);
    // A file that only holds what others share prints nothing.
    if (report !== '') console.log(`\n── ${path.basename(file, '.ts')}\n${report.trimEnd()}`);
  }
});

async function listFiles(): Promise<string[]> {
  const files = await Array.fromAsync(glob('test/bench/*.ts'));
  return files.filter((file) => !file.endsWith('bench.ts') && path.basename(file).includes(word)).sort();
}
