// All browser tests, by the window in which they run, in this order: those last that change most. As many windows are
// open at a time as a small machine shows without delay, and each is under way for about as long as the others.
import { describe } from 'node:test';
import { ADD_SOURCE } from './addSource.ts';
import { ALONE } from './alone.ts';
import { ATTACHED } from './attached.ts';
import { CARD } from './card.ts';
import { COMPLETION } from './completion.ts';
import { DROP_PASTE } from './dropPaste.ts';
import { FILES } from './files.ts';
import { FRENCH } from './french.ts';
import { INSERTING } from './inserting.ts';
import { inWindow } from './inWindow.ts';
import { MARKDOWN_EDITOR } from './markdownEditor.ts';
import { NAVIGATION } from './navigation.ts';
import { NOTES } from './note.ts';
import { PREVIEW } from './preview.ts';
import { READER } from './reader.ts';
import { SIDE_BAR } from './sidebar.ts';
import { START } from './start.ts';
import { WELCOME } from './welcome.ts';

// The reader comes first: in a window that has been used for a while VS Code sometimes stops keeping what is open in it,
// so that it would not come back after a reload.
describe('windows', { concurrency: 2 }, () => {
  inWindow('reading and writing', [READER, START, CARD, NOTES, COMPLETION, INSERTING, PREVIEW]);
  inWindow('sources and files', [
    DROP_PASTE,
    ADD_SOURCE,
    SIDE_BAR,
    NAVIGATION,
    FILES,
    ATTACHED,
    MARKDOWN_EDITOR,
    ALONE,
    WELCOME,
  ]);
  inWindow('French', [FRENCH], 'fr');
});
