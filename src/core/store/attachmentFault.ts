// Why a file that a source names has no text to give, as the store keeps it.
import { isFields } from '../fields.ts';
import { isProblem, type Fault } from '../problem.ts';

export type AttachmentFault = Fault<'attachment-unreadable'>;

/** What the store has of it; undefined where there is none, or one that this version of Ibid does not know. */
export function parseAttachmentFault(json: string | null): AttachmentFault | undefined {
  const parsed: unknown = JSON.parse(json ?? 'null');
  if (!isFields(parsed)) return undefined;
  const problem: unknown = { ...parsed, span: { start: 0, end: 0 } };
  return isProblem(problem) && problem.code === 'attachment-unreadable'
    ? { code: problem.code, facts: problem.facts }
    : undefined;
}
