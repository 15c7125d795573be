// The page of a reader as it is loaded: a policy that lets nothing in from outside, and the words it shows.
import * as vscode from 'vscode';
import { escapeHtml } from '../../core/html.ts';
import type { ReaderStrings } from '../../reader/messages.ts';

interface PageOptions {
  readonly key: string;
  /** Whether pictures may come from the web, which the user decides source by source. */
  readonly remotePictures: boolean;
  readonly font: string;
}

export function formatPage(
  webview: vscode.Webview,
  extension: vscode.Uri,
  { key, remotePictures, font }: PageOptions,
): string {
  const nonce = createNonce();
  const script = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'reader.js')).toString();
  const style = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'media', 'reader.css')).toString();
  const pictures = [webview.cspSource, 'data:', ...(remotePictures ? ['https:', 'http:'] : [])].join(' ');
  const policy = `default-src 'none'; img-src ${pictures}; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  const strings = escapeHtml(JSON.stringify(toStrings()));
  return `<!DOCTYPE html>
<html lang="${escapeHtml(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(key)}</title>
<link rel="stylesheet" href="${style}">
</head>
<body class="${escapeHtml(font)}" data-key="${escapeHtml(key)}" data-strings="${strings}">
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

function createNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function toStrings(): ReaderStrings {
  return {
    figures: vscode.l10n.t('Numbers'),
    quotations: vscode.l10n.t('Quotations'),
    highlights: vscode.l10n.t('Highlights'),
    notes: vscode.l10n.t('Notes in Zotero'),
    list: vscode.l10n.t('Numbers and quotations'),
    onlyUsed: vscode.l10n.t('Used in my notes only'),
    noFigures: vscode.l10n.t('No numbers in this text.'),
    noQuotations: vscode.l10n.t('No quotations in this text.'),
    noHighlights: vscode.l10n.t('No highlights in this text.'),
    noneUsed: vscode.l10n.t('None of them is used in your notes yet.'),
    quote: vscode.l10n.t('Insert Quotation'),
    copy: vscode.l10n.t('Copy with Citation'),
    openUse: vscode.l10n.t('Go to Note'),
    search: vscode.l10n.t('Search Library'),
    selection: vscode.l10n.t('Selected words'),
    showPictures: vscode.l10n.t('Show Images from the Web'),
    openFile: vscode.l10n.t('Open File'),
    cite: vscode.l10n.t('Insert Citation'),
    openInZotero: vscode.l10n.t('Open in Zotero'),
  };
}
