// Which language a text is written in, by its script and its most common words; a guess that may be undefined.

/** Of the first letters of a text this share must be in a script for the script to decide. */
const SCRIPT_SHARE = 0.3;
/** Words that must be known before the common words are believed. */
const ENOUGH_WORDS = 8;
/** How many times the best language must beat the next. */
const CLEARLY = 1.5;
/** Characters looked at; the beginning of a text tells its language. */
const SAMPLE = 4000;

const SCRIPTS: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
];

const COMMON_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for with on by at from it are were has have had which been their this not',
  de: 'der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus hat',
  fr: 'le la les des et en un une du que est pour dans qui sur par plus pas au avec son aux ont été cette',
  es: 'el los las de que en un una por con para del se es más como pero sus fue ha este son entre desde muy',
  it: 'il di che la per un una del della sono con non è si da dei nel alla più anche gli delle come al ha',
  pt: 'o os de que não uma do da em para com um mais dos das no na por foi são ao como ele ou tem à',
  nl: 'de het een en van in is dat op te zijn met voor niet aan er die om ook door werd bij naar heeft hun',
  sv: 'och att det som en på är av för med den till inte har de om ett men var jag sig från vi så kan',
  pl: 'i w na z do że się nie jest to o jak za od po dla przez są był ale tym oraz tego które',
};

const COMMON: readonly (readonly [language: string, words: ReadonlySet<string>])[] = Object.entries(COMMON_WORDS).map(
  ([language, words]) => [language, new Set(words.split(' '))],
);

/** An ISO 639-1 code, or undefined where the text is too short or too mixed to tell. */
export function guessLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  return guessByScript(sample) ?? guessByWords(sample);
}

/** Guesses when first asked, and once: only what is not found in a source raises the question. */
export function guessLanguageLater(text: string): () => string | undefined {
  let guess: { readonly language: string | undefined } | undefined;
  return () => (guess ??= { language: guessLanguage(text) }).language;
}

function guessByScript(sample: string): string | undefined {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return SCRIPTS.find(([, script]) => (sample.match(script)?.length ?? 0) > letters * SCRIPT_SHARE)?.[0];
}

function guessByWords(sample: string): string | undefined {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = COMMON.map(([language, common]) => ({
    language,
    count: words.filter((word) => common.has(word)).length,
  }));
  const [best, next] = counts.sort((a, b) => b.count - a.count);
  if (best === undefined || best.count < ENOUGH_WORDS) return undefined;
  return best.count >= CLEARLY * (next?.count ?? 0) ? best.language : undefined;
}
