// A failure made as small as it can be, written down so that it can be tried again.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CaseRunner } from './caseRunner.ts';
import type { Fault } from './fault.ts';
import { shrink } from './shrink.ts';
import type { CaseId } from './target.ts';

/** JSON, as a text file would lose halves of surrogate pairs. */
export interface Finding extends CaseId {
  readonly text: string;
  readonly fault: Fault;
}

const TRIES = 3000;
/** Milliseconds after which what is there must do: a case that hangs takes seconds for each try. */
const TIME = 60_000;

/** Tries smaller texts as long as they fail in the same way. */
export async function shrinkFinding({ text, fault, ...id }: Finding, runner: CaseRunner): Promise<Finding> {
  let smallest = fault;
  const end = performance.now() + TIME;
  const fails = async (candidate: string): Promise<boolean> => {
    const found = await runner.try(id, candidate);
    const isSame = found?.signature === fault.signature;
    if (isSame) smallest = found;
    return isSame;
  };
  const shrunk = await shrink(text, fails, { tries: TRIES, isOver: () => performance.now() > end });
  return { ...id, text: shrunk, fault: smallest };
}

const OUT = path.join(import.meta.dirname, 'out');

/** The file's path from the working directory. */
export function writeFinding(finding: Finding): string {
  mkdirSync(OUT, { recursive: true });
  const file = path.join(OUT, `${finding.target}-${finding.seed}-${finding.index}.json`);
  writeFileSync(file, `${JSON.stringify(finding, undefined, 2)}\n`);
  return path.relative('', file);
}

export function readFinding(file: string): Finding {
  return JSON.parse(readFileSync(file, 'utf8')) as Finding;
}
