// The protocol's side of `ibid mcp`; a bundle of its own, as the SDK is larger than all the rest of the program.
import { once } from 'node:events';
import process from 'node:process';
import { setImmediate as giveWay } from 'node:timers/promises';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
} from '@modelcontextprotocol/sdk/types.js';
import { TOOL_FAILED, type Tool } from '../core/tools/tool.ts';
import { isUserError } from '../core/userError.ts';

export interface Service {
  readonly version: string;
  /** What a model is told about the tools as a whole. */
  readonly instructions: string;
  readonly tools: readonly Tool[];
  /** The result of a tool, undefined where there is none of that name; a UserError for what the model can correct. */
  readonly call: (name: string, input: unknown) => Promise<string | undefined>;
  /** Called with what else is thrown, of which the model learns only that. */
  readonly onFailure: (error: unknown) => void;
}

/** Answers until standard input ends. */
export async function serve({ version, instructions, tools, call, onFailure }: Service): Promise<void> {
  // oxlint-disable-next-line typescript/no-deprecated -- McpServer takes Zod schemas only; the tools have JSON Schemas.
  const server = new Server({ name: 'ibid', title: 'Ibid', version }, { capabilities: { tools: {} }, instructions });
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: tools.map(toListed) }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }) => {
    // What has been taken back in the meantime is not done; the SDK sends no answer to it.
    await giveWay();
    signal.throwIfAborted();
    try {
      const text = await call(params.name, params.arguments ?? {});
      if (text !== undefined) return toResult(text);
    } catch (error) {
      if (!isUserError(error)) onFailure(error);
      return { ...toResult(isUserError(error) ? error.message : TOOL_FAILED), isError: true };
    }
    throw new McpError(ErrorCode.InvalidParams, `Unknown tool: ${params.name}.`);
  });
  // The SDK closes by itself only where a message is longer than it reads.
  const closed = new Promise<void>((resolve) => (server.onclose = resolve));
  const ended = Promise.race([closed, once(process.stdin, 'end'), once(process.stdin, 'close')]);
  await server.connect(new StdioServerTransport());
  await ended;
  await server.close();
}

function toListed({ name, title, description, inputSchema }: Tool) {
  const annotations = { title, readOnlyHint: true, openWorldHint: false };
  return { name, title, description, inputSchema: toMutable(inputSchema), annotations };
}

/** The SDK's types know no readonly arrays. */
function toMutable({ type, properties, required }: Tool['inputSchema']) {
  return { type, properties: { ...properties }, required: [...required] };
}

function toResult(text: string): CallToolResult {
  return { content: [{ type: 'text', text }] };
}
