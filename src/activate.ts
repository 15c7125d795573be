// Builds the services once and lists the features; awaits nothing, for the built-in Markdown preview waits for it.
import * as vscode from 'vscode';
import { registerAddSource } from './editor/capture/addSource.ts';
import { registerCompletion } from './editor/writing/completion.ts';
import { registerBibliography } from './editor/writing/bibliography.ts';
import { registerCitationHover } from './editor/hovers/citationHover.ts';
import { registerClaimHover } from './editor/hovers/claimHover.ts';
import { registerCitationTokens } from './editor/navigation/citationTokens.ts';
import { CitationUses } from './editor/citationUses.ts';
import { CslFormatters } from './editor/cslFormatters.ts';
import { registerDefinitions } from './editor/navigation/definitions.ts';
import { registerDropPaste } from './editor/writing/dropPaste.ts';
import { registerDocumentLinks } from './editor/navigation/documentLinks.ts';
import { EvidenceCache } from './editor/evidenceCache.ts';
import { FailureLog } from './editor/failureLog.ts';
import { FrontDocument } from './editor/frontDocument.ts';
import { registerIndexStatus } from './editor/indexStatus.ts';
import { registerWritingCommands } from './editor/writing/writingCommands.ts';
import { registerLanguageModelTools } from './editor/languageModelTools.ts';
import { LibraryIndex } from './editor/libraryIndex.ts';
import { registerMcpServer } from './editor/mcpServer.ts';
import { registerLiteratureNotes } from './editor/literatureNotes.ts';
import { Notes } from './editor/notes.ts';
import { registerNoteView } from './editor/sidebar/noteView.ts';
import { registerPersonHover } from './editor/hovers/personHover.ts';
import { registerPictureHover } from './editor/hovers/pictureHover.ts';
import { registerAttachedTexts } from './editor/attachedTexts.ts';
import { registerPreferredTexts } from './editor/preferredTexts.ts';
import { Preview } from './editor/preview.ts';
import { registerProblems } from './editor/problems.ts';
import { registerQuickFixes } from './editor/quickFixes.ts';
import { registerReferences } from './editor/navigation/references.ts';
import { registerRenameKey } from './editor/navigation/renameKey.ts';
import { registerReader } from './editor/reader/reader.ts';
import { registerSampleNotebook } from './editor/sampleNotebook.ts';
import type { Feature, Services } from './editor/services.ts';
import { registerSources } from './editor/sidebar/sourcesView.ts';
import { SourceUndo } from './editor/sourceUndo.ts';
import { registerSourceLens } from './editor/navigation/sourceLens.ts';
import { registerSourceSymbols } from './editor/navigation/sourceSymbols.ts';
import { registerZotero } from './editor/capture/zotero.ts';
import type { Platform } from './platform/platform.ts';

const FEATURES: readonly Feature[] = [
  registerIndexStatus,
  registerPreferredTexts,
  registerAttachedTexts,
  registerLiteratureNotes,
  registerSources,
  registerNoteView,
  registerReader,
  registerAddSource,
  registerZotero,
  registerBibliography,
  registerWritingCommands,
  registerDropPaste,
  registerSampleNotebook,
  registerLanguageModelTools,
  registerMcpServer,
  registerCompletion,
  registerCitationHover,
  registerClaimHover,
  registerPersonHover,
  registerPictureHover,
  registerProblems,
  registerQuickFixes,
  registerDefinitions,
  registerReferences,
  registerRenameKey,
  registerDocumentLinks,
  registerCitationTokens,
  registerSourceLens,
  registerSourceSymbols,
];

/** Returns what VS Code's Markdown preview asks of an extension. */
export function activateOn(context: vscode.ExtensionContext, platform: Platform) {
  const log = vscode.window.createOutputChannel('Ibid', { log: true });
  const failures = new FailureLog(log);
  const notes = new Notes(platform.code, failures);
  const library = new LibraryIndex(context, platform, notes);
  const evidence = new EvidenceCache(platform.code, notes, library, failures);
  const uses = new CitationUses(notes, library);
  const csl = new CslFormatters(context, platform, notes, library);
  const changes = new SourceUndo();
  const front = new FrontDocument();
  const services: Services = { context, log, failures, platform, notes, front, library, evidence, uses, csl, changes };
  const shared = [log, front, library, evidence, uses, csl];
  const preview = new Preview(services);
  context.subscriptions.push(...shared, preview, ...FEATURES.map((register) => register(services)));
  return { extendMarkdownIt: preview.extendMarkdownIt.bind(preview) };
}
