// One note, checked: its claims and its problems as plain data with lines, so that the note's text can be let go.
import { contain, formatFailure, NO_PLACE, type OnFailure } from '../core/bulkhead.ts';
import type { Obstacle, Verdict } from '../core/evidence/verdicts.ts';
import { type CiteTarget, CiteTargets } from '../core/targets/citeTarget.ts';
import { ClaimVerifier, type Evidence } from '../core/evidence/claimVerifier.ts';
import type { Library } from '../core/library.ts';
import type { Cite } from '../core/citations/citation.ts';
import { parseContained, toUnparsedNote } from '../core/note/containedNote.ts';
import type { Note } from '../core/note/note.ts';
import { parseLazily } from '../core/note/parseNote.ts';
import type { Problem } from '../core/problem.ts';
import { findSeverity, formatMessage } from '../core/problems/describe.ts';
import { findTextPlace } from '../core/navigation/sourceSpans.ts';
import { listProblems, type NoteCheck, type ProblemLibrary } from '../core/problems/listProblems.ts';
import type { Severity } from '../core/problemRow.ts';
import { contains, type Span } from '../core/text/span.ts';
import type { NoteFile } from './noteFiles.ts';
import { rememberQuestions } from './rememberedLibrary.ts';
import { createPositioner, type Position } from './position.ts';

export interface FoundPassage {
  /** Absolute. */
  readonly file: string;
  /** Offsets into the file; null where it is one that text was read of, such as a PDF. */
  readonly start: number | null;
  readonly end: number | null;
  /** As the text marks it. */
  readonly page: string | undefined;
  readonly text: string;
}

export interface FoundProblem extends Span {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly from: Position;
  readonly to: Position;
}

export interface CheckedClaim extends Span {
  readonly line: number;
  readonly kind: 'figure' | 'quotation' | 'citation';
  /** As the note has it. */
  readonly claim: string;
  /** A citekey. */
  readonly source: string;
  /** Of a citation: what it refers to. */
  readonly verdict: Verdict | CiteTarget;
  /** Why a claim cannot be checked. */
  readonly obstacle: Obstacle | undefined;
  readonly passage: FoundPassage | undefined;
  /** Its place among the note's problems. */
  readonly problem: number | undefined;
}

/** A fault of Ibid that cost a part of the note's check. */
export interface CheckFailure extends Span {
  /** The error and where in the program it was thrown, in one line. */
  readonly message: string;
  readonly from: Position;
  readonly to: Position;
}

/** All that is said of a note, wherever it is: JSON may keep it. */
export interface Findings {
  readonly claims: readonly CheckedClaim[];
  /** All of the note's problems, those of claims among them, by place. */
  readonly problems: readonly FoundProblem[];
  readonly failures: readonly CheckFailure[];
}

export interface CheckedNote extends Findings {
  /** As the report shall name it. */
  readonly file: string;
}

export type Checker = (file: NoteFile, text: string) => Findings;

/** Checks one note after the other against a library that stays as it is; notes without a bibliography share a verifier. */
export function createChecker(library: Library, engine: CheckEngine): Checker {
  const remember = rememberQuestions();
  const createFor = (preferring: Library, labels: readonly string[]) =>
    createLibraryChecker(preferring, remember(preferring, labels), engine);
  const check = createFor(library, []);
  return ({ bibliographies, labels = [] }, text) => {
    if (bibliographies.length === 0 && labels.length === 0) return check(text);
    return createFor(bibliographies.length === 0 ? library : library.preferring(bibliographies), labels)(text);
  };
}

/** What reads a note and what checks it. */
export interface CheckEngine {
  readonly parse: (text: string) => Note;
  readonly checks?: readonly NoteCheck[];
  /** Told after each claim, of which a long note has thousands. */
  readonly onStep?: () => void;
}

export const ENGINE: CheckEngine = { parse: parseLazily };

