// An article's Markdown without its pictures and their captions, for those who want its running text alone.

/** A picture as capture writes it; the group is its address. */
export const PICTURE = /!\[(?:[^[\]\\]|\\.){0,2000}\]\(([^()\s]{0,4000})\)/g;

/** Leaves out blocks of nothing but pictures, with a caption in italics that follows at once. */
export function dropPictures(markdown: string): string {
  const blocks = markdown.split('\n\n');
  const isPicture = blocks.map((block) => block.startsWith('![') && block.replace(PICTURE, '').trim() === '');
  const isCaption = (block: string, index: number) => isPicture[index - 1] === true && /^\*[^*\n]+\*$/.test(block);
  const kept = blocks.filter((block, index) => isPicture[index] !== true && !isCaption(block, index));
  return kept.map((block) => block.replace(PICTURE, '')).join('\n\n');
}
