// What a tool for assistants is: a row of the table in tools.ts, with all that an editor or a server says of it. Also the
// door for a server, which is handed the tools and loads none of them.
import type { OnFailure } from '../bulkhead.ts';
import type { Library } from '../library.ts';

interface TextProperty {
  readonly type: 'string';
  readonly description: string;
  readonly maxLength: number;
}

interface NumberProperty {
  readonly type: 'integer';
  readonly description: string;
  readonly minimum: number;
  readonly maximum: number;
}

interface ListProperty {
  readonly type: 'array';
  readonly description: string;
  readonly items: { readonly type: 'string' };
  readonly minItems: number;
  readonly maxItems: number;
}

export type ToolProperty = TextProperty | NumberProperty | ListProperty;

/** A JSON Schema, as far as the tools need one. */
export interface ToolSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, ToolProperty>>;
  readonly required: readonly string[];
}

/** `Input` is what the schema describes; a row of any input is a `Tool`, to be called through `callTool`. */
export interface Tool<Input = never> {
  /** In snake_case, unique among the tools of Ibid. */
  readonly name: string;
  readonly title: string;
  /** For the model: what comes back, and when to ask. */
  readonly description: string;
  readonly inputSchema: ToolSchema;
  /** Only reads. What comes of the library is quoted (see quotedMaterial.ts). A fault costs the claim that it is met at. */
  readonly run: (library: Library, input: Input, onFailure: OnFailure) => string;
}

/** What a model is told of a bug of Ibid: neither the error, which may hold what is not its business, nor nothing. */
export const TOOL_FAILED =
  'Ibid failed at this because of an internal error; its log has the details. Nothing was found or changed; another question may work.';
