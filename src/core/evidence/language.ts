// Which languages a text may be written in: by its script where that tells, else by how its words are spelt.
import { isDetectable, scoreLanguages } from './languageScores.ts';

/** Of the first letters of a text this share must be in a script for the script to decide. */
const SCRIPT_SHARE = 0.3;
/** Characters looked at for the script. */
const SCRIPT_SAMPLE = 4000;
/** Words of Latin letters below which even the best guess is often wrong. */
const MIN_WORDS = 8;
/** Passages that are scored, evenly spread, so that a quotation or an abstract does not stand for a whole text. */
const MAX_PASSAGES = 8;
/** Characters of a passage; the detector reads no more of any text. */
const PASSAGE = 360;
/**
 * A language whose score is less than this share below the best one is not told from it. Of 950 paragraphs in 20
 * languages, cut after eight words, half of those taken for a wrong one lie within it, and one in twenty of the others.
 */
const MARGIN = 0.1;

/** Scripts in which words are not divided by blanks, and scripts whose few letters among others tell. */
const SCRIPTS: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['lo', /\p{Script=Lao}/gu],
  ['km', /\p{Script=Khmer}/gu],
  ['my', /\p{Script=Myanmar}/gu],
];

/**
 * ISO 639-1 codes, the likeliest first: more than one where the text is mixed or does not tell them apart, none where
 * there is too little of it.
 */
export function guessLanguages(text: string): readonly string[] {
  const script = guessByScript(text.slice(0, SCRIPT_SAMPLE));
  if (script !== undefined) return [script];
  const passages = listPassages(text);
  return isEnough(passages.join(' ')) ? listNearBest(sumScores(passages)) : [];
}

/** Guesses when first asked, and once: only what is not found in a source raises the question. */
export function guessLanguagesLazily(text: string): () => readonly string[] {
  let guess: readonly string[] | undefined;
  return () => (guess ??= guessLanguages(text));
}

/**
 * The language that a tag names (`de-AT`, `ger`, `en`), to be compared with a guess; undefined where it is no tag, or
 * one of a language for which no guess is ever made: texts in it are taken for the most similar one.
 */
export function parseLanguageTag(tag: string): string | undefined {
  try {
    const { language } = new Intl.Locale(tag.trim().replaceAll('_', '-'));
    return isDetectable(language) ? language : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether a source can disprove what a note says, as both are in one language. When in doubt it cannot: the source must
 * be in one language and no other. The note, which may be a single sentence, need only be possibly in it, or too short.
 */
export function shareLanguage(note: readonly string[], source: readonly string[]): boolean {
  if (note.length === 0 || source.length === 0) return true;
  const [only, ...others] = source;
  return others.length === 0 && note.some((language) => language === only);
}

function guessByScript(sample: string): string | undefined {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return SCRIPTS.find(([, script]) => (sample.match(script)?.length ?? 0) > letters * SCRIPT_SHARE)?.[0];
}

function listPassages(text: string): string[] {
  const count = Math.min(MAX_PASSAGES, Math.ceil(text.length / PASSAGE));
  const step = Math.max(PASSAGE, Math.floor(text.length / MAX_PASSAGES));
  return Array.from({ length: count }, (_, index) => text.slice(index * step, index * step + PASSAGE));
}

/** A few words in another alphabet tell more than in the Latin one, which half of all languages share. */
function isEnough(sample: string): boolean {
  const words = sample.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  return words.length >= MIN_WORDS || words.some((word) => !/^[\p{Script=Latin}\p{M}]/u.test(word));
}

function sumScores(passages: readonly string[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const passage of passages) {
    for (const [language, score] of scoreLanguages(passage)) {
      sums.set(language, (sums.get(language) ?? 0) + score);
    }
  }
  return sums;
}

function listNearBest(sums: ReadonlyMap<string, number>): string[] {
  const ranked = [...sums].sort(([, one], [, other]) => other - one);
  const best = ranked[0]?.[1] ?? 0;
  return ranked.filter(([, sum]) => sum > best * (1 - MARGIN)).map(([language]) => language);
}
