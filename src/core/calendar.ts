// English names of months and days of the week, in order, for all that reads dates in prose.

export const MONTH_NAMES: readonly string[] =
  'january february march april may june july august september october november december'.split(' ');

/** From Sunday on, as `Date` counts them. */
export const WEEKDAYS: readonly string[] = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

export const DAY_MS = 86_400_000;
