// Which files are notes, and which bibliographies the project of a note names: Quarto, bookdown, MyST and Jupyter Book look
// for it upwards from the note.

/** Notes: Markdown, and what Quarto and R Markdown make of it. */
export const NOTE_FILES = '**/*.{md,markdown,qmd,Rmd,rmd}';

/** A book of bookdown needs no more than this. */
const BOOK: readonly string[] = ['index.Rmd'];

/** Files that make a folder a project, the first that is there decides; `notes` are notes that speak for all of it. */
const PROJECTS: readonly { readonly names: readonly string[]; readonly notes?: readonly string[] }[] = [
  { names: ['_quarto.yml', '_quarto.yaml'] },
  { names: ['_bookdown.yml'], notes: BOOK },
  { names: ['myst.yml'] },
  { names: ['_config.yml'] },
  // It may as well be a page like others, and then names nothing.
  { names: BOOK },
];

/** Settings of one folder of a Quarto project and of those below it. */
const FOLDER_SETTINGS: readonly string[] = ['_metadata.yml', '_metadata.yaml'];

/** All of these, for who looks into one folder. */
export const PROJECT_NAMES: readonly string[] = [
  ...FOLDER_SETTINGS,
  ...PROJECTS.flatMap(({ names }) => names).filter((name) => !BOOK.includes(name)),
];

/** The folders that a file lies in, the nearest first, without the separator after them. */
export function listFoldersAbove(file: string): string[] {
  const folders = Array.from(file.matchAll(/[/\\]/g), ({ index }) => file.slice(0, index));
  return folders.reverse();
}

/** `listNamed` says what a file names, and is undefined for one that is not there. The first is preferred. */
export function listProjectBibliographies(
  note: string,
  listNamed: (file: string) => readonly string[] | undefined,
): readonly string[] {
  const named: string[] = [];
  for (const folder of listFoldersAbove(note)) {
    const find = (names: readonly string[]) =>
      names.map((name) => listNamed(`${folder}/${name}`)).find((each) => each !== undefined);
    named.push(...(find(FOLDER_SETTINGS) ?? []));
    for (const { names, notes = [] } of PROJECTS) {
      const own = find(names);
      if (own !== undefined && (own.length > 0 || names !== BOOK)) return [...named, ...own, ...(find(notes) ?? [])];
    }
  }
  // Settings of a folder are Quarto's, which has a project.
  return [];
}
