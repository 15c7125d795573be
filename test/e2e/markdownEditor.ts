// Writing in VS Code's Markdown Editor, a custom editor that shows extensions no cursor.
import { expectSaved } from './editor.ts';
import type { WindowTests } from './inWindow.ts';
import { PICTURE_THEMES, setTheme, takeScreenshot } from './window.ts';
import { answer, ask, pick, PICK, ROW, showView } from './workbench.ts';

const NOTE = 'notes/draft-with-mistakes.md';

export const MARKDOWN_EDITOR: WindowTests = {
  'in the Markdown Editor a note is checked, and cites after the paragraph that one chooses, then where it was changed':
    {
      note: NOTE,
      work: async (workbench) => {
        const { page } = workbench;
        await showView(page, 'Ibid');
        await ask(workbench, 'View: Reopen Editor With...', 'Select editor');
        await pick(workbench, 'Markdown Editor');
        await page.locator('.statusbar-item', { hasText: /\d+ to review/ }).waitFor();
        await page.locator(ROW, { hasText: /54,000/ }).waitFor();

        await ask(workbench, 'Ibid: Insert Citation…', 'Insert After');
        await takeScreenshot(workbench, 'Markdown Editor, where to');
        await pick(workbench, 'There were 7,900 guests');
        await answer(workbench, 'lindqvist');
        await page.locator(`${PICK}.focused`, { hasText: 'Lindqvist et al. 2025' }).waitFor();
        await page.keyboard.press('Enter');
        await expectSaved(workbench, NOTE, /on the fairground \[@lindqvist2025leaving\]\.$/m);

        await ask(workbench, 'Ibid: Insert Citation…', 'Insert Citation');
        await answer(workbench, 'amdal');
        await page.locator(`${PICK}.focused`, { hasText: 'Amdal' }).waitFor();
        await page.keyboard.press('Enter');
        await expectSaved(workbench, NOTE, /\[@lindqvist2025leaving; @amdal\/log\]\.$/m);
        for (const theme of PICTURE_THEMES) {
          await setTheme(workbench, theme);
          await takeScreenshot(workbench, `Markdown Editor ${theme}`);
        }
      },
    },
};
