// The names of months and seasons in the languages Ibid reads, apart as it is data: a row a month.

/** Folded names: lower case without accents. English, French, German, Spanish, Italian, Portuguese, Dutch, Arabic. */
const MONTH_ROWS: readonly string[] = [
  'january jan janvier janv januar jänner enero ene gennaio gen janeiro januari يناير',
  'february feb fevrier fevr fev februar feber febrero febbraio fevereiro februari فبراير',
  'march mar mars mär marz maerz mrz marzo março maart مارس',
  'april apr avril avr abril abr aprile أبريل ابريل',
  'may mai mayo maggio mag maio mei مايو',
  'june jun juin juni junio giugno giu junho يونيو',
  'july jul juillet juil juli julio luglio lug julho يوليو',
  'august aug aout agosto ago augustus أغسطس اغسطس',
  'september sept sep septembre septiembre settembre set setembro سبتمبر',
  'october oct octobre oktober okt octubre ottobre ott outubro out أكتوبر اكتوبر',
  'november nov novembre noviembre novembro نوفمبر',
  'december dec decembre dezember dez diciembre dic dicembre dezembro december ديسمبر',
];

/** CSL's seasons, 1 spring to 4 winter. */
const SEASON_ROWS: readonly string[] = [
  'spring printemps fruhling fruhjahr primavera',
  'summer ete sommer verano estate verao',
  'autumn fall automne herbst otono autunno outono',
  'winter hiver invierno inverno',
];

const MONTHS = toTable(MONTH_ROWS);
const SEASONS = toTable(SEASON_ROWS);

/** 1 to 12 for the name or usual abbreviation of a month, whatever its case and accents. */
export function findMonth(word: string): number | undefined {
  return MONTHS.get(fold(word));
}

/** CSL's number of the first season that the text names. */
export function findSeason(text: string): number | undefined {
  for (const word of text.match(/\p{L}+/gu) ?? []) {
    const season = SEASONS.get(fold(word));
    if (season !== undefined) return season;
  }
  return undefined;
}

function toTable(rows: readonly string[]): ReadonlyMap<string, number> {
  return new Map(rows.flatMap((row, index) => row.split(' ').map((name) => [fold(name), index + 1] as const)));
}

function fold(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
