// Joins two quantities: ranges ("3 to 4.5 %"), ratios ("one in five", "3:1") and scores ("52-48").
import { toPlain } from './amount.ts';
import { matchQuantity, type Quantity } from './quantity.ts';
import { isDash, isMark, isWord, wordAt, type Tokens } from './token.ts';

/** After these, "from 5 to 10" tells of two states, not of a range. */
const CHANGES =
  /^(?:r[oi]se|rises|risen|rising|f[ae]ll|falls|fallen|falling|gr[eo]w|grows|grown|growing|cut|cuts|cutting|went|gone|go|up|down|lower|higher|slid|slip|sank|jump|climb|drop|declin|increas|decreas|reduc|rais|lower|chang|shrank|shrunk|expand|soar|surg|plung|plummet|tumbl|doubl|tripl|advanc|mov|swell|swelled|narrow|widen|slump|improv|revis|upgrad|downgrad|boost|push|brought|bring|shift|extend|bump|dip|eas|edg|inch|ballon|balloon)/;

const SCORES =
  /^(?:w[io]n|wins|winning|lost|lose|beat|beats|beating|defeat|defeated|victory|win|score|scored|lead|led|leading|vote|voted|votes|draw|drew|tied|tie|edge|edged|rout|routed|loss|record|by|margin|odds|ratio|ruling|decision|approved|passed|aggregate)$/;

const REACH = 8;

function isPrecededBy(tokens: Tokens, first: number, pattern: RegExp): boolean {
  for (let i = first - 1; i >= 0 && i > first - REACH; i--) {
    if (isMark(tokens[i], '.') || isMark(tokens[i], ';')) return false;
    if (pattern.test(wordAt(tokens, i))) return true;
  }
  return false;
}

interface Connector {
  readonly next: number;
  readonly by: 'dash' | 'to' | 'and' | 'or';
}

/** Whether a hyphen at `at` joins what stands on both of its sides. */
function isJoined(tokens: Tokens, at: number): boolean {
  return isDash(tokens[at]) && tokens[at]?.tight === true && tokens[at + 1]?.tight === true;
}

/** What joins the quantity that ends at `at` to another one. */
function matchJoint(tokens: Tokens, at: number): Connector | undefined {
  const token = tokens[at];
  // "12-to-15", "8- to 16-metre", and with a space lost "7,000 to-9,000"
  const to = isDash(token) ? at + 1 : at;
  if (isWord(tokens[to], 'to')) return { next: isJoined(tokens, to + 1) ? to + 2 : to + 1, by: 'to' };
  if (isDash(token) && (!token?.tight || tokens[at + 1]?.tight)) return { next: at + 1, by: 'dash' };
  if (isMark(token, '~')) return { next: at + 1, by: 'dash' };
  if (isWord(token, 'through')) return { next: at + 1, by: 'to' };
  if (isWord(token, 'and', 'or')) return { next: at + 1, by: token?.word as Connector['by'] };
  return undefined;
}

/** What may stand between "between" and the first number: "between the ages of 18 and 34". */
const BETWEEN = /^(?:the|ages?|of|about|some|roughly|around|an|estimated|approximately)$/;

function isAfter(tokens: Tokens, first: number, word: string): boolean {
  let i = first - 1;
  while (i > first - 4 && BETWEEN.test(wordAt(tokens, i))) i--;
  return wordAt(tokens, i) === word;
}

function isSameCurrency(a: Quantity, b: Quantity): boolean {
  return a.signed && b.signed && a.unit === b.unit;
}

/** A first end of the same currency may be the larger one, but not by far: "€26.1 to €23.5 million". */
const NEAR = 10;

/** Whether the second end may lend its scale to the first: "2 to 3 billion", not "900 to 1.2 million". */
function sharesScale(a: Quantity, b: Quantity): boolean {
  const reach = isSameCurrency(a, b) ? NEAR : 1;
  return a.scale === 1 && b.scale > 1 && Math.abs(a.value) < reach * Math.abs(b.value / b.scale);
}

function unitsAgree(a: Quantity, b: Quantity, explicit: boolean): boolean {
  if (a.unit === b.unit || a.unit === undefined) return true;
  if (b.unit === undefined) return a.signed && (explicit || b.scale > 1);
  return b.unit.startsWith(`${a.unit} `);
}

function toRange(a: Quantity, b: Quantity): Quantity {
  const low = sharesScale(a, b) ? a.value * b.scale : (a.low ?? a.value);
  const { unit: aUnit, ...rest } = a;
  const unit = b.unit ?? aUnit;
  const kind = b.unit === undefined ? a.kind : b.kind;
  const bounds = { low: Math.min(low, b.value), high: Math.max(low, b.high ?? b.value) };
  return {
    ...rest,
    ...bounds,
    next: b.next,
    value: NaN,
    kind,
    scale: b.scale,
    ...(unit === undefined ? {} : { unit }),
  };
}

/** How many times the change is what comes of it at least, where the two are no range: "rose by 17,000 to 4.8 million". */
const MIN_RESULT = 5;

/** "rose by 17,000 to 4.8 million", "fell 2 to 30": but "prices will rise by 5 to 10 percent" gives a range. */
function isChangeAndResult(tokens: Tokens, a: Quantity, low: number, b: Quantity): boolean {
  const verb = isWord(tokens[a.first - 1], 'by') ? a.first - 2 : a.first - 1;
  return b.value >= MIN_RESULT * low && CHANGES.test(wordAt(tokens, verb));
}

