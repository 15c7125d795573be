// Words that their source denies, doubts or lays in another's mouth: “cash is better” where it has "We do not show that cash is better".
import type { Span } from '../text/span.ts';

/** `claim` is what others are said to believe. */
type DenialKind = 'denied' | 'claim';

/** The words of the source that deny, as offsets into the sentence. */
export interface Denial extends Span {
  readonly kind: DenialKind;
}

const NOT = String.raw`(?:\b(?:not|never|no longer|cannot|hardly|scarcely|barely|neither|nor)\b|n['’]t\b)`;
/** "not only", "no doubt" and "not surprising" deny nothing of what follows. */
const BEYOND = 'only|just|merely|simply|solely|least';
const NOT_DENYING = String.raw`(?!\s+(?:${BEYOND}|doubt|wonder|matter|surpris\w+|question|secret|mistake|denying|by chance)\b)`;
/** The same where these words are the quotation's own; and what is no denial with "no" or "without" before it. */
const GOES_BEYOND = new RegExp(`^\\s*(?:${BEYOND}|(?:an? )?(?:doubt|question|exception)|longer)\\b`, 'iu');
const EVER_SO = String.raw`(?:\s+(?:really|yet|even|actually|necessarily|always|quite|exactly|in fact|ever|so|be|been|being|have|had))*`;
/** Before a doubt, that it is none. */
const NEGATED = String.raw`\b(?:no|not|nobody|none|no one|few|cannot|never|without|n['’]t)\b[^,.;:]{0,20}`;
const NONE = String.raw`\b(?:no|nothing|nobody|none|no one|few|little|scant|neither of)\b`;

/** What is said, thought or shown of a clause; not what takes it for true, as knowing and forgetting do. */
const SAYING = `(?:${[
  'shows?|showed|shown|finds?|found|suggest(?:s|ed)?|proves?|proved|proven|demonstrate[sd]?|indicate[sd]?|establish(?:es|ed)?',
  'claim(?:s|ed)?|says?|said|argue[sd]?|believe[sd]?|expects?|thinks?|thought|means?|meant|imply|implies|implied|conclude[sd]?|holds?|agree[sd]?',
  'accept(?:s|ed)?|support(?:s|ed)?|confirm(?:s|ed)?|assume[sd]?|follows?|evidence|proof|indication|sign|guarantee|reason to (?:think|believe)',
  'true|clear|certain|sure|likely|the case|convinced|possible|truth in the (?:claim|idea|rumou?r)',
].join('|')})`;
const WANTING =
  '(?:wants?|wanted|intend(?:s|ed)?|plan(?:s|ned)?|seek|try|needs?|have|expect(?:s|ed)?|hope|wish|going|able|likely|aim|mean|appears?|seems?|seemed|dare|choose|allowed|enough)';
const PLAN = '(?:plans?|intention|reason|need|right|chance|desire|wish|obligation|power|time|way)';
const FAILING =
  '(?:fail(?:s|ed|ing)?|refus(?:es|ed|ing|e)|declin(?:es|ed|e)|unable|unwilling|reluctant|impossible|unlikely|ruled out plans|dropped plans|abandoned plans|against (?:an? |the |any )?(?:bill|proposal|plan|motion|move|call)s?)';
const DOUBTING =
  '(?:den(?:y|ies|ied|ying)|doubt(?:s|ed)?|disput(?:es|ed|e)|refut(?:es|ed|e)|reject(?:s|ed)?|dismiss(?:es|ed)?|debunk(?:s|ed)?|disprov(?:es|ed|en|e)|rul(?:es|ed|e) out)';
const UNTRUE =
  '(?:myth|misconception|fallacy|illusion|lie|nonsense|untrue|false|falsely|mistaken|wrong|wrongly|mistakenly|unlikely|impossible|implausible|unproven|unclear|uncertain|doubtful|questionable|misleading|far from (?:clear|certain|true|proven)|too (?:early|soon))';
const BELIEF =
  '(?:beliefs?|ideas?|claims?|views?|suggestions?|reports?|rumou?rs?|allegations?|notion|theory|assumption)';
const OTHERS =
  '(?:critics|opponents|s[ck]eptics|detractors|conspiracy theorists|some people|many people|it is (?:often|sometimes|widely|commonly)|it has (?:often )?been)';
const SAID =
  '(?:claim|say|said|argue|allege|insist|maintain|believe|assume|think|thought|claimed|argued|alleged|insisted|believed|assumed)';
/** Within one clause. */
const SAME_CLAUSE = String.raw`[^,.;:!?()—–]{0,50}?`;
/** From "that" to where the quotation begins no more than a word or two of its clause are left out. */
const THAT = String.raw`(?: (?:the|any) ${BELIEF})?,?\s+(?:that|whether|if)(?:\s+[\p{L}'’-]+){0,2}`;
const A = String.raw`(?:\s+(?:an?|the|any))?`;

