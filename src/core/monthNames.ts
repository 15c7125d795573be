// The names of months and seasons in the languages Ibid reads, apart as it is data: a row a month.

/**
 * Lower case without accents, in the case in which dates have them. English, French, German, Spanish, Italian,
 * Portuguese, Dutch, Arabic; Romanian, Scandinavian, Indonesian, Hungarian, Polish, Czech, Turkish; Russian, Ukrainian,
 * Greek.
 */
const MONTH_ROWS: readonly string[] = [
  'january jan janvier janv januar jänner enero ene gennaio gen janeiro januari يناير ianuarie stycznia styczen ledna ocak января янв січня ιανουαριου',
  'february feb fevrier fevr fev februar feber febrero febbraio fevereiro februari فبراير februarie lutego luty unora subat февраля фев лютого φεβρουαριου',
  'march mar mars mär marz maerz mrz marzo março maart مارس martie mars maret marcius marca marzec brezna mart марта мар березня μαρτιου',
  'april apr avril avr abril abr aprile أبريل ابريل aprilie aprilis kwietnia kwiecien dubna nisan апреля апр квітня απριλιου',
  'may mai mayo maggio mag maio mei مايو maj maja majus kvetna mayis mayıs мая май травня μαιου',
  'june jun juin juni junio giugno giu junho يونيو iunie junius czerwca czerwiec cervna haziran июня июн червня ιουνιου',
  'july jul juillet juil juli julio luglio lug julho يوليو iulie julius lipca lipiec cervence temmuz июля июл липня ιουλιου',
  'august aug aout agosto ago augustus أغسطس اغسطس augusti agustus augusztus sierpnia sierpien srpna agustos августа авг серпня αυγουστου',
  'september sept sep septembre septiembre settembre set setembro سبتمبر septembrie szeptember wrzesnia wrzesien zari eylul сентября сен сент вересня σεπτεμβριου',
  'october oct octobre oktober okt octubre ottobre ott outubro out أكتوبر اكتوبر octombrie pazdziernika pazdziernik rijna ekim октября окт жовтня οκτωβριου',
  'november nov novembre noviembre novembro نوفمبر noiembrie listopada listopad listopadu kasim kasım ноября ноя листопада νοεμβριου',
  'december dec decembre dezember dez diciembre dic dicembre dezembro december ديسمبر decembrie desember grudnia grudzien prosince aralik aralık декабря дек грудня δεκεμβριου',
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
