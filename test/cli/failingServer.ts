// A server of the Model Context Protocol whose tool fails as a store does.
import { serve } from '../../src/cli/mcpServer.ts';
import { warnOfBug } from '../../src/cli/terminal.ts';
import { TOOLS } from '../../src/core/tools/tools.ts';

await serve({
  version: '1.0.0',
  instructions: '',
  tools: TOOLS,
  call: () => Promise.reject(new Error('SELECT secret FROM source')),
  onFailure: warnOfBug,
});
