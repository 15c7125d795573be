// The card of a wrong number in a window of each width: the answer and what to do at the top, each thing once, and none of it cut off.
import assert from 'node:assert/strict';
import { expectHover, findLine } from './editor.ts';
import type { WindowTests } from './inWindow.ts';
import { PICTURE_THEMES, setTheme, takeScreenshot, type Workbench } from './window.ts';
import { openSideBar } from './workbench.ts';

const HOVER = '.monaco-hover:not(.workbench-hover):visible';
const DRAFT = 'notes/draft-with-mistakes.md';

/** What is pointed at, what the first line of its card says, and words of the source's sentence and of its title. */
const WRONG = [
  ['54,000', /Differs: the source says 45,000/, 'forced to flee Kell', 'counts its displaced'],
  ['a quiet year is', /Altered: the source also has “not”/, 'A quiet year is', 'counts its displaced'],
  ['The ferry stopped on', /Altered: the ellipsis hides “not”/, 'because the army asked', 'You cannot fence a river'],
] as const;

/** Whether the last line of the card is in sight without scrolling. */
async function isWhole({ page }: Workbench): Promise<boolean> {
  return page
    .locator(HOVER)
    .first()
    .evaluate((hover) => {
      const { bottom } = hover.getBoundingClientRect();
      const lines = [...hover.querySelectorAll('.rendered-markdown p')].map((line) => line.getBoundingClientRect());
      return lines.length > 0 && lines.every((line) => line.bottom <= bottom + 1);
    });
}

function countWords(text: string, words: string): number {
  return text.replace(/\s+/g, ' ').split(words).length - 1;
}

export const CARD: WindowTests = {
  'the card of a wrong claim says it first and once, and is seen as a whole in wide and narrow windows': {
    note: DRAFT,
    work: async (workbench) => {
      await openSideBar(workbench.page);
      for (const width of [1440, 900] as const) {
        await workbench.page.setViewportSize({ width, height: 900 });
        for (const theme of PICTURE_THEMES) {
          await setTheme(workbench, theme);
          for (const [claim, headline, sentence, title] of WRONG) {
            const read = await expectHover(workbench, claim, headline);
            await takeScreenshot(workbench, `card ${claim} ${width} ${theme}`);
            assert.equal(countWords(read, sentence), 1, read);
            assert.equal(countWords(read, title), 1, read);
            assert.ok(await isWhole(workbench), `cut off at ${width}: ${read}`);
          }
        }
      }
    },
  },

  'the card of a wrong number offers to change it, and does so at a click': {
    note: DRAFT,
    work: async (workbench) => {
      await expectHover(workbench, '54,000', /45,000/);
      await workbench.page
        .locator(`${HOVER} a[href*="ibid.fixProblem"], ${HOVER} a[data-href*="ibid.fixProblem"]`)
        .first()
        .click();
      await workbench.page.locator('.view-line', { hasText: 'About\u00a045,000\u00a0people' }).waitFor();
    },
  },

  'the card of a number without a citation offers the source that has it, and cites it at a click': {
    note: DRAFT,
    work: async (workbench) => {
      const { page } = workbench;
      await expectHover(workbench, '7,900', /No source cited: @haddow2024sarn says 7,900/);
      await takeScreenshot(workbench, 'card without a citation');
      await page.locator(`${HOVER} a[href*="ibid.citeAt"], ${HOVER} a[data-href*="ibid.citeAt"]`).first().click();
      await findLine(workbench, 'on the fairground [@haddow2024sarn].').waitFor();
    },
  },

  'the first card of a citation has the reference as the style has it': {
    note: 'notes/upper-sarn.md',
    work: async (workbench) => {
      await expectHover(workbench, '@haddow2024sarn', /Haddow, M\., & Oyelle, I\. \(2024/);
      await takeScreenshot(workbench, 'card citation first');
    },
  },
};
