// HTML as text: plain text on its way into it, and how its source is told from other texts.

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

const SPECIAL = /[&<>"']/;

/** Nothing in the text may become markup, be it between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  // Most texts have nothing to escape, and to see that is several times faster than to replace nothing.
  // Stryker disable next-line ConditionalExpression: the text is the same either way.
  if (!SPECIAL.test(text)) return text;
  return text.replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? character);
}

/** Whether the text is HTML's source: it begins with a tag and closes several. */
export function isHtml(text: string): boolean {
  return (
    /^\s*<(?:!doctype|[a-z][a-z0-9]*\b)/i.test(text) &&
    (text.match(/<\/(?:p|div|h1|h2|li|html|body|article)>/gi)?.length ?? 0) > 1
  );
}
