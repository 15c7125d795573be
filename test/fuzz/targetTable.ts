// All that is fuzzed, one row a property.
import type { Target } from './target.ts';
import { CAPTURE_TARGETS } from './targets/capture.ts';
import { FORMAT_TARGETS } from './targets/formats.ts';
import { HTML_TARGETS } from './targets/html.ts';
import { LIBRARY_TARGETS } from './targets/library.ts';
import { NOTE_TARGETS } from './targets/notes.ts';
import { TERMINAL_TARGETS } from './targets/terminal.ts';
import { WRITING_TARGETS } from './targets/writing.ts';

export const TARGETS: readonly Target[] = [
  ...FORMAT_TARGETS,
  ...NOTE_TARGETS,
  ...LIBRARY_TARGETS,
  ...CAPTURE_TARGETS,
  ...HTML_TARGETS,
  ...WRITING_TARGETS,
  ...TERMINAL_TARGETS,
];