/** Right before the quotation. */
const BEFORE: readonly (readonly [DenialKind, RegExp])[] = (
  [
    ['denied', `${NOT}${NOT_DENYING}${EVER_SO}${A}`],
    ['denied', `\\b(?:by no means|in no way|not in any way|nowhere near|without|rather than|instead of|far from|anything but|lack of|absence of|free of)${A}`],
    ['denied', `\\b(?:no|nobody|none|no one|nothing)`],
    // The subject of the verb with which the quotation begins: "None of the lifts".
    ['denied', `(?:^|[,;]\\s)(?:none|neither|few|hardly any) of (?:the|these|those|them|his|her|its|their|us)(?:\\s+[\\p{L}'’-]+){0,3}`],
    ['denied', `\\b(?:nicht|nie|niemals|kein(?:e[nrms]?)?|pas|jamais|nunca|jamás|não|niet|nooit|geen|non)`],
    ['denied', `${NOT}${NOT_DENYING}(?:\\s+[\\p{L}'’-]+){0,2}\\s+${WANTING}\\s+to`],
    ['denied', `\\b(?:no|little)\\s+${PLAN}\\s+to`],
    ['denied', `(?<!${NEGATED})\\b${FAILING}\\s+to(?:\\s+${SAYING}${THAT})?`],
    ['denied', `(?:${NOT}${NOT_DENYING}|${NONE}${NOT_DENYING})${SAME_CLAUSE}\\s+${SAYING}${THAT}`],
    ['denied', `(?<!${NEGATED})\\b${DOUBTING}\\b(?:\\s+(?:the|any|all|these|their|his|her|${BELIEF})){0,3}${THAT}`],
    ['denied', `(?<!${NEGATED})\\b${UNTRUE}(?:\\s+(?:${BELIEF}|to (?:say|claim|think|suppose|believe|conclude|suggest)))?${THAT}`],
    ['claim', `\\b${OTHERS}\\s+(?:[\\p{L}'’-]+\\s+)?${SAID}${THAT}`],
    ['claim', `\\b(?:(?:popular|common|widespread|old) ${BELIEF}|claims?|allegations?|rumou?rs?|accusations?|notion|supposition)${THAT}`],
  ] as const
  // recheck: at most 160 characters before a quotation
).map(([kind, form]) => [kind, new RegExp(`${form}\\s*$`, 'iu')]); // oxfmt-ignore

/** Right after the quotation. */
const AFTER: readonly RegExp[] = [
  /^\s+(?:is|was|are|were|has been|have been)\s+(?:(?:simply|just|plainly|quite)\s+)?(?:an? |the )?(?:myth|misconception|false|untrue|not true|wrong|nonsense|lie|fallacy|illusion|not the case|disproved|debunked|rejected|baseless|unfounded|unproven|in doubt|doubtful)\b/iu,
  /^,?\s+(?:no longer|not at all|in no way)\s*[.,;!?]/iu,
  /^\s+(?:nicht|nie|niemals|niet|nooit)\s*[.,;!?]/iu,
];

/** What of a sentence denies the words that stand at a span of it; undefined where nothing plainly does. */
export function findDenial(sentence: string, { start, end }: Span): Denial | undefined {
  const before = GOES_BEYOND.test(sentence.slice(start, end)) ? '' : sentence.slice(Math.max(0, start - REACH), start);
  const from = start - before.length;
  for (const [kind, pattern] of BEFORE) {
    const match = pattern.exec(before);
    if (match !== null) return { kind, ...trim(sentence, { start: from + match.index, end: start }) };
  }
  for (const pattern of AFTER) {
    const match = pattern.exec(sentence.slice(end, end + REACH));
    if (match !== null) return { kind: 'denied', ...trim(sentence, { start: end, end: end + match[0].length }) };
  }
  return undefined;
}

/** Characters around the words in which a denial may stand. */
const REACH = 160;

/** From the first letter to the last. */
function trim(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: start + words.search(/\p{L}|['’]/u), end: start + words.replace(/[\s.,;!?]+$/u, '').length };
}

/** A note with one of these around the quotation may mean just what its source says. */
// recheck: at most 400 characters around a quotation
const CARRYING =
  /(?:\b(?:not|no|never|nor|neither|none|nobody|nothing|cannot|without|few|little|hardly|scarcely|barely|whether|if|rather|instead|against|contrary|wrong|stop\w*|ceas\w*|end(?:s|ed)?|avoid\w*|prevent\w*|un\p{L}+|dis(?:miss|put|prov|agre|believ|avow|count)\w*|den(?:y|ies|ied|ying)|doubt\w*|refut\w*|reject\w*|debunk\w*|myth\w*|misconception\w*|false\w*|mistaken\w*|question\w*|lack\w*|absen\w*|fail\w*|refus\w*|declin\w*|drop\w*|impossib\w*|far from|suppos\w*|so-called|contest\w*|challeng\w*|oppos\w*|contradict\w*|rul(?:e[sd]?|ing) out|illusion\w*|nonsense|hypothe\w*|ask(?:s|ed)?|investigat\w*|lies?|nicht|nie|niemals|kein\p{L}*|pas|jamais|nunca|não|niet|nooit|geen|non)\b|n['’]t\b)/iu;
const CLAIMING =
  /\b(?:claim\w*|alleg\w*|rumou?r\w*|accus\w*|critics?|opponents?|s[ck]eptics?|detractors|some|many|notion|often|sometimes|widely|commonly|popular|beliefs?|believ\w*|call\w*|describ\w*)\b/iu;
/** Who speaks in the source's own voice. */
const OWN_VOICE =
  /^(?:the )?(?:authors?|study|report|paper|article|text|book|story|review|survey|statement|page|researchers?|they|we|he|she|it)$/iu;

/** Whether the words of a note around a quotation say as well that it is denied, or whose claim it is. */
export function carriesDenial(around: string, speaker: string | undefined, kind: DenialKind): boolean {
  if (CARRYING.test(around)) return true;
  if (kind === 'denied') return false;
  return CLAIMING.test(around) || (speaker !== undefined && !OWN_VOICE.test(speaker));
}
