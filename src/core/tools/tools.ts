// The tools for assistants: their table, one row each, which the editor and the MCP server offer alike, and the call of
// one with what a model has given, which is held against the tool's schema first.
import { type OnFailure, rethrow } from '../bulkhead.ts';
import type { Library } from '../library.ts';
import { lookup } from '../lookup.ts';
import { UserError } from '../userError.ts';
import { CHECK_TEXT } from './checkText.ts';
import { FIND_EVIDENCE } from './findEvidence.ts';
import { INSERT_CITATION } from './insertCitation.ts';
import { READ_PASSAGE } from './readPassage.ts';
import { SEARCH_SOURCES } from './searchSources.ts';
import type { Tool, ToolProperty, ToolSchema } from './tool.ts';

export type { Tool } from './tool.ts';

export const TOOLS: readonly Tool[] = [SEARCH_SOURCES, READ_PASSAGE, FIND_EVIDENCE, CHECK_TEXT, INSERT_CITATION];

/** Throws a UserError that a model can act on where the input is not what the schema asks for. */
export function callTool(tool: Tool, library: Library, input: unknown, onFailure: OnFailure = rethrow): string {
  const wrong = checkInput(tool.inputSchema, input);
  if (wrong !== undefined) throw new UserError(wrong);
  return tool.run(library, input as never, onFailure);
}

/** What is wrong with the input, or undefined. Properties that the schema does not know are left alone. */
function checkInput({ properties, required }: ToolSchema, input: unknown): string | undefined {
  if (!isInput(input)) return 'The input must be an object.';
  const missing = required.find((name) => lookup(input, name) === undefined);
  if (missing !== undefined) return `The input has no ${missing}.`;
  for (const [name, property] of Object.entries(properties)) {
    const value = lookup(input, name);
    const wrong = value === undefined ? undefined : checkValue(property, value);
    if (wrong !== undefined) return `${name} must be ${wrong}.`;
  }
  return undefined;
}

function isInput(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

/** What the value must be, if it is not. */
function checkValue(property: ToolProperty, value: unknown): string | undefined {
  if (property.type === 'string') {
    const { maxLength } = property;
    const fits = typeof value === 'string' && value.trim() !== '' && value.length <= maxLength;
    return fits ? undefined : `text of 1 to ${maxLength} characters`;
  }
  if (property.type === 'integer') {
    const { minimum, maximum } = property;
    const fits = Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum;
    return fits ? undefined : `a whole number from ${minimum} to ${maximum}`;
  }
  const { minItems, maxItems } = property;
  const fits = Array.isArray(value) && value.length >= minItems && value.length <= maxItems && value.every(isWord);
  return fits ? undefined : `a list of ${minItems} to ${maxItems} strings`;
}

function isWord(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}
