// Whether a source is cited for the first time, again, or just again (ibid.): the rules of CSL 1.0.2, "Locators", on keys alone.

export interface PlacedCite {
  readonly key: string;
  readonly locator: string;
  readonly label: string;
}

/** A citation with the number of the note that it stands in; 0 in the text. */
export interface PlacedCitation {
  readonly cites: readonly PlacedCite[];
  readonly noteNumber: number;
}

/** As the processor counts them. */
export interface Position {
  readonly position: 0 | 1 | 2 | 3;
  readonly 'near-note'?: true;
  readonly 'first-reference-note-number'?: number;
}

/** CSL's default of `near-note-distance`, in notes. */
const NEAR = 5;

/** The position of every cite of every citation, which must be in the order in which one reads them. */
export function listPositions(citations: readonly PlacedCitation[]): Position[][] {
  const first = new Map<string, number>();
  const latest = new Map<string, number>();
  let before: PlacedCitation | undefined;
  return citations.map((citation) => {
    const { cites, noteNumber } = citation;
    const lone = before?.cites.length === 1 ? before.cites[0] : undefined;
    before = citation;
    return cites.map((cite, index) => {
      const firstNote = first.get(cite.key);
      const lastNote = latest.get(cite.key) ?? noteNumber;
      latest.set(cite.key, noteNumber);
      if (firstNote === undefined) {
        first.set(cite.key, noteNumber);
        return { position: 0 };
      }
      const near = noteNumber - lastNote <= NEAR;
      return {
        position: toPosition(cite, index === 0 ? lone : cites[index - 1]),
        ...(near && { 'near-note': true }),
        ...(firstNote < noteNumber && { 'first-reference-note-number': firstNote }),
      };
    });
  });
}

/** `ibid` where the cite just before names the same source; without a locator, then, it must not have had one either. */
function toPosition(cite: PlacedCite, before: PlacedCite | undefined): 1 | 2 | 3 {
  if (before?.key !== cite.key) return 1;
  if (before.locator === '') return cite.locator === '' ? 2 : 3;
  if (cite.locator === '') return 1;
  return before.locator === cite.locator && before.label === cite.label ? 2 : 3;
}
