// How often the slow properties are tried: few times while one works, as often as FUZZ_RUNS says when one hunts.

export function propertyRuns(usual: number): number {
  return Number(process.env.FUZZ_RUNS ?? usual);
}
