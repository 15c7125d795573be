// How severe a problem is, and what it is called in a sentence: the template for the translator, or the English with its facts filled in.
import type { Fault } from '../problem.ts';
import { PROBLEM_KINDS, type ProblemCode } from '../problemKinds.ts';
import type { KindRow, Severity } from '../problemRow.ts';
import { fillTemplate } from '../userError.ts';
import { lookup } from '../lookup.ts';

/** As a template is filled with them, by name. */
export type Facts = Readonly<Record<string, string | number>>;

/** A sentence to be translated: `template` is its key, and `{name}` in it stands for a fact. */
export interface Description {
  readonly template: string;
  readonly facts: Facts;
}

const PLACEHOLDER = /\{(\w+)\}/g;

/** The first sentence whose facts are all there; the last names only such as every problem of the code has. */
export function describeProblem({ code, facts }: Fault): Description {
  const { sentences }: KindRow = PROBLEM_KINDS[code];
  return { template: sentences.find((sentence) => isComplete(sentence, facts)) ?? code, facts };
}

function isComplete(sentence: string, facts: Facts): boolean {
  return Array.from(sentence.matchAll(PLACEHOLDER)).every(([, name = '']) => lookup(facts, name) !== undefined);
}

export function formatMessage(problem: Fault): string {
  const { template, facts } = describeProblem(problem);
  return fillTemplate(template, facts);
}

/** By code, as `ibid.problems.severity` has them; what is not there has the table's severity. */
export type SeveritySettings = Readonly<Partial<Record<string, Severity>>>;

export function findSeverity(code: ProblemCode, settings: SeveritySettings = {}): Severity {
  return lookup(settings, code) ?? PROBLEM_KINDS[code].severity;
}
