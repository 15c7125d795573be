// Sentences that have a number in them: one for one and one for several, for languages differ in more than an "s".
export type Counted = readonly [one: () => string, several: (facts: { readonly count: number }) => string];

export function formatCount([one, several]: Counted, count: number): string {
  return count === 1 ? one() : several({ count });
}