/** A fault costs the claim or the check in which it occurs; where nothing else can be said of the note, the note. */
function createLibraryChecker(
  library: Library,
  asked: ProblemLibrary,
  { parse, checks, onStep }: CheckEngine,
): (text: string) => Findings {
  const failures: { readonly error: unknown; readonly place: Span }[] = [];
  const onFailure: OnFailure = (error, place) => failures.push({ error, place });
  const verifier = new ClaimVerifier(library, onFailure);
  const check = (note: Note): Omit<Findings, 'failures'> => {
    const evidence = verifier.listClaims(note).flatMap((claim) => {
      onStep?.();
      return verifier.verify(note, claim) ?? [];
    });
    const problems = listProblems(note, evidence, asked, { onFailure, checks });
    return toFindings(note, evidence, problems, { library, asked });
  };
  return (text) => {
    const findings = contain(
      () => check(parseContained(text, () => parse(text), onFailure)),
      (error) => {
        onFailure(error, NO_PLACE);
        return check(toUnparsedNote(text));
      },
    );
    const locate = createPositioner(text);
    return { ...findings, failures: failures.splice(0).map(({ error, place }) => toFailure(error, place, locate)) };
  };
}

function toFindings(
  note: Note,
  evidence: readonly Evidence[],
  listed: readonly Problem[],
  { library, asked }: { readonly library: Library; readonly asked: ProblemLibrary },
): Omit<Findings, 'failures'> {
  const locate = createPositioner(note.text);
  const problems = listed.map((problem) => toFoundProblem(problem, locate));
  const compareStarts = new Map(problems.map((problem, index) => [formatLocation(problem), index]));
  const toLocated = ({ start, end }: Span) => {
    return { start, end, line: locate(start).line, claim: note.text.slice(start, end) };
  };
  const verified = evidence.map((each) => ({
    ...toLocated(each.claim),
    ...toClaimResult(each, library),
    problem: compareStarts.get(formatLocation(each.claim)),
  }));
  const targets = new CiteTargets(note, asked);
  const cited = note.citations.flatMap((citation) =>
    citation.cites.map((cite) => ({
      ...toLocated(cite),
      ...toCiteResult(cite, targets.find(cite, citation)),
      problem: findProblemIndex(problems, cite),
    })),
  );
  return { claims: [...verified, ...cited].sort((a, b) => a.start - b.start), problems };
}

/** Of the first problem within a cite. */
function findProblemIndex(problems: readonly FoundProblem[], cite: Cite): number | undefined {
  const index = problems.findIndex((problem) => contains(cite, problem));
  return index < 0 ? undefined : index;
}

type ClaimResult = Pick<CheckedClaim, 'kind' | 'source' | 'verdict' | 'obstacle' | 'passage'>;

function toClaimResult(evidence: Evidence, library: Library): ClaimResult {
  const { kind, key, verdict, obstacle } = evidence;
  return { kind, source: key, verdict, obstacle, passage: findPassage(evidence, library) };
}

function toCiteResult({ key }: Cite, verdict: CiteTarget): ClaimResult {
  return { kind: 'citation', source: key, verdict, obstacle: undefined, passage: undefined };
}

/** A problem of a figure or a quotation has the very span of its claim. */
function formatLocation({ start, end }: Span): string {
  return `${start}-${end}`;
}

function toFailure(error: unknown, { start, end }: Span, locate: (offset: number) => Position): CheckFailure {
  return { start, end, message: formatFailure(error), from: locate(start), to: locate(end) };
}

function toFoundProblem(problem: Problem, locate: (offset: number) => Position): FoundProblem {
  const { code, span } = problem;
  const place = { start: span.start, end: span.end, from: locate(span.start), to: locate(span.end) };
  return { code, severity: findSeverity(code), message: formatMessage(problem), ...place };
}

/** The sentence of the source, with offsets into the source's file. */
function findPassage({ key, passage }: Evidence, library: Library): FoundPassage | undefined {
  const source = passage && library.find(key)?.source;
  if (source?.text === undefined || passage === undefined) return undefined;
  const { start, end } = passage.sentence;
  const place = findTextPlace(source, passage.sentence);
  return { ...place, page: passage.page, text: source.text.slice(start, end) };
}
