// Checks of the quotations: altered words, words that the source does not have, and words given to another speaker.
import type { QuotationEvidence } from '../evidence/evidence.ts';
import type { Problem } from '../problem.ts';
import { listAlterations, type Difference } from '../quotations/difference.ts';
import { claimProblem } from './claimProblem.ts';
import { checkEach, type ProblemContext, type ProblemSteps } from './problemContext.ts';
import { markChanges, restoreWords } from './rewriteQuotation.ts';

function listQuotations({ evidence }: ProblemContext): QuotationEvidence[] {
  return evidence.filter((one) => one.kind === 'quotation');
}

export function findAlteredQuotations(context: ProblemContext): ProblemSteps {
  return checkEach(listQuotations(context), context, function* (evidence) {
    if (evidence.verdict !== 'altered') return;
    yield claimProblem('quotation-altered', evidence, describeChange(evidence), context);
  });
}

/** The facts are named so that each kind of difference has its own sentence. */
function describeChange(evidence: QuotationEvidence): Problem['facts'] {
  const [gravest] = listAlterations(evidence.differences);
  const restored = restoreWords(evidence);
  const marked = markChanges(evidence);
  return {
    ...(gravest === undefined ? {} : toFacts(gravest)),
    ...(restored === undefined ? {} : { restored }),
    ...(marked === undefined ? {} : { marked }),
  };
}

function toFacts({ kind, note, source }: Difference): Problem['facts'] {
  if (kind === 'order') return { reordered: note };
  if (kind === 'distance') return { scattered: note };
  if (/…|\.{3}/.test(note) && !/\w/.test(note)) return { swallowed: source };
  if (source === '') return { added: note };
  return note === '' ? { leftOut: source } : { wrote: note, stands: source };
}

export function findAbsentQuotations(context: ProblemContext): ProblemSteps {
  return checkEach(listQuotations(context), context, function* (evidence) {
    if (evidence.verdict === 'absent') yield claimProblem('quotation-not-found', evidence, {}, context);
  });
}

export function findWrongSpeakers(context: ProblemContext): ProblemSteps {
  return checkEach(listQuotations(context), context, function* (evidence) {
    if (!evidence.wrongSpeaker) return;
    const facts = { speaker: evidence.speaker ?? '', named: evidence.claim.speaker ?? '' };
    yield claimProblem('wrong-speaker', evidence, facts, context);
  });
}
