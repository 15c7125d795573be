// The first line of a card: the verdict on a claim, and in the same line what its source says, as sentences to be translated.
import type { Evidence, FigureEvidence, QuotationEvidence, SourceField } from '../evidence/claimVerifier.ts';
import { type ClaimMark, findVerdictRow, OBSTACLES, type ReviewStatus } from '../evidence/verdicts.ts';
import type { ParsedSource } from '../library.ts';
import { describeProblem, type Description } from '../problems/describe.ts';
import { type Difference, isEllipsis, listAlterations, quoteBriefly } from '../quotations/quotation.ts';
import { comparedFigures, countedFigure } from './figureWords.ts';

export interface Headline {
  readonly status: ReviewStatus;
  readonly mark: ClaimMark;
  /** A codicon. */
  readonly icon: string;
  readonly title: Description;
  /** What follows the title after a colon. */
  readonly statement?: Description;
}

/** `found` is the source of the evidence, which may know why it has no text. */
export function toHeadline(evidence: Evidence, found?: ParsedSource): Headline {
  const { status, mark, icon, sentences } = findVerdictRow(evidence);
  const look = { status, mark, icon };
  const derived = evidence.kind === 'figure' ? describeDerived(evidence) : undefined;
  if (derived !== undefined) return { ...look, title: derived };
  const statement = describeStatement(evidence, found);
  return { ...look, title: { template: sentences.title, facts: {} }, ...(statement && { statement }) };
}

function describeDerived({ from: [first, second] = [] }: FigureEvidence): Description | undefined {
  if (first === undefined) return undefined;
  return second === undefined
    ? { template: 'Follows from {first}', facts: { first: first.text } }
    : { template: 'Follows from {first} and {second}', facts: { first: first.text, second: second.text } };
}

function describeStatement(evidence: Evidence, found: ParsedSource | undefined): Description | undefined {
  const { obstacle } = evidence;
  if (obstacle === undefined)
    return evidence.kind === 'figure' ? describeFigure(evidence) : describeQuotation(evidence);
  const missing = found?.missingText;
  if (obstacle === 'unreadable text' && missing !== undefined && missing !== 'pending') return describeProblem(missing);
  return { template: OBSTACLES[obstacle].template, facts: { key: `@${evidence.key}` } };
}

function describeFigure({ claim, verdict, found, nearest, field }: FigureEvidence): Description | undefined {
  if (nearest !== undefined) {
    return { template: 'the nearest number is {found}', facts: { found: countedFigure(nearest) } };
  }
  if (found === undefined || verdict === 'stated') return field && describeField(field);
  if (verdict === 'of something else') {
    return { template: 'the source says {found}', facts: { found: countedFigure(found) } };
  }
  const [said, written] = comparedFigures(claim, found);
  if (verdict !== 'differs' || said === written) return { template: 'the source says {found}', facts: { found: said } };
  return { template: 'the source says {found}, not {claim}', facts: { found: said, claim: written } };
}

function describeField(field: SourceField): Description {
  return field === 'abstract' ? { template: 'in the abstract', facts: {} } : { template: 'in the title', facts: {} };
}

function describeQuotation(evidence: QuotationEvidence): Description | undefined {
  const { speaker, wrongSpeaker, differences, verdict, denial, field } = evidence;
  if (denial !== undefined) return { template: 'it says “{denial}”', facts: { denial: denial.words } };
  const [mostSevere] = verdict === 'altered' ? listAlterations(differences) : [];
  if (mostSevere !== undefined) return describeAlteration(mostSevere);
  if (speaker !== undefined && verdict !== 'absent') {
    return wrongSpeaker
      ? { template: 'in the source, {speaker} says this', facts: { speaker } }
      : { template: 'said by {speaker}', facts: { speaker } };
  }
  return field && describeField(field);
}

function describeAlteration({ kind, ...difference }: Difference): Description {
  const [quoted, source] = [quoteBriefly(difference.quoted), quoteBriefly(difference.source)];
  const facts = { note: quoted, source };
  if (kind === 'order') return { template: '“{note}” is in another place in the source', facts };
  if (kind === 'distance') return { template: '“{note}” comes from a different part of the source', facts };
  if (quoted === '') return { template: 'the source also has “{source}”', facts };
  if (source === '') return { template: 'the source does not have “{note}”', facts };
  if (isEllipsis(quoted)) return { template: 'the ellipsis hides “{source}”', facts };
  return { template: '“{note}” is “{source}” in the source', facts };
}
