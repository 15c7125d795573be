// Tells numbers that name or point (page 5, Boeing 747, No. 1) and pronouns ("one of them") from quantities.
import { LABELS, STOP_WORDS } from './nounWords.ts';
import type { Quantity } from './quantity.ts';
import { isCapitalised, isDash, isMark, isWord, wordAt, type Token, type Tokens } from './token.ts';

/** Labels after which a number is never a quantity, even if a noun follows. */
const POINTERS = new Set(
  'page pages p pp section § chapter ch fig figure table no vol isbn issn doi iso iec din astm ansi ieee rfc zip highway flight sp ftse nasdaq cac stoxx nikkei fortune russell apollo soyuz voyager boeing airbus windows iphone galaxy playstation android ios python xbox pixel'.split(
    ' ',
  ),
);

/** Labels that make a name with a small number also where a noun follows: "Model 3 sedans", "phase 3 trials". */
const NAMING = new Set('model type phase stage formula grade level tier category'.split(' '));
/** And these if they have a capital; in lower case what follows may be counted: "in the class 30 pupils". */
const NAMING_CAPITALS = new Set(
  'mark mk class group version room gate zone route bus channel line platform'.split(' '),
);
/** After these a label is a word: "at this stage 3 people". */
const POINTING = new Set('this that each every any per which some no what one another last next first'.split(' '));

/** Whether the number at `first` and the word before it are the name of a kind, of which things may be counted. */
function isKind(tokens: Tokens, first: number): boolean {
  const [label, number] = [tokens[first - 1], tokens[first]];
  if (label === undefined || !/^\d{1,2}$/.test(number?.text ?? '') || POINTING.has(wordAt(tokens, first - 2)))
    return false;
  if (NAMING_CAPITALS.has(label.word)) return isCapitalised(label);
  return NAMING.has(label.word) && (isCapitalised(label) || Number(number?.value) < 10);
}

function isLabelled(tokens: Tokens, first: number, counts: boolean): boolean {
  let i = first - 1;
  if (isMark(tokens[i], '.') || isMark(tokens[i], '#') || isMark(tokens[i], '№')) i--;
  if (isMark(tokens[first - 1], '#') || isMark(tokens[first - 1], '№') || isMark(tokens[first - 1], '§')) return true;
  const label = tokens[i]?.word ?? '';
  if (!LABELS.has(label)) return false;
  if (isKind(tokens, first)) return true;
  return !counts || (POINTERS.has(label) && !(label === 'no' && i === first - 1));
}

/** Abbreviations that a value of theirs follows, as no version or model number does: "95% CI 0.8–1.1", "OR 1.2". */
const STATISTICS = new Set('ci cri pi or aor hr ahr rr irr smd md sd se sem iqr auc roc'.split(' '));

function isStatistic(token: Token | undefined): boolean {
  return token?.text === token?.text.toUpperCase() && STATISTICS.has(token?.word ?? '');
}

/** "Voyager 2": a small whole number in digits after a name, with nothing that it counts. */
function isPartOfName(tokens: Tokens, quantity: Quantity): boolean {
  const before = tokens[quantity.first - 1];
  const token = tokens[quantity.first];
  if (
    !quantity.inDigits ||
    quantity.kind !== 'number' ||
    quantity.scale > 1 ||
    !/^(?:\d{1,5}|\d\.\d)$/.test(token?.text ?? '')
  )
    return false;
  if (!isCapitalised(before) || STOP_WORDS.has(before?.word ?? '') || isStatistic(before)) return false;
  const earlier = tokens[quantity.first - 2];
  return earlier !== undefined && !isMark(earlier, '.');
}

/** "Boeing 737 MAX jets", "Bosch 800 Series": between two capitalised words, which "900 U.S. soldiers" is rarely. */
function isSerial(tokens: Tokens, quantity: Quantity): boolean {
  if (quantity.unit !== undefined || !isPartOfName(tokens, quantity)) return false;
  const after = tokens[quantity.next];
  return isCapitalised(after) && !after?.text.includes('.');
}

/** Before the number of a model: "the new 787 Dreamliner". */
const ARTICLES = ['the', 'a', 'an', 'new', 'its', 'their', 'old', 'of', 'for'];

/** "the 787 Dreamliner", "its 737 Max": a number of three digits that counts nothing, before a name in the singular. */
function isModel(tokens: Tokens, { first, next, kind, unit, scale }: Quantity): boolean {
  if (kind !== 'number' || unit !== undefined || scale > 1 || !/^\d{3}$/.test(tokens[first]?.text ?? '')) return false;
  const after = tokens[next];
  return isWord(tokens[first - 1], ...ARTICLES) && isCapitalised(after) && !STOP_WORDS.has(after?.word ?? '');
}

/** "COVID-19" as archives set it: "COVID -19", "covid - 19". */
function isCovid(tokens: Tokens, { first, next }: Quantity): boolean {
  if (tokens[next - 1]?.text !== '19') return false;
  return isWord(tokens[first - 1], 'covid') || (isDash(tokens[first - 1]) && isWord(tokens[first - 2], 'covid'));
}

