// A CSL item as the processor can bear it: every variable of the kind that CSL says it is, all else left out.
import { toCslItem } from './items/cslItem.ts';
import { formatName, type CslItem, type CslName } from './source.ts';
import { toUriComponent } from './uriComponent.ts';

/** Variables that no reference shows and that may be long. */
const HIDDEN_VARIABLES = new Set(['abstract', 'annote', 'keyword']);

export function toProcessorItem(item: CslItem): CslItem {
  const sound = Object.entries(toCslItem(item, item.id, 'document')).map(([variable, value]) => [
    variable,
    Array.isArray(value)
      ? value.map(normalizeName)
      : typeof value === 'string'
        ? normalizeText(value, variable)
        : value,
  ]);
  return Object.fromEntries(
    sound.filter(([name, value]) => !HIDDEN_VARIABLES.has(String(name)) && !isStrange(value)),
  ) as CslItem;
}

/** What is neither text, names nor a date. */
function isStrange(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !['date-parts', 'literal', 'raw'].some((part) => Object.hasOwn(value, part));
}

/** Control characters are marks of the processor's own; quotes would end the address of the link that it makes. */
function normalizeText(text: string, variable = ''): string {
  const readable = text.replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, ' ');
  return variable === 'URL' || variable === 'DOI' ? readable.trim().replace(/[\s"<>]/g, toUriComponent) : readable;
}

/** A name without a family name is one that must not be taken apart. */
function normalizeName(name: CslName): CslName {
  return name.family === undefined ? { literal: normalizeText(formatName(name)) } : name;
}
