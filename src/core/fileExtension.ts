// The extension by which a file's name tells its format.

/** In lower case and without the dot; undefined where the name has none. */
export function extensionOf(file: string): string | undefined {
  return /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase();
}
