// The extension as a whole: it starts, soon, and registers what its manifest declares.
import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { commands, extensions } from 'vscode';

type Manifest = { readonly contributes: { readonly commands: readonly { readonly command: string }[] } };

suite('activation', () => {
  const ibid = extensions.getExtension<unknown>('ibid.ibid');
  assert.ok(ibid, 'the extension is not installed');

  test('activates', async () => {
    const start = performance.now();
    await ibid.activate();
    console.log(`    activated in ${(performance.now() - start).toFixed(0)} ms`);
    assert.ok(ibid.isActive);
  });

  test('registers exactly the commands that the manifest declares', async () => {
    await ibid.activate();
    const manifest = ibid.packageJSON as Manifest;
    const declared = manifest.contributes.commands.map(({ command }) => command);
    const registered = (await commands.getCommands(true)).filter((command) => command.startsWith('ibid.'));
    // VS Code itself makes these for each view and view container.
    const own = registered.filter(
      (command) => !/\.(?:focus|open|resetViewLocation|removeView|toggleVisibility)$/.test(command),
    );
    assert.deepEqual(own.sort(), declared.sort());
  });
});
