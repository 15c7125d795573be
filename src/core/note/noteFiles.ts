// Which files are notes: Markdown, and what Quarto and R Markdown make of it.

/** Of one folder. */
export const NOTE_FILES_WITHIN = '*.{md,markdown,qmd,Rmd,rmd}';
export const NOTE_FILES = `**/${NOTE_FILES_WITHIN}`;
