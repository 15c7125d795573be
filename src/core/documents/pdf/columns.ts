// The order in which a page is read: what runs across the page, and between that the columns from left to right.
import type { TextItem } from './pdfPage.ts';
import { listRows } from './rows.ts';

/** Pieces of a row that are nearer to each other than this, in parts of the font's size, belong to one run. */
const RUN_GAP = 0.9;
/** A gutter is looked for at each of so many places across the page. */
const PLACES = 120;
/** What a column must hold to be one: lines of prose, as cells of tables are short. */
const MIN_LINES = 3;
const MIN_CHARACTERS = 14;
/** Of the column's width. */
const MIN_WIDTH = 0.4;
/** More runs than a page of small print has; such a page is read row by row. */
const MAX_RUNS = 4000;
/** Columns within columns: eight beside each other. */
const MAX_DEPTH = 3;

/** Pieces of one row without a gap that a gutter could be. */
interface Run {
  readonly items: readonly TextItem[];
  readonly start: number;
  readonly end: number;
  readonly y: number;
  readonly characters: number;
}

/** What stands between two runs that cross the gutter. */
interface Band {
  readonly crossing: Run[];
  readonly left: Run[];
  readonly right: Run[];
}

/** The pieces of a page by columns, these in the order of reading. */
export function listColumns(items: readonly TextItem[]): TextItem[][] {
  const runs = listRows(items).flatMap(toRuns);
  const rightToLeft = items.filter((item) => item.rightToLeft).length > items.length / 2;
  return (runs.length > MAX_RUNS ? [runs] : splitRuns(runs, rightToLeft, 0)).map((column) =>
    column.flatMap((run) => run.items),
  );
}

function toRuns(row: readonly TextItem[]): Run[] {
  const runs: TextItem[][] = [];
  let end = -Infinity;
  for (const item of [...row].sort((one, other) => one.x - other.x)) {
    if (item.x - end > RUN_GAP * item.size) runs.push([]);
    runs.at(-1)?.push(item);
    end = Math.max(end, item.x + item.width);
  }
  return runs.map((run) => ({
    items: run,
    start: run[0]?.x ?? 0,
    end: Math.max(...run.map(({ x, width }) => x + width)),
    y: Math.max(...run.map(({ y }) => y)),
    characters: run.reduce((sum, { text }) => sum + text.length, 0),
  }));
}

function splitRuns(runs: readonly Run[], rightToLeft: boolean, depth: number): (readonly Run[])[] {
  const gutter = depth < MAX_DEPTH ? findGutter(runs) : undefined;
  if (gutter === undefined) return [runs];
  const columns: (readonly Run[])[] = [];
  let across: Run[] = [];
  const close = () => {
    if (across.length > 0) columns.push(across);
    across = [];
  };
  for (const band of listBands(runs, gutter)) {
    across.push(...band.crossing);
    if (countLines(band) === 0) across.push(...band.left, ...band.right);
    else {
      close();
      const sides = rightToLeft ? [band.right, band.left] : [band.left, band.right];
      columns.push(...sides.flatMap((side) => splitRuns(side, rightToLeft, depth + 1)));
    }
  }
  close();
  return columns;
}

/** Where most lines stand on either side. */
function findGutter(runs: readonly Run[]): number | undefined {
  const start = Math.min(...runs.map((run) => run.start));
  const end = Math.max(...runs.map((run) => run.end));
  const starts = runs.map((run) => run.start).sort((a, b) => a - b);
  const ends = runs.map((run) => run.end).sort((a, b) => a - b);
  let begun = 0;
  let ended = 0;
  let best: number | undefined;
  let most = 0;
  for (let place = 1; place < PLACES; place++) {
    const x = start + ((end - start) * place) / PLACES;
    while ((starts[begun] ?? Infinity) < x) begun++;
    while ((ends[ended] ?? Infinity) <= x) ended++;
    // No more lines can stand on both sides, whatever the bands.
    if (Math.min(ended, runs.length - begun) <= most) continue;
    const lines = listBands(runs, x).reduce((sum, band) => sum + countLines(band), 0);
    if (lines > most) [best, most] = [x, lines];
  }
  return best;
}

function listBands(runs: readonly Run[], x: number): Band[] {
  const bands: Band[] = [];
  let band: Band | undefined;
  for (const run of runs) {
    const crosses = run.start < x && run.end > x;
    if (band === undefined || (crosses && (band.left.length > 0 || band.right.length > 0))) {
      band = { crossing: [], left: [], right: [] };
      bands.push(band);
    }
    (crosses ? band.crossing : run.end <= x ? band.left : band.right).push(run);
  }
  return bands;
}

/** Lines of prose in the shorter column; 0 where a side holds too few to be a column. */
function countLines({ left, right }: Band): number {
  const lines = Math.min(countProse(left), countProse(right));
  return lines < MIN_LINES ? 0 : lines;
}

function countProse(side: readonly Run[]): number {
  if (side.length < MIN_LINES) return 0;
  let start = Infinity;
  let end = -Infinity;
  for (const run of side) {
    start = Math.min(start, run.start);
    end = Math.max(end, run.end);
  }
  const isProse = (run: Run) => run.characters >= MIN_CHARACTERS && run.end - run.start >= MIN_WIDTH * (end - start);
  return side.filter(isProse).length;
}
