// The Sources view's rows and commands in a real VS Code: what a library of any size is drawn as, and what changes redraw.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { EMPTY_LIBRARY } from '../../src/core/emptyLibrary.ts';
import type { Library, Listing, SourceRow, UseCount } from '../../src/core/library.ts';
import { DiffingTreeProvider, type TreeRow } from '../../src/editor/sidebar/diffingTreeProvider.ts';
import type { Arrangement } from '../../src/editor/sidebar/sourceArrangement.ts';
import { listSteps, listRootNodes, type Scope } from '../../src/editor/sidebar/sourceNodes.ts';
import { openLibrary, openNote } from './workspace.ts';

const HUGE = 100_000;

/** Sources 0 to `count`, of which `list` counts the rows that were read. */
function makeLibrary(count: number): Library & { readonly read: { rows: number }; titles: Map<number, string> } {
  const read = { rows: 0 };
  const titles = new Map<number, string>();
  const toRow = (index: number): SourceRow => ({
    key: `source${index}`,
    type: 'article-journal',
    title: titles.get(index) ?? `Title ${index}`,
    authors: 'Lind',
    year: String(1990 + (index % 10)),
    container: 'The Lantern',
    file: '/library.bib',
    span: { start: index * 10, end: index * 10 + 9 },
    textState: 'reference',
    hasLink: index % 2 === 0,
    hasFile: false,
  });
  return {
    ...EMPTY_LIBRARY,
    read,
    titles,
    count: ({ group } = {}) => (group === undefined ? count : count / 10),
    list: ({ offset, limit, group }) => {
      const all = group === undefined ? count : count / 10;
      const rows = Array.from({ length: Math.max(0, Math.min(limit, all - offset)) }, (_, at) => toRow(offset + at));
      read.rows += rows.length;
      return rows;
    },
    listGroups: () => Array.from({ length: 10 }, (_, at) => ({ name: String(1990 + at), count: count / 10 })),
  };
}

const NO_USES: ReadonlyMap<string, UseCount> = new Map();

interface Shown {
  readonly tree: DiffingTreeProvider;
  readonly pages: Map<string, number>;
  /** The labels of what was drawn anew since the last look; `everything` where it was the whole tree. */
  readonly redrawn: () => string[];
}

function makeScope(library: Library, arrangement: Partial<Arrangement> = {}): Scope {
  return {
    library,
    arrangement: { grouping: 'none', sorting: 'title', words: '', ...arrangement },
    pages: new Map(),
    counts: NO_USES,
    uses: { list: () => [] },
    findReference: () => Promise.resolve(undefined),
  };
}

function show(library: Library, arrangement: Partial<Arrangement> = {}, counts = NO_USES): Shown {
  const pages = new Map<string, number>();
  const tree = new DiffingTreeProvider(() => listRootNodes({ ...makeScope(library, arrangement), pages, counts }));
  const drawn: string[] = [];
  tree.onDidChangeTreeData((branches) => drawn.push(...(branches?.map(toLabel) ?? ['everything'])));
  return { tree, pages, redrawn: () => drawn.splice(0) };
}

/** "label | description" of each row. */
function draw(arrangement: Partial<Arrangement>, rows: readonly Partial<SourceRow>[], counts = NO_USES): string[] {
  const [base] = makeLibrary(1).list({ order: 'title', offset: 0, limit: 1 });
  assert.ok(base);
  const all = rows.map((row) => ({ ...base, ...row }));
  const list = ({ keys, except }: Listing) =>
    all.filter(({ key }) => (keys?.includes(key) ?? true) && except?.includes(key) !== true);
  const { tree } = show({ ...EMPTY_LIBRARY, count: () => rows.length, list }, arrangement, counts);
  return tree.getChildren().map((branch) => `${toLabel(branch)} | ${String(branch.node.item.description)}`);
}

function toLabel(branch: TreeRow): string {
  const { label } = branch.node.item;
  return typeof label === 'object' ? label.label : (label ?? '');
}

