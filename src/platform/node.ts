// The platform of the desktop: what the editor's port asks for, done by threads of Node's.
import process from 'node:process';
import { lateCode } from './lateCode.ts';
import { createCitationFormatter } from './nodeCitationFormatter.ts';
import type { Platform } from './platform.ts';
import { ThreadIndexer } from './threadIndexer.ts';

export const nodePlatform: Platform = {
  code: lateCode,
  // VS Code on a desktop is Electron, which is Node when it is told so.
  node: { program: process.execPath, env: { ELECTRON_RUN_AS_NODE: '1' } },
  startIndexer: (options) =>
    new ThreadIndexer(
      options,
      (text) => lateCode.notes().parseNote(text),
      (found, inFile) => lateCode.notes().withAnnotations(found, inFile),
    ),
  startCapturing: async (options) => (await import('./nodeCapture.ts')).createCapturing(options),
  replaceFile: async (file, text) => (await import('./replaceFile.ts')).replaceFile(file, text),
  startCitationFormatter: createCitationFormatter,
};
