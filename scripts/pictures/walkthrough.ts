// The pictures of the walkthrough, drawn for the width in which VS Code shows them.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { box, draw, icon, line, squiggle, text, WIDTH } from './drawing.ts';

export const WALKTHROUGH = path.join('media', 'walkthrough');

const SENTENCE = 'were forced to flee [@haddow2024sarn].';

/** By name, as the manifest has them. */
export const PICTURES: Readonly<Record<string, string>> = {
  sources: draw([
    box(1, 1, WIDTH - 2, 298, 'sideBar'),
    text(20, 32, 'SOURCES', { size: 13, isBold: true }),
    ...listSource(66, 'down', 'After the raid on Kell…', 'Haddow and Oyelle 2024'),
    ...listPassage(104, 'quote', '“The problem was pay”'),
    ...listPassage(134, 'number', '45,000 people were forced to flee'),
    ...listPassage(164, 'number', '112 people were dead'),
    ...listSource(202, 'right', 'The ferry comes back…', 'Weil 2024'),
    ...listSource(240, 'right', 'You cannot fence a river', 'Ferrant 2024'),
  ]),
  cite: draw([
    text(24, 46, 'Some 45,000 people had to flee [@had', { size: 15, width: 290 }),
    line(317, 32, 18),
    box(150, 62, 280, 180, 'widget', 'border'),
    box(151, 63, 278, 58, 'selected'),
    ...listChoice(86, 'After the raid on Kell prison…', 'Haddow and Oyelle 2024'),
    ...listChoice(146, 'Leaving and returning…', 'Lindqvist et al. 2025'),
    ...listChoice(206, 'One month on…', 'Veldrian Relief Agency 2024'),
    text(24, 276, 'Some 45,000 people had to flee [@haddow2024sarn].', { color: 'quiet' }),
  ]),
  hover: draw([
    text(24, 40, 'About', { size: 15, width: 42 }),
    text(72, 40, '54,000', { size: 15, width: 52 }),
    squiggle(72, 47, 52),
    text(130, 40, 'people', { size: 15 }),
    text(24, 66, SENTENCE, { size: 15 }),
    box(24, 84, 402, 192, 'widget', 'border'),
    icon(40, 98, 'warning'),
    text(64, 111, 'Differs: the source says 45,000', { size: 16, isBold: true }),
    text(40, 144, 'Change to 45,000', { color: 'link' }),
    text(190, 144, 'Open in Reader', { color: 'link' }),
    box(84, 165, 52, 20, 'marked'),
    text(40, 180, 'About', { width: 40 }),
    text(86, 180, '45,000', { width: 48 }),
    text(140, 180, 'people were forced to flee in the'),
    text(40, 202, 'two days after the attack, aid workers said.'),
    text(40, 236, 'After the raid on Kell prison…', { isBold: true }),
    text(40, 258, 'Haddow and Oyelle 2024', { color: 'quiet', size: 13 }),
  ]),
  check: draw([
    box(1, 1, WIDTH - 2, 298, 'sideBar'),
    text(20, 32, 'IN THIS NOTE', { size: 13, isBold: true }),
    text(20, 60, '16 numbers and quotations: 9 confirmed', { color: 'quiet' }),
    ...listClaim(96, 'warning', 'Differs', '54,000 people'),
    ...listClaim(132, 'warning', 'Altered', '“The wall was the most…”'),
    ...listClaim(168, 'warning', 'Not in the source', '71 years'),
    ...listClaim(204, 'dash', 'Cannot check', 'Eleven registers'),
    ...listClaim(240, 'check', 'Confirmed', '112 people'),
    ...listClaim(276, 'check', 'Word for word', '“The problem was pay”'),
  ]),
  search: draw([
    box(24, 20, 402, 260, 'widget', 'border'),
    box(36, 32, 378, 32, 'editor', 'border'),
    icon(46, 40, 'search'),
    text(72, 53, 'ferry river', { size: 15, width: 70 }),
    line(145, 40, 16),
    box(25, 74, 400, 64, 'selected'),
    ...listHit(98, 'You cannot fence a river', '…the ferry stopped because the army asked…'),
    ...listHit(164, 'The ferry comes back to Halm', '…the river, 420 metres in six minutes…'),
    ...listHit(230, 'Sechs Minuten über den Sarn', '…every stone in the river but three…'),
  ]),
};

function listSource(y: number, fold: 'down' | 'right', title: string, names: string): string[] {
  return [
    icon(14, y - 13, fold),
    icon(36, y - 13, 'book'),
    text(62, y, title, { isBold: true }),
    text(268, y, names, { color: 'quiet', size: 13 }),
  ];
}

function listPassage(y: number, kind: 'quote' | 'number', words: string): string[] {
  return [icon(62, y - 13, kind), text(88, y, words)];
}

function listChoice(y: number, title: string, names: string): string[] {
  return [
    icon(162, y - 13, 'book'),
    text(188, y, title, { isBold: true }),
    text(188, y + 22, names, { color: 'quiet', size: 13 }),
  ];
}

function listClaim(y: number, sign: 'warning' | 'dash' | 'check', verdict: string, claim: string): string[] {
  return [icon(20, y - 13, sign), text(48, y, verdict, { isBold: true }), text(200, y, claim, { color: 'quiet' })];
}

function listHit(y: number, title: string, sentence: string): string[] {
  return [text(40, y, title, { isBold: true }), text(40, y + 24, sentence, { color: 'quiet' })];
}

export async function writeWalkthrough(): Promise<void> {
  for (const [name, picture] of Object.entries(PICTURES)) {
    const file = path.join(WALKTHROUGH, `${name}.svg`);
    await writeFile(file, picture);
    console.log(file);
  }
}
