// The platform of the desktop: what the editor's port asks for, done by threads of Node's.
import { createCitationFormatter } from './nodeCitationFormatter.ts';
import type { Platform } from './platform.ts';
import { ThreadIndexer } from './threadIndexer.ts';

export const nodePlatform: Platform = {
  startIndexer: (options) => new ThreadIndexer(options),
  startCapturing: async (options) => (await import('./nodeCapture.ts')).createCapturing(options),
  startCitationFormatter: createCitationFormatter,
};
