// The settings as the code sees them: one row a setting, read fresh each time, as VS Code already caches them.
import * as vscode from 'vscode';
import type { SeveritySettings } from '../core/problems/listProblems.ts';
import { PROBLEM_KINDS, type Severity } from '../core/problems/problemTable.ts';

interface Settings {
  'library.files': readonly string[];
  'library.captureFolder': string;
  'citekey.pattern': string;
  'zotero.port': number;
  'completion.citations': boolean;
  'hover.citations': boolean;
  'hover.figures': boolean;
  'hover.quotations': boolean;
}

/** Defaults stand in package.json; a value of the wrong type counts as the default. */
export function readSetting<K extends keyof Settings>(name: K, scope?: vscode.ConfigurationScope): Settings[K] {
  const section = vscode.workspace.getConfiguration('ibid', scope);
  const { defaultValue } = section.inspect<Settings[K]>(name) ?? {};
  const value = section.get<unknown>(name);
  const isSound = typeof value === typeof defaultValue && Array.isArray(value) === Array.isArray(defaultValue);
  return (isSound ? value : defaultValue) as Settings[K];
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint', 'off'];

/** What the user set of `ibid.problems.<code>`; kinds left alone are not in it. */
export function readSeverities(scope?: vscode.ConfigurationScope): SeveritySettings {
  const section = vscode.workspace.getConfiguration('ibid.problems', scope);
  const read = ({ code }: { readonly code: string }) => [code, section.get<Severity>(code)] as const;
  const isValid = (row: readonly [string, Severity | undefined]) => row[1] !== undefined && SEVERITIES.includes(row[1]);
  return Object.fromEntries(PROBLEM_KINDS.map(read).filter(isValid));
}
