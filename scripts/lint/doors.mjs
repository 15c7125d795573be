// The lint rule `ibid/doors`: a folder of core is imported by its doors alone, so that all else in it can change.
import { isIn, listenToImports, toPath, toTarget } from './imports.mjs';

/**
 * The doors of each folder of core, and for whom each of them is: one, or up to three where a folder serves several, or
 * part of it is loaded on first use. A folder that is not listed has no doors yet. Tests may import past a door: they
 * prove what is within too.
 */
export const DOORS = new Map([
  ['src/core/completion', { 'completion.ts': 'who offers something while one types; loaded on first use' }],
  [
    'src/core/csl',
    {
      'styleFiles.ts': 'who chooses a style and reads its files',
      'citationFormatter.ts': 'who opens styles, in a thread of their own or not; loads the processor',
      'formattedNote.ts': 'who shows the citations of a note as a style has them',
    },
  ],
  [
    'src/core/evidence',
    {
      'claimVerifier.ts': 'who asks what sources say of a claim; loaded on first use',
      'verdicts.ts': 'who shows what was said',
      'measurement.ts': 'who says the number of a figure in the unit of another',
    },
  ],
  [
    'src/core/figures',
    {
      'listFigures.ts': 'who looks for figures in a text; loaded on first use',
      'figure.ts': 'who is given figures',
      'qualifiers.ts': 'who quotes a figure with the words that qualify it',
    },
  ],
  [
    'src/core/navigation',
    {
      'sourceSpans.ts': 'who goes to a source or to its key',
      'citekeyEdits.ts': 'who gives sources other keys',
    },
  ],
  [
    'src/core/preview',
    {
      'previewPlugin.ts': 'who renders Markdown; loaded on first use',
      'previewBuilder.ts': 'who knows what a note and its sources say; loaded on first use',
      'cards.ts': 'the script in the preview, which shows them',
    },
  ],
  [
    'src/core/problems',
    {
      'listProblems.ts': 'who checks a note; loaded on first use',
      'describe.ts': 'who says what a problem is',
      'fixes.ts': 'who offers what can be done about one',
    },
  ],
  [
    'src/core/quotations',
    {
      'listQuotations.ts': 'who looks for quotations in a text; loaded on first use',
      'findQuotation.ts': 'who looks for one in its source',
      'quotation.ts': 'who is given quotations, and differences of their words',
    },
  ],
  [
    'src/core/reader',
    {
      'articleHtml.ts': 'who shows the text of a source; loaded on first use',
      'listedClaims.ts': 'who lists the claims of one beside it',
    },
  ],
  [
    'src/core/references',
    {
      'reference.ts': 'who shows an entry of a list of references',
      'richText.ts': 'who writes formatted text, as text, Markdown or HTML',
      'bibliographyBlock.ts': 'who asks for the list of references in a note',
    },
  ],
  [
    'src/core/scope',
    {
      'citationScope.ts': 'who asks which sources are cited for a place in a note',
      'namedPerson.ts': 'who asks whose name is there',
      'notePicture.ts': 'who asks which picture is there',
    },
  ],
  [
    'src/core/search',
    {
      'words.ts': 'who indexes texts, or compares words as the index does',
      'query.ts': 'who answers what was typed to search',
      'relevance.ts': 'who shows the best of what was found',
    },
  ],
  [
    'src/core/store',
    {
      'storeLibrary.ts': 'who reads the library',
      'storeWriters.ts': 'who fills the store',
      'storeDatabase.ts': 'who opens a database, prepares it and holds it',
    },
  ],
  [
    'src/core/tools',
    {
      'tools.ts': 'who offers the tools to a model',
      'tool.ts': 'a server that is handed the tools',
      'insertCitation.ts': 'who inserts a citation that a model asks for',
    },
  ],
  ['src/core/zotero', { 'zotero.ts': 'who asks Zotero for its library and writes it into a file' }],
]);

/** @type {import('eslint').Rule.RuleModule} */
export const doors = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      passed: '{{target}} is no door of {{folder}}: import from {{doors}}.',
      passedOn: 'A door has the functions themselves. Only types are passed on, each by its name.',
    },
  },
  create(context) {
    const file = toPath(context.cwd, context.filename);
    const isDoor = [...DOORS].some(([folder, names]) => isDoorOf(file, folder, names));
    return listenToImports((node, source, typesOnly) => {
      if (isDoor && node.type.startsWith('Export') && (!typesOnly || node.type === 'ExportAllDeclaration')) {
        context.report({ node, messageId: 'passedOn' });
      }
      const target = toTarget(context, source);
      const [folder, names] = [...DOORS].find(([each]) => isIn(target, each)) ?? [];
      if (folder === undefined || isIn(file, folder) || isDoorOf(target, folder, names)) return;
      const doors = Object.keys(names).join(' or ');
      context.report({ node, messageId: 'passed', data: { target, folder, doors } });
    });
  },
};

function isDoorOf(file, folder, names) {
  return Object.keys(names).some((name) => file === `${folder}/${name}`);
}
