// The settings as the code sees them: one row a setting, read fresh each time, as VS Code already caches them.
import type { SeveritySettings } from '../core/problems/describe.ts';
import * as vscode from 'vscode';
import type { Severity } from '../core/problemRow.ts';

interface Settings {
  'library.files': readonly string[];
  'library.captureFolder': string;
  'citekey.pattern': string;
  'zotero.port': number;
  'zotero.groupLibraries': boolean;
  'zotero.update': string;
  'zotero.updateInterval': number;
  'csl.style': string;
  'csl.locale': string;
  'reader.font': string;
  citationStyle: string;
  snippets: Readonly<Record<string, unknown>>;
  'pictures.folder': string;
  'hover.passageLength': string;
}

/** Defaults stand in package.json; a value of the wrong type counts as the default. */
export function readSetting<K extends keyof Settings>(name: K, scope?: vscode.ConfigurationScope): Settings[K] {
  const section = vscode.workspace.getConfiguration('ibid', scope);
  const { defaultValue } = section.inspect<Settings[K]>(name) ?? {};
  const value = section.get<unknown>(name);
  const isSound = typeof value === typeof defaultValue && Array.isArray(value) === Array.isArray(defaultValue);
  return (isSound ? value : defaultValue) as Settings[K];
}

type Switch =
  | `completion.${'citations' | 'locators' | 'quotations' | 'figures'}`
  | `hover.${'citations' | 'figures' | 'quotations' | 'people' | 'pictures'}`
  | `preview.${'references' | 'claims'}`
  | 'library.literatureNotes'
  | 'assistants.mcpServer'
  | 'codeLens';

/** Whether what is on unless someone turns it off is on. Asks not for the default, which takes VS Code its time. */
export function isOn(name: Switch, scope?: vscode.ConfigurationScope): boolean {
  return vscode.workspace.getConfiguration('ibid', scope).get<unknown>(name) !== false;
}

const SEVERITY = 'problems.severity';
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint', 'off'];

/** By kind of problem, the defaults among them; what is no severity counts as the default. */
export function readSeverities(scope?: vscode.ConfigurationScope): SeveritySettings {
  const settings = vscode.workspace.getConfiguration('ibid', scope).get<Record<string, unknown> | null>(SEVERITY) ?? {};
  return Object.fromEntries(Object.entries(settings).filter((row): row is [string, Severity] => isSeverity(row[1])));
}

function isSeverity(value: unknown): value is Severity {
  return SEVERITIES.some((severity) => severity === value);
}