/** Each joint's own condition for a range, in ascending order. */
function isRange(tokens: Tokens, a: Quantity, b: Quantity, by: Connector['by']): boolean {
  const low = sharesScale(a, b) ? a.value * b.scale : a.value;
  if (by === 'and') return isAfter(tokens, a.first, 'between');
  if (by === 'or') return low < b.value && b.value <= low * 2 && a.unit === undefined && Number.isInteger(a.value);
  const framed = isAfter(tokens, a.first, 'from');
  if (by === 'to' && isChangeAndResult(tokens, a, low, b)) return false;
  // "fell $2 to $30" tells of a change and of where it led.
  if (by === 'to' && (a.unit !== undefined || framed) && isPrecededBy(tokens, a.first, CHANGES)) return false;
  return low < b.value || (by === 'to' && a.unit === b.unit && (framed || low < 0));
}

function toScore(a: Quantity, b: Quantity): Quantity {
  return {
    ...a,
    next: b.next,
    value: NaN,
    low: Math.min(a.value, b.value),
    high: Math.max(a.value, b.value),
    kind: 'ratio',
  };
}

function isScore(tokens: Tokens, a: Quantity, b: Quantity, by: Connector['by']): boolean {
  if (a.unit !== undefined || b.unit !== undefined || !Number.isInteger(a.value) || !Number.isInteger(b.value))
    return false;
  if (by === 'dash') return a.value >= b.value || (b.value < 1000 && isPrecededBy(tokens, a.first, SCORES));
  return by === 'to' && a.value > b.value && isPrecededBy(tokens, a.first, SCORES);
}

/** "one in five", "9 out of every 10", "3:1". */
function matchRatio(tokens: Tokens, a: Quantity): Quantity | undefined {
  if (a.unit !== undefined || !Number.isInteger(a.value) || a.value < 1) return undefined;
  if (isMark(tokens[a.next], ':') && tokens[a.next]?.tight && tokens[a.next + 1]?.tight) {
    const b = matchQuantity(tokens, a.next + 1);
    return b && b.unit === undefined && b.value > 0
      ? { ...a, next: b.next, value: a.value / b.value, kind: 'ratio' }
      : undefined;
  }
  const joint = isWord(tokens[a.next], 'in')
    ? 1
    : isWord(tokens[a.next], 'out') && isWord(tokens[a.next + 1], 'of')
      ? 2
      : 0;
  if (joint === 0) return undefined;
  const b = matchQuantity(tokens, a.next + joint + (isWord(tokens[a.next + joint], 'every') ? 1 : 0));
  if (!b || b.unit !== undefined || b.value <= a.value || !Number.isInteger(b.value)) return undefined;
  if (joint === 1 && (a.value > 10 || /^(?:1[5-9]|20)\d\d$/.test(tokens[b.first]?.text ?? ''))) return undefined;
  return { ...a, next: b.next, value: a.value / b.value, kind: 'ratio' };
}

/** "−5–−3": only a minus sign, or the hyphen of what lies above another negative number, negates after a dash; "3--4" is a dash. */
function isNegative(tokens: Tokens, a: Quantity, b: Quantity): boolean {
  return isMark(tokens[b.first], '−') || isWord(tokens[b.first], 'minus') || (a.value < b.value && b.value < 0);
}

/** The quantity that `a` begins: a range, score or ratio where another quantity is joined to it, else `a` itself. */
export function joinQuantities(tokens: Tokens, a: Quantity): Quantity {
  const ratio = matchRatio(tokens, a);
  if (ratio) return ratio;
  const tolerance = matchTolerance(tokens, a);
  if (tolerance) return tolerance;
  const joint = matchJoint(tokens, a.next);
  if (!joint) return a;
  // "€250–300m": the sign holds for both ends, so that `m` is a million.
  const b = matchQuantity(tokens, joint.next, a.signed ? 'money' : 'plain');
  if (!b || b.kind === 'ratio') return a;
  const bare = joint.by === 'dash' && !isNegative(tokens, a, b) ? { ...b, value: Math.abs(b.value) } : b;
  if (isScore(tokens, a, bare, joint.by)) return toScore(a, bare);
  const explicit = joint.by === 'dash' || isAfter(tokens, a.first, 'from') || isAfter(tokens, a.first, 'between');
  if (unitsAgree(a, bare, explicit) && isRange(tokens, a, bare, joint.by)) return toRange(a, bare);
  return joint.by === 'to' ? withUnitOf(tokens, a, bare) : a;
}

/** The first of two states: "from 13.5 to 14.0 mm", "€26.1 to €23.5 million", "from 24.2 to 33–35 billion". */
function withUnitOf(tokens: Tokens, a: Quantity, b: Quantity): Quantity {
  const framed = isAfter(tokens, a.first, 'from') && a.kind === 'number';
  if (!framed && !isSameCurrency(a, b)) return a;
  const last = (isDash(tokens[b.next]) ? matchQuantity(tokens, b.next + 1) : undefined) ?? b;
  const scaled = sharesScale(a, last) ? { ...a, value: toPlain(a.value * last.scale), scale: last.scale } : a;
  return a.unit === undefined && last.unit !== undefined ? { ...scaled, kind: last.kind, unit: last.unit } : scaled;
}

/** "2,000.45 ± 0.01 pounds": the value with bounds. */
function matchTolerance(tokens: Tokens, a: Quantity): Quantity | undefined {
  const spelled = isMark(tokens[a.next], '+') && isMark(tokens[a.next + 1], '/') && isDash(tokens[a.next + 2]);
  if (!spelled && !isMark(tokens[a.next], '±')) return undefined;
  const b = matchQuantity(tokens, a.next + (spelled ? 3 : 1));
  if (!b || b.value < 0) return undefined;
  return { ...toRange(a, b), value: a.value, low: toPlain(a.value - b.value), high: toPlain(a.value + b.value) };
}
