// What a problem is called in a sentence: the template for the translator, or the English with its facts filled in.
import type { Problem } from '../problem.ts';
import { fillTemplate } from '../userError.ts';
import { findProblemKind } from './problemTable.ts';
import { lookup } from '../lookup.ts';

export type Facts = Problem['facts'];

/** A sentence to be translated: `template` is its key, and `{name}` in it stands for a fact. */
export interface Description {
  readonly template: string;
  readonly facts: Facts;
}

const PLACEHOLDER = /\{(\w+)\}/g;

/** Falls back on the code itself, which only a problem without a row has. */
export function describeProblem({ code, facts }: Problem): Description {
  const sentences = findProblemKind(code)?.sentences ?? [];
  return { template: sentences.find((sentence) => isComplete(sentence, facts)) ?? code, facts };
}

function isComplete(sentence: string, facts: Facts): boolean {
  return Array.from(sentence.matchAll(PLACEHOLDER)).every(([, name = '']) => lookup(facts, name) !== undefined);
}

export function formatMessage(problem: Problem): string {
  const { template, facts } = describeProblem(problem);
  return fillTemplate(template, facts);
}