/** "the Model 3s and the Channel 5s news", "the over 65s": the plural or genitive of a name or an age, and no seconds. */
function isPluralOfName(tokens: Tokens, { first, next, unit, inDigits }: Quantity): boolean {
  const before = tokens[first - 1];
  if (unit !== 'second' || !inDigits || next !== first + 2 || !tokens[first + 1]?.tight) return false;
  if (isWord(before, 'over', 'under')) return isWord(tokens[first - 2], 'the');
  return LABELS.has(before?.word ?? '') || (isCapitalised(before) && !STOP_WORDS.has(before?.word ?? ''));
}

/** "BBC Two had", "World War Two": a capitalised number word after a name, where the next word is no headline's. */
function isNamedByWord(tokens: Tokens, { first, next, inDigits, kind, scale }: Quantity): boolean {
  const [before, word, after] = [tokens[first - 1], tokens[first], tokens[next]];
  if (inDigits || kind !== 'number' || scale > 1 || next > first + 1 || !isCapitalised(word)) return false;
  return isCapitalised(before) && !STOP_WORDS.has(before?.word ?? '') && !isCapitalised(after);
}

const PRONOUN_BEFORE = new Set('no the this that each every any some which another loved by first last'.split(' '));

/** "no one", "one of them", "the one who", "one another". */
function isPronoun(tokens: Tokens, quantity: Quantity, counts: boolean): boolean {
  const one = tokens[quantity.first];
  if (one?.word !== 'one' || quantity.kind !== 'number' || quantity.next > quantity.first + 1 || quantity.scale > 1)
    return false;
  if (!counts) return true;
  return PRONOUN_BEFORE.has(wordAt(tokens, quantity.first - 1)) && !isWord(tokens[quantity.next], 'of');
}

/** How far back an opening bracket is looked for. */
const BRACKET_REACH = 40;

/** "(thousands)" and "(in thousands)" say how a table or a chart counts. */
function isScaleNote(tokens: Tokens, { first, next, low, value }: Quantity): boolean {
  if (low === undefined || Number.isNaN(value) || tokens[first]?.kind !== 'word') return false;
  const before = isWord(tokens[first - 1], 'in') ? first - 2 : first - 1;
  return isMark(tokens[before], '(') && isMark(tokens[next], ')');
}

const SMALL_WHOLE = /^\d{1,3}$/;

/** "as others found (12–14)": sources by their numbers, or a score; after a number it is the range of that. */
function isReference(tokens: Tokens, { first, next, low }: Quantity): boolean {
  if (low === undefined || !isMark(tokens[first - 1], '(') || !isMark(tokens[next], ')')) return false;
  const isWhole = [first, next - 1].every((at) => SMALL_WHOLE.test(tokens[at]?.text ?? ''));
  return isWhole && tokens[first - 2]?.kind !== 'number' && tokens[first - 3]?.kind !== 'number';
}

/** "1) the first, 2) the second" and "(3)": a small number before a bracket that holds nothing else. */
function isEnumerator(tokens: Tokens, quantity: Quantity): boolean {
  if (!isMark(tokens[quantity.next], ')') || !/^\d{1,2}$/.test(tokens[quantity.first]?.text ?? '')) return false;
  if (quantity.next > quantity.first + 1) return false;
  if (isMark(tokens[quantity.first - 1], '(')) return true;
  for (let i = quantity.first - 1; i > quantity.first - BRACKET_REACH && i >= 0; i--) {
    if (isMark(tokens[i], '(')) return false;
    if (isMark(tokens[i], ')')) return true;
  }
  return true;
}

const STREETS = new Set(
  'street st road rd avenue ave boulevard blvd lane ln drive dr square court crescent highway hwy'.split(' '),
);

/** "123 Random Street": a number before capitalised words that end in a kind of street. */
function isAddress(tokens: Tokens, quantity: Quantity): boolean {
  for (let i = quantity.next; i < quantity.next + 4 && isCapitalised(tokens[i]); i++) {
    if (i > quantity.next && STREETS.has(wordAt(tokens, i))) return true;
  }
  return false;
}

/** Whether the quantity states none; `counts` says that a noun follows it. */
export function isNoQuantity(tokens: Tokens, quantity: Quantity, counts: boolean): boolean {
  if (quantity.unit !== undefined && quantity.kind !== 'measure') return false;
  if (quantity.unit === undefined && isPronoun(tokens, quantity, counts)) return true;
  const named = counts || quantity.unit !== undefined;
  if (isScaleNote(tokens, quantity)) return true;
  if (isLabelled(tokens, quantity.first, named) || isAddress(tokens, quantity)) return true;
  if (isSerial(tokens, quantity) || isPluralOfName(tokens, quantity)) return true;
  if (isCovid(tokens, quantity)) return true;
  return (
    !named &&
    (isModel(tokens, quantity) ||
      isPartOfName(tokens, quantity) ||
      isNamedByWord(tokens, quantity) ||
      isEnumerator(tokens, quantity) ||
      isReference(tokens, quantity))
  );
}
