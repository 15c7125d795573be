// What is fuzzed: one row a property, with what makes texts for it; and a case, which seed and number alone determine.
import { hashSeed, Random } from './random.ts';

export type Generate = (random: Random) => string;

export interface Target {
  /** Lower case, words joined by hyphens. */
  readonly name: string;
  /** What holds for every text, as a sentence. */
  readonly property: string;
  /** One of them makes the text of a case. */
  readonly generators: readonly Generate[];
  /** Throws where the property does not hold. `random` chooses what else there is to choose, the same for each try. */
  readonly check: (text: string, random: Random) => void | Promise<void>;
  /** What is loaded on first use, so that it does not count as time of the first case. */
  readonly prepare?: () => Promise<unknown>;
  /** Its share of the cases beside that of others; 1 where nothing is said, less for what takes long. */
  readonly weight?: number;
  /** Milliseconds of processor time that a case may take. */
  readonly limit?: number;
}

/** UTF-16 units of a case's text at most, as its limit is one of time. */
export const MAX_LENGTH = 4096;
export const LIMIT = 1000;

export interface CaseId {
  readonly target: string;
  readonly seed: number;
  readonly index: number;
}

export function composeCase({ generators }: Target, { target, seed, index }: CaseId): string {
  const random = new Random(hashSeed(seed, target, index));
  return random.pick(generators)(random).slice(0, MAX_LENGTH);
}

/** Rejects where the property does not hold. */
export async function checkCase(target: Target, id: CaseId, text: string): Promise<void> {
  await target.check(text, new Random(hashSeed(id.seed, id.target, id.index, 'check')));
}
