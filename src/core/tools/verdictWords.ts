// What the verdicts and obstacles are called in results for models: one row each, in plain words.
import type { Evidence, Obstacle } from '../evidence/evidence.ts';

const VERDICTS: Readonly<Record<Evidence['verdict'], string>> = {
  stated: 'is stated in the source',
  rounded: 'is fairly rounded from the source',
  converted: 'is fairly converted from the source',
  differs: 'is contradicted: the source says something else',
  absent: 'is not in the source',
  verbatim: 'is word for word in the source',
  edited: 'is in the source, edited as is usual',
  altered: 'is altered: the source has other words',
  'cannot check': 'cannot be checked',
};

const OBSTACLES: Readonly<Record<Obstacle, string>> = {
  'unknown source': 'the source is not in the library',
  'no text': 'the library has the reference but not the text',
  'other language': 'the source is in another language',
  stub: 'the library has only the beginning of the text',
  unclear: 'the number is in the source, but perhaps of something else',
  'too short': 'the words are too few to tell',
  failed: 'Ibid itself failed at it',
};

export function formatVerdict({ verdict, obstacle }: Evidence): string {
  return obstacle === undefined ? VERDICTS[verdict] : `${VERDICTS[verdict]}: ${OBSTACLES[obstacle]}`;
}
