// The lint rule `ibid/doors`: a folder of core is imported by its doors alone, so that all else in it can change.
import { isIn, listenToImports, toPath, toTarget } from './imports.mjs';

/**
 * The doors of each folder of core, and for whom each of them is: one, or up to three where a folder serves several, or
 * part of it is loaded on first use. Tests may import past a door: they prove what is within too.
 */
export const DOORS = new Map([
  [
    'src/core/annotations',
    {
      'annotation.ts': 'who reads annotations or is given them',
      'annotatedSource.ts': 'who reads a source with its annotations; loaded on first use',
    },
  ],
  [
    'src/core/bibtex',
    {
      'bibtex.ts': 'who reads sources from .bib files',
      'bibtexWriter.ts': 'who writes them into one',
      'bibtexTree.ts': 'who looks for what stands where in one',
    },
  ],
  [
    'src/core/capture',
    {
      'input.ts': 'who is given something to capture',
      'capture.ts': 'who captures it',
    },
  ],
  [
    'src/core/card',
    {
      'card.ts': 'who shows what a source says of a claim; loaded on first use',
      'sourceParts.ts': 'who shows a source, or a sentence of it, alone',
      'figureWords.ts': 'who says how a number differs',
    },
  ],
  [
    'src/core/citations',
    {
      'citation.ts': 'who is given citations',
      'citationText.ts': 'who reads or writes a citekey or a comment that cites, outside of Markdown',
      'citationSyntax.ts': 'who parses Markdown in which there are citations',
    },
  ],
  [
    'src/core/citing',
    {
      'styleTable.ts': 'who chooses a style',
      'insertion.ts': 'who cites at a cursor',
      'convertStyle.ts': 'who changes the style of a note',
    },
  ],
  [
    'src/core/completion',
    {
      'completion.ts': 'who offers something while one types; loaded on first use',
    },
  ],
  [
    'src/core/csl',
    {
      'styleFiles.ts': 'who chooses a style and reads its files',
      'citationFormatter.ts': 'who opens styles, in a thread of their own or not; loads the processor',
      'formattedNote.ts': 'who shows the citations of a note as a style has them',
    },
  ],
  [
    'src/core/documents',
    {
      'documentParsers.ts': 'who makes drafts of pages, PDFs, texts and bibliographies; loaded on first use',
      'attachmentText.ts': 'who wants the text of a file alone',
    },
  ],
  [
    'src/core/drafts',
    {
      'draft.ts': 'who is given drafts',
      'sourceFiles.ts': 'who makes a new source of one',
      'updatedArticle.ts': 'who brings a source up to date by one',
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
    'src/core/formats',
    {
      'formatTable.ts': 'who reads files of the library',
      'article.ts': 'who reads or writes a source that is a file of its own',
      'attachments.ts': 'who looks for the files that have the texts of sources',
    },
  ],
  [
    'src/core/frontMatter',
    {
      'frontMatter.ts': 'who reads the front matter of a text',
      'metadataBlocks.ts': 'who reads metadata wherever it stands in one',
      'frontMatterEdits.ts': 'who writes a field',
    },
  ],
  [
    'src/core/identifiers',
    {
      'identifiers.ts': 'who asks for a work by its identifier',
      'identifierKeys.ts': 'who is given a citekey that may be one',
    },
  ],
  [
    'src/core/items',
    {
      'fieldNames.ts': 'who is given fields under the names that people write',
      'cslItem.ts': 'who makes a CSL item of fields',
      'names.ts': 'who makes persons of their names',
    },
  ],
  [
    'src/core/markdown',
    {
      'parser.ts': 'who parses Markdown with markdown-it',
      'contentMapping.ts': 'who wants to know where the content of a block lies in the text',
      'chunks.ts': 'who parses a long text part by part',
    },
  ],
  [
    'src/core/navigation',
    {
      'sourceSpans.ts': 'who goes to a source or to its key',
      'citekeyEdits.ts': 'who gives sources other keys',
      'fieldEdits.ts': 'who gives sources other tags, or files',
    },
  ],
  [
    'src/core/note',
    {
      'note.ts': 'who is given notes',
      'parseNote.ts': 'who parses texts; loaded on first use',
      'containedNote.ts': 'who goes on when parsing one fails',
    },
  ],
  [
    'src/core/pictures',
    {
      'pictures.ts': 'who is given texts with pictures',
      'fetchPictures.ts': 'who fetches the pictures of one',
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
    'src/core/projects',
    {
      'projectFiles.ts': 'who looks for notes and for the project that one belongs to',
      'bibliography.ts': 'who asks which files a note or a project names',
      'literatureNotes.ts': 'who asks whether a note is one on a source',
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
    'src/core/quoting',
    {
      'sourceWords.ts': 'who takes words of a source into a note',
      'passageSearch.ts': 'who looks for such words',
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
    'src/core/snippets',
    {
      'snippets.ts': 'who offers snippets and fills them with a source',
      'template.ts': 'who writes what has been filled',
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
    'src/core/targets',
    {
      'citeTarget.ts': 'who asks what a citation refers to',
      'crossReferences.ts': 'who asks for the labels of notes',
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
  [
    'src/core/zotero',
    {
      'zotero.ts': 'who asks Zotero for its library and writes it into a file',
    },
  ],
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
