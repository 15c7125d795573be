// Which files are notes: Markdown, and what Quarto and R Markdown make of it.

export const NOTE_FILES = '**/*.{md,markdown,qmd,Rmd,rmd}';
