// The subject of a clause of speech, before a quotation ("Waters said:") or after it ("said Waters", "Waters said").
import { isSpeechVerb, isWeakVerb, startOfVerb } from './attribution.ts';
import { findLeading, findTrailing, isName, isPronoun, listTokens } from './nounPhrase.ts';

/** Verbs whose object is the addressee or the thing, so that no subject follows: "Waters, an analyst, told The Times". */
const TAKES_OBJECT = new Set(
  'told tells tell asks asked warns warned put puts called calls described describes denied urged'.split(' '),
);

/** After a verb that may be a participle these show that it is none: "the senator called it". */
const OBJECTS = new Set('it him her them this that the his its their these those'.split(' '));

/** Who speaks in the clause after a quotation. */
export function subjectAfter(clause: string): string | undefined {
  const tokens = listTokens(clause);
  const according = afterAccording(tokens);
  const verb = tokens.findIndex((token) => isSpeechVerb(token));
  if (verb < 0 || (according > 0 && according < verb))
    return according > 0 ? findLeading(tokens.slice(according)) : undefined;
  return invertedSubject(tokens, verb) ?? subjectOf(tokens, verb);
}

/** "said Waters"; after a comma as well, but not in "Waters, an analyst, said the group". */
function invertedSubject(tokens: readonly string[], verb: number): string | undefined {
  const start = startOfVerb(tokens, verb);
  const isFirst = start === 0 || (verb === 1 && tokens[0]?.endsWith('ly') === true);
  if (isFirst) return findLeading(tokens.slice(verb + 1));
  if (!/^[,—–-]$/.test(tokens[start - 1] ?? '') || TAKES_OBJECT.has(tokens[verb] ?? '')) return undefined;
  return isName(tokens.slice(0, tokens.indexOf(',')).join(' ')) ? undefined : findLeading(tokens.slice(verb + 1));
}

/** Who speaks in the clause before a quotation. */
export function subjectBefore(clause: string): string | undefined {
  const tokens = listTokens(clause);
  const according = afterAccording(tokens);
  const verb = tokens.findLastIndex((token) => isSpeechVerb(token.toLowerCase()));
  if (according > 0 && verb < according) return findLeading(tokens.slice(according));
  if (verb > 0) return subjectOf(tokens, verb);
  if (verb === 0) return findLeading(tokens.slice(1));
  return tokens.at(-1) === ':' ? findLeading(tokens) : undefined;
}

/** Where "according to" or "in the words of" ends, or 0. */
function afterAccording(tokens: readonly string[]): number {
  const at = tokens.findIndex(
    (token, index) =>
      (tokens[index + 1] === 'to' && token.toLowerCase() === 'according') ||
      (tokens[index + 1] === 'of' && token === 'words' && tokens[index - 1] === 'the'),
  );
  return at < 0 ? 0 : at + 2;
}

/** The subject before the verb; after an apposition ("Waters, an analyst, said") it is what the clause begins with. */
function subjectOf(tokens: readonly string[], verb: number): string | undefined {
  const ahead = tokens.slice(0, startOfVerb(tokens, verb));
  const subject = ahead.at(-1) === ',' ? firstPhrase(ahead) : findTrailing(ahead);
  if (subject === undefined || !isWeakVerb((tokens[verb] ?? '').toLowerCase())) return subject;
  if (OBJECTS.has(tokens[verb + 1] ?? '')) return subject;
  return isPronoun(subject) || isName(subject) ? subject : undefined;
}

/** The first noun phrase between commas, or the name beside it: "The senator, Jane Roe, said". */
function firstPhrase(tokens: readonly string[]): string | undefined {
  let first: string | undefined;
  for (let from = 0, comma = 0; comma >= 0; from = comma + 1) {
    comma = tokens.indexOf(',', from);
    const part = tokens.slice(from, comma < 0 ? tokens.length : comma);
    if (first !== undefined) return part.length > 0 && isName(part.join(' ')) ? part.join(' ') : first;
    first = findLeading(part);
    if (first !== undefined && isName(first)) return first;
  }
  return first;
}
