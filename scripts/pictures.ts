// Makes the pictures of the walkthrough, which are drawn, and of the README, which are recorded; `npm run pictures -- fix` one of these.
import { withInstalled } from './installed.ts';
import { recordScenes } from './pictures/readme.ts';
import { writeWalkthrough } from './pictures/walkthrough.ts';
import { main } from './run.ts';

await writeWalkthrough();
await main((signal) =>
  withInstalled(signal, async (env) => {
    Object.assign(process.env, env);
    await recordScenes(process.argv.slice(2));
  }),
);
