// Checks of the figures: those that differ from the source, those that it does not have, and those without a source.
import type { Evidence, FigureEvidence } from '../evidence/claimVerifier.ts';
import { comparedFigures, countedFigure } from '../card/figureWords.ts';
import { type Figure, isUncitedByDesign } from '../figures/figure.ts';
import { findContaining } from '../text/spanList.ts';
import type { Problem } from '../problem.ts';
import { contains } from '../text/span.ts';
import { findOther, keyOfClaim, spanOfClaim } from './claimProblem.ts';
import { checkEach, type ProblemContext, type ProblemSteps } from './problemContext.ts';
import { rewriteFigure } from './rewriteFigure.ts';

/** Figures with a verdict, but for those within a quotation that is wrong as a whole: one fault is reported once. */
function listFigures({ evidence }: ProblemContext, verdict: FigureEvidence['verdict']): FigureEvidence[] {
  const quotations = evidence.filter(
    ({ kind, verdict }) => kind === 'quotation' && (verdict === 'altered' || verdict === 'absent'),
  );
  return evidence.filter(
    (one): one is FigureEvidence =>
      one.kind === 'figure' && one.verdict === verdict && !quotations.some(({ claim }) => contains(claim, one.claim)),
  );
}

export function checkDifferingFigures(context: ProblemContext): ProblemSteps {
  return checkEach(listFigures(context, 'differs'), context, function* (evidence) {
    const { claim, found } = evidence;
    const corrected = found && rewriteFigure(claim, found);
    const [actual, written] = found === undefined ? ['', claim.text] : comparedFigures(claim, found);
    const said = { key: keyOfClaim(evidence), claim: written, found: actual };
    const facts = { ...said, ...(corrected === undefined ? {} : { corrected }) };
    yield { code: 'figure-differs', ...spanOfClaim(evidence, context), facts };
  });
}

export function checkAbsentFigures(context: ProblemContext): ProblemSteps {
  return checkEach(listFigures(context, 'absent'), context, function* (evidence) {
    const { claim, nearest } = evidence;
    const other = isTelling(claim) ? findOther(evidence, context) : {};
    const near = nearest === undefined ? {} : { nearest: countedFigure(nearest) };
    const facts = { key: keyOfClaim(evidence), claim: claim.text, ...other, ...near };
    yield { code: 'figure-absent', ...spanOfClaim(evidence, context), facts };
  });
}

/** Fewer digits stand in half of all sources by chance. */
const MIN_TELLING_DIGITS = 3;

function isTelling({ text }: Figure): boolean {
  return text.replace(/\D/g, '').replace(/^0+|0+$/g, '').length >= MIN_TELLING_DIGITS;
}

export function checkMisplacedFigures(context: ProblemContext): ProblemSteps {
  return checkEach(listFigures(context, 'of something else'), context, function* (evidence) {
    const { claim, found } = evidence;
    const counted = found?.noun === undefined ? {} : { counted: countedFigure(found) };
    const facts = { key: keyOfClaim(evidence), claim: claim.text, ...counted };
    yield { code: 'figure-of-something-else', ...spanOfClaim(evidence, context), facts };
  });
}

/** Dates and small counts in words need no source, and headings and quotations have none of their own. */
export function checkUncitedFigures({ note, evidence }: ProblemContext): Problem[] {
  const cited = new Set<Evidence['claim']>(evidence.map(({ claim }) => claim));
  return note.figures
    .filter((figure) => !cited.has(figure) && !isUncitedByDesign(figure))
    .filter((figure) => findContaining(note.blocks, figure)?.kind !== 'heading')
    .map((figure) => ({
      code: 'uncited-figure',
      span: { start: figure.start, end: figure.end },
      facts: { claim: figure.text },
    }));
}
