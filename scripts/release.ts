// What a release workflow asks of a tag: `channel=…` for vsce, or with `--notes` what the changelog says of the version.
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { UserError } from '../src/core/userError.ts';
import { main } from './run.ts';

export interface Repository {
  /** `package.json` says so. */
  readonly version: string;
  /** Markdown, with a heading of the second level for each version. */
  readonly changelog: string;
}

/** "v1.2.3"; the Marketplace takes no other versions. */
const TAG = /^v(\d+\.(\d+)\.\d+)$/;

/** The option for vsce: pre-releases have an odd minor number. Throws where the tag is not of what would be published. */
export function findChannel(tag: string, { version, changelog }: Repository): '--pre-release' | '' {
  const [, tagged, minor] = TAG.exec(tag) ?? [];
  if (tagged === undefined) throw new UserError(`${tag} is no version: a tag is like v1.2.3.`);
  if (tagged !== version) throw new UserError(`The tag is ${tag}, but package.json has version ${version}.`);
  if (findNotes(tagged, changelog) === undefined) throw new UserError(`CHANGELOG.md has no section ## ${tagged}.`);
  return Number(minor) % 2 === 1 ? '--pre-release' : '';
}

/** What stands below the heading of a version; undefined without one. */
export function findNotes(version: string, changelog: string): string | undefined {
  const sections = changelog.split(/^## /m);
  const section = sections.find((each) => each.split(/[\s–(]/, 1)[0] === version);
  return section?.slice(section.indexOf('\n')).trim();
}

if (import.meta.main) {
  await main(async () => {
    const [first = '', second = ''] = process.argv.slice(2);
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { readonly version: string };
    const changelog = await readFile('CHANGELOG.md', 'utf8');
    if (first === '--notes') console.log(findNotes(second.replace(/^v/, ''), changelog) ?? '');
    else console.log(`channel=${findChannel(first, { version, changelog })}`);
  });
}
