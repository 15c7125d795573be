// The tool that looks for evidence: what the library says of the figures and quotations of one claim.
import { verifyClaims, type Evidence } from '../evidence/claimVerifier.ts';
import type { OnFailure } from '../bulkhead.ts';
import { formatVerdict, VERDICTS } from '../evidence/verdicts.ts';
import type { Library } from '../library.ts';
import { formatCitekey } from '../citations/citationText.ts';
import type { Note } from '../note/note.ts';
import { parseNote } from '../note/parseNote.ts';
import { findSentence } from '../search/relevance.ts';
import { listPatterns, parseQuery } from '../search/query.ts';
import { formatResult, quote } from './quotedMaterial.ts';
import { listRelevantKeys, listWords } from './relevantSources.ts';
import { formatKey, formatUnknown, toKey } from './sourceLines.ts';
import type { Tool } from './tool.ts';

/** Sources that are tried when none is named. */
const SOURCES = 5;

export const FIND_EVIDENCE: Tool<{ readonly claim: string; readonly citekey?: string }> = {
  name: 'find_evidence',
  title: 'Find Evidence',
  description:
    'Find what the library says about a claim: for each number and quotation in it a verdict and the exact sentence of the source. Without a citekey, it checks the sources with most of the words. Use it before you state a number or quote somebody.',
  inputSchema: {
    type: 'object',
    properties: {
      claim: { type: 'string', description: 'One or a few sentences without citations.', maxLength: 5000 },
      citekey: {
        type: 'string',
        description: 'The source to check it against; without it, all are tried.',
        maxLength: 300,
      },
    },
    required: ['claim'],
  },
  run: (library, { claim, citekey }, onFailure) => {
    const note = parseNote(claim);
    if (note.citations.length > 0) return 'Give the claim without citations; for a text with citations use check_text.';
    const key = citekey === undefined ? undefined : toKey(citekey);
    if (key !== undefined && !library.has(key)) return formatResult([formatUnknown(key, library)]);
    const keys = key === undefined ? listRelevantKeys(note, library, SOURCES) : [key];
    if (note.figures.length + note.quotations.length === 0) return formatNearest(note, keys, library);
    const findings = keys.flatMap((each) => verifyAgainst(claim, each, library, onFailure));
    // One that bears the claim out is worth more than four that do not.
    const supporting = findings.filter(({ isSupporting }) => isSupporting).sort((a, b) => a.rank - b.rank);
    if (supporting.length > 0) return formatResult(supporting.map(({ text }) => text));
    return formatResult(['Not in the library: no source supports this claim.', ...findings.map(({ text }) => text)]);
  },
};

interface Finding {
  readonly isSupporting: boolean;
  /** Of the worst of its verdicts. */
  readonly rank: number;
  readonly text: string;
}

/** What one source says of the claim's figures and quotations. */
function verifyAgainst(claim: string, key: string, library: Library, onFailure: OnFailure): Finding[] {
  const note = parseNote(`${claim.trim().replace(/(?<![.\s])[.\s]+$/, '')} [${formatCitekey(key)}].`);
  const evidence = verifyClaims(note, library, onFailure);
  if (evidence.length === 0) return [];
  const rows = evidence.map(({ verdict }) => VERDICTS[verdict]);
  const isSupporting = rows.every(({ status }) => status === 'supported');
  const rank = Math.max(...rows.map((row) => row.rank));
  const parts = evidence.map((each) => formatEvidence(note, each, library));
  return [{ isSupporting, rank, text: [formatKey(key, library), ...parts].join('\n') }];
}

function formatEvidence({ text }: Note, evidence: Evidence, library: Library): string {
  const { kind, claim, key, passage } = evidence;
  const words = text.slice(claim.start, claim.end).replace(/\s+/g, ' ');
  const verdict = `The ${kind === 'figure' ? `number “${words}”` : `quotation ${words}`} ${formatVerdict(evidence)}`;
  const parsed = passage && library.find(key)?.parsedText;
  if (passage === undefined || parsed === undefined) return `${verdict}.`;
  const page = passage.page === undefined ? '' : ` (page ${passage.page})`;
  return `${verdict}${page}:\n${quote(parsed.text.slice(passage.sentence.start, passage.sentence.end))}`;
}

/** For a claim with nothing to verify in it: the sentence of each source that has most of its words. */
function formatNearest({ prose }: Note, keys: readonly string[], library: Library): string {
  const patterns = listPatterns(parseQuery(listWords(prose).join(' ')));
  const parts = keys.flatMap((key) => {
    const parsed = library.find(key)?.parsedText;
    const span = parsed && findSentence(parsed.prose, parsed.sentences, patterns)?.span;
    return parsed && span ? [`${formatKey(key, library)}\n${quote(parsed.text.slice(span.start, span.end))}`] : [];
  });
  if (parts.length === 0) return 'Not in the library: no source has anything on this claim.';
  return formatResult(['The claim has no number or quotation to check. The nearest sentences:', ...parts]);
}
