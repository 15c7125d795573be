// The threads and programs that tests start, bundled unless whoever runs the tests has done so.
import path from 'node:path';
import process from 'node:process';
import { bundleThreads, FOLDER } from './bundleThreads.ts';

if (process.env.IBID_BUNDLED !== 'yes') await bundleThreads();

/** The bundle of the module of this name, as an absolute path. */
export function findThread(name: string): string {
  return path.join(FOLDER, `${name}.mjs`);
}
