// What is wrong in library files and notes, as the store has it of files, entries and what they name, by file.
import type { Duplicate, FileProblems } from '../library.ts';
import type { Problem } from '../problem.ts';
import { shiftSpan, type Span } from '../text/span.ts';
import { listDuplicateProblems } from './duplicates.ts';
import type { StoreReader } from './reader.ts';
import { parseProblems } from './records.ts';
import { parseAttachmentFault } from './attachmentFault.ts';

const SQL = {
  ofFiles: 'SELECT path, problems, 0 AS start FROM file WHERE problems IS NOT NULL AND (path = ?1 OR ?1 IS NULL)',
  ofNotes: 'SELECT path, problems, 0 AS start FROM note WHERE problems IS NOT NULL AND (path = ?1 OR ?1 IS NULL)',
  ofEntries: `SELECT f.path, e.start, c.problems FROM entry e JOIN file f ON f.id = e.file
    JOIN content c ON c.id = e.id WHERE e.has_problems = 1 AND (f.path = ?1 OR ?1 IS NULL) ORDER BY f.id, e.position`,
  ofAttachments: `SELECT f.path, e.start, e."end", a.problem FROM attachment a JOIN entry e ON e.id = a.entry
    JOIN file f ON f.id = e.file WHERE a.problem IS NOT NULL AND (f.path = ?1 OR ?1 IS NULL) ORDER BY f.id, e.position`,
  listNamed: 'SELECT DISTINCT j.value AS file FROM note n, json_each(n.named) j',
} as const;

interface LocatedProblem {
  readonly path: string;
  readonly problem: Problem;
}

/** Of one file, or of all. */
export function listProblems(reader: StoreReader, duplicates: readonly Duplicate[], file?: string): FileProblems[] {
  const problems = new Map<string, Problem[]>();
  const located = [
    ...(['ofFiles', 'ofNotes', 'ofEntries'] as const).flatMap((kind) => listStored(reader, kind, file)),
    ...listAttachmentProblems(reader, file),
    ...listOfDuplicates(reader, duplicates),
  ];
  for (const { path, problem } of located) {
    if (file !== undefined && file !== path) continue;
    const known = problems.get(path);
    if (known === undefined) problems.set(path, [problem]);
    else known.push(problem);
  }
  return [...problems].map(([path, found]) => ({ file: path, problems: found }));
}

function listStored(
  reader: StoreReader,
  kind: 'ofFiles' | 'ofNotes' | 'ofEntries',
  file: string | undefined,
): LocatedProblem[] {
  const rows = reader.prepare<{ path: string; problems: string; start: number }>(SQL[kind]).all(file ?? null);
  return rows.flatMap(({ path, problems, start }) =>
    parseProblems(problems).map((problem) => ({ path, problem: { ...problem, span: shiftSpan(problem.span, start) } })),
  );
}

function listAttachmentProblems(reader: StoreReader, file: string | undefined): LocatedProblem[] {
  const rows = reader.prepare<{ path: string; problem: string } & Span>(SQL.ofAttachments).all(file ?? null);
  return rows.flatMap(({ path, start, end, problem }) => {
    const fault = parseAttachmentFault(problem);
    // Of a library that comes from another computer all may be missing; that is told where they are wanted.
    return fault === undefined || fault.facts.missing !== undefined
      ? []
      : [{ path, problem: { ...fault, span: { start, end } } }];
  });
}

/** A file that notes name is used by those, so that it has its keys for itself. */
function listOfDuplicates(reader: StoreReader, duplicates: readonly Duplicate[]): readonly LocatedProblem[] {
  if (duplicates.length === 0) return [];
  const rows = reader.prepare<{ file: string }>(SQL.listNamed).all();
  const named = new Set(rows.map(({ file }) => file));
  return duplicates.flatMap((duplicate) => listDuplicateProblems(duplicate, named));
}
