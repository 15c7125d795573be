// Where in the source words cluster that a run of words has as well: the few regions worth a close look (the seeds of seed-and-extend).
import type { FoldedWords } from '../fold.ts';
import type { Span } from '../text/span.ts';
import { UNKNOWN } from './wordRuns.ts';

/** Votes are counted per so many words of shift between run and source. */
const BUCKET = 16;
/** Places of words that may vote for one run; the rarest words come first. */
const MAX_VOTES = 20_000;
const MAX_REGIONS = 3;
/** Of the run's weight, what must have voted for a region, and of the first region's votes, what the others must have. */
const MIN_SHARE = 0.2;
const MIN_VOTE_RATIO = 0.75;
/** Words that a region reaches farther than the run on either side: room for what the quotation omits. */
const MARGIN = 48;

/** How much a word says about the place: rare words more than "the", words the source lacks as much as unique ones. */
export function weightOf({ firstOccurrence }: FoldedWords, id: number): number {
  const count = id === UNKNOWN ? 1 : (firstOccurrence[id + 1] ?? 0) - (firstOccurrence[id] ?? 0);
  return 1 / (2 + Math.log2(Math.max(1, count)));
}

/** Regions of the source (word indexes) in which the run may stand, the likeliest first. */
export function listSeedRegions(words: FoldedWords, run: Uint32Array): Span[] {
  const votes = countVotes(words, run);
  let least = MIN_SHARE * run.reduce((sum, id) => sum + weightOf(words, id), 0);
  const regions: Span[] = [];
  while (regions.length < MAX_REGIONS) {
    const bucket = findBestBucket(votes);
    const count = (votes[bucket] ?? 0) + (votes[bucket + 1] ?? 0);
    if (count < least) break;
    least = Math.max(least, MIN_VOTE_RATIO * count);
    votes.fill(0, Math.max(0, bucket - 1), bucket + 3);
    const start = bucket * BUCKET - run.length;
    regions.push({
      start: Math.max(0, start - MARGIN),
      end: Math.min(words.count, start + 2 * BUCKET + run.length + MARGIN),
    });
  }
  return regions;
}

/** Each word that both have votes for the shift that would lay one upon the other. */
function countVotes(words: FoldedWords, run: Uint32Array): Float32Array {
  const { firstOccurrence, occurrences } = words;
  const votes = new Float32Array(Math.ceil((words.count + run.length) / BUCKET) + 2);
  const known = Array.from(run, (id, index) => ({ id, index, weight: weightOf(words, id) })).filter(
    ({ id }) => id !== UNKNOWN,
  );
  known.sort((a, b) => b.weight - a.weight);
  let left = MAX_VOTES;
  for (const { id, index, weight } of known) {
    const end = Math.min(firstOccurrence[id + 1] ?? 0, (firstOccurrence[id] ?? 0) + left);
    for (let at = firstOccurrence[id] ?? 0; at < end; at++, left--) {
      const bucket = Math.floor(((occurrences[at] ?? 0) - index + run.length) / BUCKET);
      votes[bucket] = (votes[bucket] ?? 0) + weight;
    }
    if (left <= 0) break;
  }
  return votes;
}

/** The bucket that has most votes together with the next, as a region may lie across the border of two. */
function findBestBucket(votes: Float32Array): number {
  let best = 0;
  let most = 0;
  for (let bucket = 0; bucket + 1 < votes.length; bucket++) {
    const count = (votes[bucket] ?? 0) + (votes[bucket + 1] ?? 0);
    if (count > most) [best, most] = [bucket, count];
  }
  return best;
}
