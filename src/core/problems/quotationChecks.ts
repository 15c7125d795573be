// Checks of the quotations: altered words, words that the source does not have, and words given to another speaker.
import type { QuotationEvidence } from '../evidence/evidence.ts';
import type { FactsOf } from '../problemKinds.ts';
import { listAlterations, type Difference } from '../quotations/difference.ts';
import { keyOfClaim, placeOfClaim } from './claimProblem.ts';
import { checkEach, type ProblemContext, type ProblemSteps } from './problemContext.ts';
import { markChanges, restoreWords } from './rewriteQuotation.ts';

function listQuotations({ evidence }: ProblemContext): QuotationEvidence[] {
  return evidence.filter((one) => one.kind === 'quotation');
}

export function findAlteredQuotations(context: ProblemContext): ProblemSteps {
  return checkEach(listQuotations(context), context, function* (evidence) {
    if (evidence.verdict !== 'altered') return;
    yield { code: 'quotation-altered', ...placeOfClaim(evidence, context), facts: describeChange(evidence) };
  });
}

type AlterationFacts = FactsOf<'quotation-altered'>;

/** The facts are named so that each kind of difference has its own sentence. */
function describeChange(evidence: QuotationEvidence): AlterationFacts {
  const [gravest] = listAlterations(evidence.differences);
  const restored = restoreWords(evidence);
  const marked = markChanges(evidence);
  return {
    key: keyOfClaim(evidence),
    ...(gravest === undefined ? {} : toFacts(gravest)),
    ...(restored === undefined ? {} : { restored }),
    ...(marked === undefined ? {} : { marked }),
  };
}

function toFacts({ kind, note, source }: Difference): Omit<AlterationFacts, 'key'> {
  if (kind === 'order') return { reordered: note };
  if (kind === 'distance') return { scattered: note };
  if (/…|\.{3}/.test(note) && !/\w/.test(note)) return { swallowed: source };
  if (source === '') return { added: note };
  return note === '' ? { leftOut: source } : { wrote: note, stands: source };
}

export function findAbsentQuotations(context: ProblemContext): ProblemSteps {
  return checkEach(listQuotations(context), context, function* (evidence) {
    if (evidence.verdict !== 'absent') return;
    yield { code: 'quotation-not-found', ...placeOfClaim(evidence, context), facts: { key: keyOfClaim(evidence) } };
  });
}

export function findWrongSpeakers(context: ProblemContext): ProblemSteps {
  return checkEach(listQuotations(context), context, function* (evidence) {
    if (!evidence.wrongSpeaker) return;
    const facts = { key: keyOfClaim(evidence), speaker: evidence.speaker ?? '', named: evidence.claim.speaker ?? '' };
    yield { code: 'wrong-speaker', ...placeOfClaim(evidence, context), facts };
  });
}
