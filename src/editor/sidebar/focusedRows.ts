// What a key is meant for in a tree: the row with the focus. VS Code tells extensions only what is selected, and arrow keys move the focus alone.
import * as vscode from 'vscode';

/** The selected rows if the focused one is among them, else the focused one, as the Explorer has it. The tree must have the focus. */
export async function listFocusedRows<Row>(view: vscode.TreeView<Row>): Promise<readonly Row[]> {
  const selected = view.selection;
  const toggled = await toggleFocused(view);
  await toggleFocused(view);
  const added = toggled.filter((row) => !selected.includes(row));
  return added.length > 0 ? added : selected;
}

/** Selects the focused row or takes it out of the selection; VS Code tells of it before it says that it is done. */
async function toggleFocused<Row>(view: vscode.TreeView<Row>): Promise<readonly Row[]> {
  await vscode.commands.executeCommand('list.toggleSelection');
  return view.selection;
}
