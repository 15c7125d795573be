// Sentences that have a number in them: one for one and one for several, for languages differ in more than an "s".
export type PluralForms = readonly [one: () => string, several: (facts: { readonly count: number }) => string];

export function formatPlural([one, several]: PluralForms, count: number): string {
  return count === 1 ? one() : several({ count });
}
