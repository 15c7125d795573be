// What the user asked for and cannot be done: its message is a sentence they can act on.
import { lookup } from './lookup.ts';

/** `facts` fill the `{placeholders}` of `template`, which is also the key of its translation. */
export class UserError extends Error {
  readonly template: string;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(template: string, facts: Readonly<Record<string, string | number>> = {}) {
    super(fillTemplate(template, facts));
    this.name = 'UserError';
    this.template = template;
    this.facts = facts;
  }
}

/** By name, as bundles that are loaded on first use carry a class of their own. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === 'UserError';
}

/** Replaces each `{name}` by its fact; a name without a fact stays as it is. */
export function fillTemplate(template: string, facts: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(lookup(facts, name) ?? whole));
}
