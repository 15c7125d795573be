// Writes the tools for language models into the manifest from their table, so that a model reads what the code does.
import { readFile, writeFile } from 'node:fs/promises';
import { type Tool, TOOLS } from '../src/core/tools/tools.ts';

/** By tool: what one writes after `#` to ask for it, and its icon. */
const LOOKS: Readonly<Record<string, readonly [reference: string, icon: string]>> = {
  search_sources: ['searchSources', '$(search)'],
  read_passage: ['readPassage', '$(book)'],
  find_evidence: ['findEvidence', '$(verified)'],
  check_text: ['checkText', '$(checklist)'],
  insert_citation: ['insertCitation', '$(quote)'],
};

/** A row of `contributes.languageModelTools`; people read the manifest's own strings, models those of the table. */
export function toContribution({ name, description, inputSchema }: Tool) {
  const [toolReferenceName, icon] = LOOKS[name] ?? [name];
  return {
    name: `ibid_${name}`,
    toolReferenceName,
    displayName: `%tool.${name}%`,
    userDescription: `%tool.${name}.description%`,
    modelDescription: description,
    canBeReferencedInPrompt: true,
    icon,
    tags: ['citations', 'sources'],
    when: 'workbenchState != empty',
    inputSchema,
  };
}

if (import.meta.main) {
  const manifest = JSON.parse(await readFile('package.json', 'utf8')) as { contributes: Record<string, unknown> };
  manifest.contributes.languageModelTools = TOOLS.map(toContribution);
  await writeFile('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
}
