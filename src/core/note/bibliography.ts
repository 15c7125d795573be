// What a note, or a Quarto or Pandoc project file, names as its bibliography, as Pandoc reads it.

/** The files of the field `bibliography`, one or several, as written; other than text is passed over. */
export function listBibliographies(fields: Readonly<Record<string, unknown>>): string[] {
  const named: readonly unknown[] = [fields.bibliography].flat();
  return named.filter((name): name is string => typeof name === 'string' && name.trim() !== '');
}
