// The names in the style sheet of what readers have marked: a colour each for highlights, a line for the rest.
import type { ReaderMark } from './messages.ts';

const COLORS = ['yellow', 'red', 'green', 'blue', 'purple', 'magenta', 'orange', 'gray'];

export const MARK_STYLES: readonly string[] = [...COLORS.map(toStyle), 'mark-underline', 'mark-strikeout'];

export function styleOf({ kind, color }: ReaderMark): string {
  return kind === 'highlight' || kind === 'comment' ? toStyle(color) : `mark-${kind}`;
}

function toStyle(color: string): string {
  return `mark-${color}`;
}
