// How often figures that people wrote are flagged, by people's word supported by the source or not, on data not in this repository.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ClaimVerifier, type FigureEvidence } from '../../src/core/evidence/claimVerifier.ts';
import { findReviewStatus } from '../../src/core/evidence/verdicts.ts';
import { parseNote } from '../../src/core/note/parseNote.ts';
import type { Source } from '../../src/core/source.ts';
import { overlaps, type Span } from '../../src/core/text/span.ts';

/** `--half odd` looks at one half alone; `--list good` prints the figures of that kind with their verdicts. */
const { values: flags } = parseArgs({ options: { half: { type: 'string' }, list: { type: 'string' } } });
/** WiCE's sentences of Wikipedia with the full text of the pages they cite (Kamoi et al., EMNLP 2023). */
const FILE = path.join(process.env.IBID_DATA ?? '', 'wice-train.jsonl');

interface LabelledSentence {
  readonly claim: string;
  readonly claim_tokens: readonly string[];
  /** Token by token, whether the text fails to support it. */
  readonly non_supported_spans: readonly boolean[];
  /** The source's text, a sentence an item; what its page says of itself begins with "(meta data)". */
  readonly evidence: readonly string[];
}

const META = '(meta data) ';
const ISSUED = /^PUBLISHED DATETIME: (\d{4})-(\d{2})-(\d{2})/;

interface Judged {
  readonly evidence: FigureEvidence | undefined;
  readonly text: string;
  readonly isGood: boolean;
  readonly isDate: boolean;
}

function judge(row: LabelledSentence): Judged[] {
  const source = toSource(row.evidence);
  const parsedText = parseNote(source.text ?? '');
  const verifier = new ClaimVerifier({
    has: (key) => key === source.key,
    find: (key) => (key === source.key ? { source, parsedText } : undefined),
    findByUrl: () => undefined,
  });
  const note = parseNote(`${row.claim.trimEnd().replace(/\.$/, '')} [@source].\n`);
  const bad = listUnsupported(row);
  return note.figures.map((figure) => {
    const found = verifier.verify(note, figure);
    return {
      evidence: found?.kind === 'figure' ? found : undefined,
      text: figure.text,
      isGood: !bad.some((span) => overlaps(span, figure)),
      isDate: figure.kind === 'date',
    };
  });
}

function toSource(evidence: readonly string[]): Source {
  const meta = evidence.filter((line) => line.startsWith(META)).map((line) => line.slice(META.length));
  const issued = meta.flatMap((line) => ISSUED.exec(line)?.slice(1).map(Number) ?? []);
  const text = evidence.filter((line) => !line.startsWith(META)).join('\n\n');
  const item = { id: 'source', type: 'webpage', ...(issued.length > 0 && { issued: { 'date-parts': [issued] } }) };
  return { key: 'source', item, text, textStart: 0, file: 'source.md', span: { start: 0, end: 0 } };
}

/** The words of the sentence that the text does not support. */
function listUnsupported({ claim, claim_tokens: tokens, non_supported_spans: flagged }: LabelledSentence): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const [index, token] of tokens.entries()) {
    const start = claim.indexOf(token, at);
    if (start < 0) continue;
    at = start + token.length;
    if (flagged[index] === true) spans.push({ start, end: at });
  }
  return spans;
}

const isFlagged = ({ evidence }: Pick<Judged, 'evidence'>) =>
  evidence !== undefined && findReviewStatus(evidence) === 'needs review';

function report(name: string, judged: readonly Judged[]): void {
  for (const [kind, isKind] of [
    ['all', () => true],
    ['dates', ({ isDate }: Judged) => isDate],
    ['others', ({ isDate }: Judged) => !isDate],
  ] as const) {
    const cells = [true, false].map((good) => {
      const those = judged.filter((each) => each.isGood === good && isKind(each));
      const count = those.filter(isFlagged).length;
      const green = those.filter(
        ({ evidence }) => evidence && !isFlagged({ evidence }) && evidence.verdict !== 'cannot check',
      );
      return `${count} of ${those.length} (${((100 * count) / those.length).toFixed(1)} %) flagged, ${green.length} green`;
    });
    console.log(`${name} ${kind}`.padEnd(14) + `supported: ${cells[0]}`.padEnd(54) + `not supported: ${cells[1]}`);
  }
}

if (!existsSync(FILE)) console.log('Name a folder with wice-train.jsonl in IBID_DATA.');
else {
  const rows = readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LabelledSentence);
  for (const half of ['even', 'odd']) {
    if (flags.half !== undefined && flags.half !== half) continue;
    const own = rows.filter((_, index) => index % 2 === (half === 'even' ? 0 : 1));
    const judged = own.flatMap((row) => judge(row).map((each) => ({ ...each, row })));
    report(half, judged);
    if (flags.list === undefined) continue;
    for (const each of judged) {
      if (each.isGood !== (flags.list === 'good') || isFlagged(each) !== (flags.list === 'good')) continue;
      const { evidence } = each;
      const passage =
        evidence?.passage &&
        toSource(each.row.evidence).text?.slice(evidence.passage.sentence.start, evidence.passage.sentence.end);
      console.log(
        `- ${each.text} | ${evidence?.verdict ?? 'none'} ${evidence?.obstacle ?? ''} ${evidence?.found?.text ?? ''} | ${each.row.claim}\n    > ${passage?.slice(0, 300) ?? ''}`,
      );
    }
  }
}
