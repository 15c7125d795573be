// Loads the modules of src/late: bundles beside this one, or, before it is built, modules. Node keeps what it has loaded.
import { createRequire } from 'node:module';
import type { LateCode } from './platform.ts';

const require = createRequire(import.meta.url);
const IS_BUILT = !import.meta.url.endsWith('.ts');

export const lateCode: LateCode = {
  notes: () => load('notes') as ReturnType<LateCode['notes']>,
  claims: () => load('claims') as ReturnType<LateCode['claims']>,
  previews: () => load('previews') as ReturnType<LateCode['previews']>,
  places: () => load('places') as ReturnType<LateCode['places']>,
};

function load(name: keyof LateCode): unknown {
  return require(IS_BUILT ? `./${name}.mjs` : `../late/${name}.ts`);
}