suite('Sources view', () => {
  suiteSetup(openLibrary);

  test('reads one page of 100,000 sources, and the next when it is asked for', () => {
    const library = makeLibrary(HUGE);
    const { tree, pages } = show(library);
    const roots = tree.getChildren();
    assert.equal(roots.length, 251);
    assert.equal(library.read.rows, 250);
    assert.equal(roots.map(toLabel).at(-1), 'Show more…');
    pages.set('', 2);
    assert.equal(tree.getChildren().length, 501);
  });

  test('shows groups first, and reads a page of the one that is unfolded', () => {
    const library = makeLibrary(HUGE);
    const { tree } = show(library, { grouping: 'year' });
    const [newest] = tree.getChildren();
    assert.equal(newest && toLabel(newest), '1999');
    assert.equal(library.read.rows, 0);
    assert.equal(tree.getChildren(newest).length, 251);
    assert.equal(library.read.rows, 250);
  });

  test('redraws the row that changed, nothing where nothing did, and the level where a row came', () => {
    const library = makeLibrary(9);
    const { tree, redrawn } = show(library);
    const [first] = tree.getChildren();
    tree.refresh();
    assert.deepEqual(redrawn(), []);
    library.titles.set(3, 'Another title');
    tree.refresh();
    assert.deepEqual(redrawn(), ['Another title']);
    Object.assign(library, makeLibrary(10));
    tree.refresh();
    assert.deepEqual(redrawn(), ['everything']);
    assert.equal(tree.getChildren()[0], first, 'a row stays the same object');
  });

  const SIGNED = { key: 'raid', title: 'After the raid', authors: 'Haddow and Oyelle', year: '2024' };
  const UNSIGNED = { key: 'act', title: 'Displaced Persons Act', authors: '', year: '2011' };
  const CITED = new Map([['raid', { times: 4, notes: 2 }]]);

  for (const sorting of ['title', 'author', 'cited'] as const) {
    test(`names a source by its title, then says who and when, and last how often it is cited, sorted by ${sorting}`, () => {
      const rows = draw({ sorting }, [SIGNED, UNSIGNED], CITED).toSorted();
      assert.deepEqual(rows, ['After the raid | Haddow and Oyelle 2024 · 4×', 'Displaced Persons Act | 2011']);
    });
  }

  test('tells by its icon what it has of a source', () => {
    const icons = (['text', 'abstract', 'reference', 'unreadable', 'pending'] as const).map((textState) => {
      const [base] = makeLibrary(1).list({ order: 'title', offset: 0, limit: 1 });
      assert.ok(base);
      const list = () => [{ ...base, textState }];
      const [row] = show({ ...EMPTY_LIBRARY, count: () => 1, list }).tree.getChildren();
      return (row?.node.item.iconPath as vscode.ThemeIcon).id;
    });
    assert.equal(new Set(icons).size, 5, icons.join());
  });

  test('says a row as a whole to a screen reader', () => {
    const { tree } = show(makeLibrary(1), { sorting: 'author' }, new Map([['source0', { times: 1, notes: 1 }]]));
    const [row] = tree.getChildren();
    const spoken = row?.node.item.accessibilityInformation?.label;
    assert.equal(spoken, 'Title 0, Lind 1990, Journal article, Cited once, reference only');
  });

  test('knows the parent of each row, for revealing it', () => {
    const { tree } = show(makeLibrary(100), { grouping: 'type' });
    const [group] = tree.getChildren();
    const [row] = tree.getChildren(group);
    assert.ok(row);
    assert.equal(tree.getParent(row), group);
  });

  test('finds the way to a row: its group, its page, and none to what is too far down', () => {
    const library = makeLibrary(HUGE);
    const step = (level: string, page: number, id: string) => ({ level, page, id });
    assert.deepEqual(listSteps(makeScope(library), 'source700'), [step('', 3, 'source700')]);
    const grouped = listSteps(makeScope(library, { grouping: 'year' }), 'source260');
    assert.deepEqual(grouped, [step('', 1, 'year 1999'), step('year 1999', 2, 'source260')]);
    assert.deepEqual(listSteps(makeScope(library), 'source99000'), []);
  });

  test('tells menus by its context value whether there is a link and a text, and whose file it is', () => {
    const { tree } = show(makeLibrary(2));
    const values = tree.getChildren().map(({ node }) => node.item.contextValue);
    assert.deepEqual(values, ['source link own', 'source own']);
  });

  test('cites and copies several sources at once, as they are selected', async () => {
    const { document } = await openNote('People fled|.');
    await vscode.commands.executeCommand('ibid.citeSource', undefined, ['haddow2024sarn', 'guideline2009']);
    assert.equal(document.getText(), 'People fled [@haddow2024sarn; @guideline2009].');
    await vscode.commands.executeCommand('ibid.copyCitekey', undefined, ['haddow2024sarn', 'guideline2009']);
    assert.equal(await vscode.env.clipboard.readText(), 'haddow2024sarn\nguideline2009');
  });
});
