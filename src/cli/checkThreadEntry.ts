// The entry of the thread that checks notes.
import { ENGINE } from './checkedNote.ts';
import { runCheckThread } from './checkThread.ts';

runCheckThread(ENGINE);
