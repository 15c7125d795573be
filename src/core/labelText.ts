// Plain text on its way into labels of VS Code that draw an icon for `$(name)`: quick picks, the status bar, CodeLenses.

/** The words of a row in a quick pick, all of which may draw icons. */
interface RowWords {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
}

/** Looks the same, but no part of it is an icon: a word joiner, which shows nothing, parts `$` from its bracket. */
export function escapeIcons(text: string): string {
  return text.replace(/\$(?=\()/g, '$\u2060');
}

/** The row with its words escaped, and after an icon if it is to have one. */
export function escapeRow<Row extends RowWords>(row: Row, icon?: string): Row {
  const { label, description, detail } = row;
  const escaped = escapeIcons(label);
  return {
    ...row,
    label: icon === undefined ? escaped : `$(${icon}) ${escaped}`,
    ...(description !== undefined && { description: escapeIcons(description) }),
    ...(detail !== undefined && { detail: escapeIcons(detail) }),
  };
}
