// Where the threads of the command line are: bundles beside its own, or, before it is built, modules.
import { fileURLToPath } from 'node:url';

const IS_BUILT = !import.meta.url.endsWith('.ts');

export const INDEXER = toPath(IS_BUILT ? './indexer.mjs' : '../worker/indexer.ts');
export const CHECK_THREAD = toPath(IS_BUILT ? './checkThreadEntry.mjs' : './checkThreadEntry.ts');

function toPath(module: string): string {
  return fileURLToPath(new URL(module, import.meta.url));
}
