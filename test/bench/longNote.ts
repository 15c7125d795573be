// A note of 1 MB with 2,000 citations, for the benches that read and render one.

const PARAGRAPHS = 2000;

/** Plain and marked-up prose as notes have it: half the paragraphs have emphasis, code or a link, each has a citation. */
export function composeNote(): string {
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, index) => composeParagraph(index));
  return `---\ntitle: A long note\n---\n\n${paragraphs.join('\n\n')}\n`;
}

function composeParagraph(index: number): string {
  const marked = index % 2 === 0 ? ' It was *not* the first time, as [the report](https://example.org/r) shows.' : '';
  const heading = index % 20 === 0 ? `## Part ${index}\n\n` : '';
  return `${heading}${PROSE}${marked} "We counted ${index} people," an officer said [see @source${index}, p. ${index % 90}].`;
}

const PROSE =
  'The convoy left the town at dawn and reached the border about three hours later, where it was held for two days ' +
  'while officials went through the papers of every family. Those who had none were sent back; others waited in the ' +
  'open, with little water and no shade. Some 1,200 people had crossed by the end of the week, aid workers said, half ' +
  'of them children, and another 300 were expected.';
