// The tools for assistants, one row each: the editor and the MCP server offer the same ones.
import { CHECK_TEXT } from './checkText.ts';
import { INSERT_CITATION } from './insertCitation.ts';
import { FIND_EVIDENCE } from './findEvidence.ts';
import { READ_PASSAGE } from './readPassage.ts';
import { SEARCH_SOURCES } from './searchSources.ts';
import type { Tool } from './tool.ts';

export const TOOLS: readonly Tool[] = [SEARCH_SOURCES, READ_PASSAGE, FIND_EVIDENCE, CHECK_TEXT, INSERT_CITATION];
