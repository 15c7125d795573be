// How well a text fits each language that the detector knows; a module of its own, as its tables are loaded when needed.
import { eld } from 'eld/extrasmall';

/** By ISO 639-1 code, in proportion to how common its groups of letters are; of a text's first 350 bytes. */
export function scoreLanguages(text: string): ReadonlyMap<string, number> {
  // The library says s / (s + 25), which draws the best ones together.
  const scores = Object.entries(eld.detect(text).getScores());
  return new Map(scores.map(([language, score]) => [language, score / (1 - score)]));
}

/** Whether texts in the language are told from others. */
export function isDetectable(language: string): boolean {
  return Object.values(eld.info().Languages).includes(language);
}
