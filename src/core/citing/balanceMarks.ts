// Words that are cut out of a text with the quotation marks that are whole in them: a lone one, or a pair around all of them, goes.

/** Each closing mark with those that it may close; the German one closes what is low as well. */
const CLOSES: ReadonlyMap<string, string> = new Map([
  ['”', '“„”'],
  ['“', '„'],
  ['»', '«'],
  ['›', '‹'],
  ['’', '‘‚'],
  ['"', '"'],
]);
const MARK = /["“”„«»‹›‘’‚]/g;
/** Within a word, or after a word's last letter, it is most likely an apostrophe. */
const APOSTROPHE = /(?<=\p{L})’(?=\p{L})|(?<=s)’(?=\s\p{L})|(?<!\p{L})[‘’](?=\d)/gu;

/** Trimmed; the words themselves stay as they are. */
export function balanceMarks(words: string): string {
  const trimmed = words.trim();
  const { pairs, lone } = pairMarks(trimmed);
  const around = pairs.find(([open, close]) => open === 0 && close === trimmed.length - 1) ?? [];
  const gone = new Set([...lone, ...around]);
  if (gone.size === 0) return trimmed;
  return balanceMarks(
    Array.from({ length: trimmed.length }, (_, at) => (gone.has(at) ? '' : trimmed.charAt(at))).join(''),
  );
}

function pairMarks(words: string): {
  readonly pairs: readonly (readonly [number, number])[];
  readonly lone: readonly number[];
} {
  const apostrophes = new Set(Array.from(words.matchAll(APOSTROPHE), ({ index }) => index));
  const open: { readonly at: number; readonly mark: string }[] = [];
  const pairs: (readonly [number, number])[] = [];
  const lone: number[] = [];
  for (const { index: at, 0: mark } of words.matchAll(MARK)) {
    if (apostrophes.has(at)) continue;
    const opening = open.findLastIndex((each) => CLOSES.get(mark)?.includes(each.mark));
    if (opening >= 0) {
      const [{ at: start } = { at }, ...within] = open.splice(opening);
      pairs.push([start, at]);
      lone.push(...within.map((each) => each.at));
    } else if (mark === '’') {
      if (/[.,!?]$/.test(words.slice(0, at))) lone.push(at);
    } else if (mark === '”' || mark === '»' || mark === '›') lone.push(at);
    else open.push({ at, mark });
  }
  const all = [...lone, ...open.map(({ at }) => at)];
  // Inches.
  return { pairs, lone: all.filter((at) => !/\d"$/.test(words.slice(0, at + 1))) };
}
