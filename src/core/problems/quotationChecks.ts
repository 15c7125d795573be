// Checks of the quotations: altered words, words that the source does not have, and words given to another speaker.
import type { QuotationEvidence } from '../evidence/claimVerifier.ts';
import { findCitedPages } from '../passage.ts';
import type { FactsOf } from '../problemKinds.ts';
import { isEllipsis, listAlterations, quoteBriefly, type Difference } from '../quotations/quotation.ts';
import { overlaps } from '../text/span.ts';
import { findOther, keyOfClaim, spanOfClaim } from './claimProblem.ts';
import { checkEach, type ProblemContext, type ProblemSteps } from './problemContext.ts';
import { markChanges, restoreWords } from './rewriteQuotation.ts';

function listQuotations({ evidence }: ProblemContext): QuotationEvidence[] {
  return evidence.filter((one) => one.kind === 'quotation');
}

/** Words that the source has, but neither on the pages that the note names nor beside them. */
export function checkPages(context: ProblemContext): ProblemSteps {
  return checkEach(listQuotations(context), context, function* (evidence) {
    const { cite, passage, verdict, key } = evidence;
    const text = passage && context.library.find(key)?.parsedText;
    const pages = text && findCitedPages(text, cite);
    if (pages === undefined || passage?.page === undefined || overlaps(pages, passage)) return;
    if (verdict !== 'verbatim' && verdict !== 'edited') return;
    const facts = { key: keyOfClaim(evidence), page: cite?.locator ?? '', found: passage.page };
    yield { code: 'wrong-page', ...spanOfClaim(evidence, context), facts };
  });
}

export function checkAlteredQuotations(context: ProblemContext): ProblemSteps {
  return checkEach(listQuotations(context), context, function* (evidence) {
    if (evidence.verdict !== 'altered') return;
    yield { code: 'quotation-altered', ...spanOfClaim(evidence, context), facts: describeChange(evidence) };
  });
}

type AlterationFacts = FactsOf<'quotation-altered'>;

/** The facts are named so that each kind of difference has its own sentence. */
function describeChange(evidence: QuotationEvidence): AlterationFacts {
  const [mostSevere] = listAlterations(evidence.differences);
  const restored = restoreWords(evidence);
  const marked = markChanges(evidence);
  return {
    key: keyOfClaim(evidence),
    ...(mostSevere === undefined ? {} : toFacts(mostSevere)),
    ...(restored === undefined ? {} : { restored }),
    ...(marked === undefined ? {} : { marked }),
  };
}

function toFacts({ kind, ...difference }: Difference): Omit<AlterationFacts, 'key'> {
  const [quoted, source] = [quoteBriefly(difference.quoted), quoteBriefly(difference.source)];
  if (kind === 'order') return { reordered: quoted };
  if (kind === 'distance') return { scattered: quoted };
  if (isEllipsis(quoted)) return { swallowed: source };
  if (/^\[.*\]$/s.test(quoted)) return { inserted: quoted };
  if (source === '') return { added: quoted };
  return quoted === '' ? { leftOut: source } : { wrote: quoted, stands: source };
}

export function checkDeniedQuotations(context: ProblemContext): ProblemSteps {
  return checkEach(listQuotations(context), context, function* (evidence) {
    const { verdict, denial } = evidence;
    if (verdict !== 'denied' || denial === undefined) return;
    const facts = { key: keyOfClaim(evidence), denial: denial.words };
    yield { code: 'quotation-denied', ...spanOfClaim(evidence, context), facts };
  });
}

export function checkAbsentQuotations(context: ProblemContext): ProblemSteps {
  return checkEach(listQuotations(context), context, function* (evidence) {
    if (evidence.verdict !== 'absent') return;
    const facts = { key: keyOfClaim(evidence), ...findOther(evidence, context) };
    yield { code: 'quotation-not-found', ...spanOfClaim(evidence, context), facts };
  });
}

export function checkSpeakers(context: ProblemContext): ProblemSteps {
  return checkEach(listQuotations(context), context, function* (evidence) {
    if (!evidence.wrongSpeaker) return;
    const facts = { key: keyOfClaim(evidence), speaker: evidence.speaker ?? '', named: evidence.claim.speaker ?? '' };
    yield { code: 'wrong-speaker', ...spanOfClaim(evidence, context), facts };
  });
}
