// Accents that a PDF draws as characters of their own, as fonts of TeX do, put on the letters that they stand over.

/** Spacing accents, and what combines in their place (Unicode 16, Spacing Modifier Letters and Latin-1). */
const COMBINING: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ['´', '\u0301'],
  ['ˆ', '\u0302'],
  ['˜', '\u0303'],
  ['¯', '\u0304'],
  ['˘', '\u0306'],
  ['˙', '\u0307'],
  ['¨', '\u0308'],
  ['˚', '\u030A'],
  ['˝', '\u030B'],
  ['ˇ', '\u030C'],
  ['¸', '\u0327'],
  ['˛', '\u0328'],
]);

/** Without a letter to stand on, a space or another sign, an accent is itself; a grave one quotes code and opens quotations. */
const ANY = /[`´ˆ˜¯˘˙¨˚˝ˇ¸˛]/;
const AFTER_VOWEL = /([AaOo])˜(?=[aeoAEO])/g;
const BELOW = /(\p{L})([¸˛])/gu;
const BEFORE = /([´ˆ˜¯˘˙¨˚˝ˇ])(\p{L})/gu;
const GRAVE = /(?<=\p{L})`([aeiouAEIOU])|(?<![^\s(])`([aA])(?=\s)/gu;
const AFTER = /(\p{L})([´ˆ˜¯˘˙¨˚˝ˇ])(?!\p{L})/gu;

/** "M¨uhlenberg" as "Mühlenberg"; TeX draws an accent before its letter, but those below it after. */
export function composeAccents(text: string): string {
  if (!ANY.test(text)) return text;
  return text
    .replace(BELOW, (whole, letter: string, accent: string) => compose(letter, accent) ?? whole)
    .replace(AFTER_VOWEL, (whole, letter: string) => compose(letter, '˜') ?? whole)
    .replace(BEFORE, (whole, accent: string, letter: string) => compose(letter, accent) ?? whole)
    .replace(
      GRAVE,
      (whole, inner: string | undefined, alone: string | undefined) => compose(inner ?? alone ?? '', '`') ?? whole,
    )
    .replace(AFTER, (whole, letter: string, accent: string) => compose(letter, accent) ?? whole);
}

/** Whether a piece of text begins with an accent, which stands further right than its letter. */
export function beginsWithAccent(text: string): boolean {
  return COMBINING.has(text.charAt(0));
}

/** The one character that both are; undefined where there is none. */
function compose(letter: string, accent: string): string | undefined {
  const plain = letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter;
  const composed = (plain + (COMBINING.get(accent) ?? '')).normalize('NFC');
  return composed.length === 1 ? composed : undefined;
}
