// The indexer's thread with readers that fail at files by their names, as faults that nobody knows yet would make them.
import { basename } from 'node:path';
import type { FileStamp } from '../../src/core/store/records.ts';
import type { Step } from '../../src/platform/activity.ts';
import { FileReader, type GuardedFile } from '../../src/worker/fileReader.ts';
import { runIndexer } from '../../src/worker/indexerThread.ts';

const MISDEEDS: Readonly<Record<string, () => void>> = {
  // Nothing but the end of the thread ends it, or the next.
  stuck: () => void /^(a+)+$/.test(`${'a'.repeat(60)}b`),
  // The same, without keeping a processor busy.
  waiting: () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0),
  hungry: () => {
    for (const kept: unknown[] = []; ;) kept.push(new Array(1e5).fill(0.5));
  },
  throwing: () => {
    throw new TypeError('no such thing');
  },
  // Outside of any file.
  crashing: () => {
    setImmediate(() => {
      throw new Error('a crash');
    });
  },
};

/** A file named `stuck-entry-1.bib` is stuck at its second entry, `throwing-file.md` throws as a whole. */
const NAME = /^(?<misdeed>\w+)-(?<step>file|entry|text)(?:-(?<entry>\d+))?\./;

class FaultyReader extends FileReader {
  override enter(path: string, stamp: FileStamp): GuardedFile {
    const guarded = super.enter(path, stamp);
    const { misdeed = '', step, entry } = NAME.exec(basename(path))?.groups ?? {};
    // A text is that of its file's first entry.
    const at = Number(entry ?? (step === 'text' ? 0 : -1));
    const commit = (now: Step, position: number) => {
      if (now === step && position === at) MISDEEDS[misdeed]?.();
    };
    return {
      attempt: (now, position, take) =>
        guarded.attempt(now, position, () => {
          commit(now, position);
          return take();
        }),
    };
  }
}

runIndexer(FaultyReader);
