// Whether a text is only the beginning of one, cut off by a paywall, and so cannot disprove a claim.

/** Words; an article cut off by a paywall shows a paragraph or less. */
const MIN_WORDS = 60;
/** Characters; from here on a text is surely not truncated, so that no long text is counted word by word. */
const MIN_COMPLETE_LENGTH = 3000;

/** What publishers write where the article breaks off. */
const PAYWALL =
  /\b(?:subscribe (?:now |today )?to (?:continue|keep) reading|(?:log|sign) in to (?:continue|read)|to (?:continue|keep) reading|(?:article|story|content) is (?:only )?(?:available )?(?:for|to) (?:paying )?subscribers|subscribers? only|already a subscriber|get unlimited access|this is a preview)\b|\bremaining \d{1,3} ?%/i;

export function isTruncated(prose: string): boolean {
  if (prose.length >= MIN_COMPLETE_LENGTH) return false;
  return (prose.match(/\S+/g)?.length ?? 0) < MIN_WORDS || PAYWALL.test(prose);
}
