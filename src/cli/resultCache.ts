// What was found in notes, kept between runs in the cache folder: a note that is as it was is not checked again.
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { SnapshotId } from '../core/store/storeDatabase.ts';
import type { Findings } from './checkedNote.ts';
import type { NoteCheck } from './noteChecker.ts';
import { CHECK_THREAD } from './threads.ts';

/** Below the cache folder; it may be deleted at any time. */
const FOLDER = 'findings';

/**
 * The same checker, asked only where note, library or program have changed. A note has one file, named by its path,
 * that begins with a digest of all that the findings depend on and of the findings; one that does not match is ignored.
 */
export function cacheResults(check: NoteCheck, cache: string, library: SnapshotId): NoteCheck {
  const folder = path.join(cache, FOLDER);
  const engineHash = hash('sha256', [hashEngine(), process.version, library].join('\n'));
  return async (file, text) => {
    const kept = path.join(folder, `${hash('sha256', file.path)}.json`);
    const digest = (body: string) =>
      hash('sha256', JSON.stringify([engineHash, file.bibliographies, file.labels, text, body]));
    const known = readVerified(kept, digest);
    if (known !== undefined) return JSON.parse(known) as Findings;
    const findings = await check(file, text);
    // What has failed may not fail again.
    if (findings.failures.length > 0) return findings;
    const body = JSON.stringify(findings);
    writeAtomically(kept, `${digest(body)}\n${body}`);
    return findings;
  };
}

/** Rather than the version's number: a build in between may find other things. */
function hashEngine(): string {
  return hash('sha256', readFileSync(CHECK_THREAD));
}

function readVerified(file: string, digest: (body: string) => string): string | undefined {
  try {
    const written = readFileSync(file, 'utf8');
    const end = written.indexOf('\n');
    const body = written.slice(end + 1);
    return written.slice(0, end) === digest(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

/** Two runs at once may write the same file, and each reads all of one of them. What cannot be kept costs time alone. */
function writeAtomically(file: string, contents: string): void {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(draft, contents);
    renameSync(draft, file);
  } catch {
    return;
  }
}
