// Draws parts of VS Code as SVG in the colours of the reader's theme, which VS Code gives to pictures of walkthroughs.

export const WIDTH = 450;
export const HEIGHT = 300;

/** VS Code's own colours, each with one of its light theme for those who see the file elsewhere. */
const COLORS = {
  text: ['foreground', '#3b3b3b'],
  quiet: ['descriptionForeground', '#6c6c6c'],
  link: ['textLink-foreground', '#005fb8'],
  editor: ['editor-background', '#ffffff'],
  sideBar: ['sideBar-background', '#f5f5f5'],
  widget: ['editorHoverWidget-background', '#f8f8f8'],
  border: ['widget-border', '#c8c8c8'],
  selected: ['list-hoverBackground', '#e8e8e8'],
  marked: ['editor-findMatchHighlightBackground', '#ffdf8a'],
  warning: ['editorWarning-foreground', '#9a6700'],
  good: ['charts-green', '#2b7a2b'],
} as const satisfies Readonly<Record<string, readonly [name: string, fallback: string]>>;

export type Color = keyof typeof COLORS;

/** In attributes only, as the page that shows it allows no styles. */
function paint(color: Color): string {
  const [name, fallback] = COLORS[color];
  return `var(--vscode-${name}, ${fallback})`;
}

interface TextLook {
  readonly color?: Color;
  readonly size?: number;
  readonly isBold?: boolean;
  /** Pixels that the words fill in every font, where something is drawn at their end or around them. */
  readonly width?: number;
}

/** Pixels; smaller could not be read beside the walkthrough's own text. */
export const MIN_SIZE = 13;

export function text(
  x: number,
  y: number,
  words: string,
  { color = 'text', size = 14, isBold, width }: TextLook = {},
): string {
  const weight = isBold === true ? ' font-weight="600"' : '';
  const length = width === undefined ? '' : ` textLength="${width}" lengthAdjust="spacingAndGlyphs"`;
  const escaped = words.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<text x="${x}" y="${y}" font-size="${size}"${weight}${length} fill="${paint(color)}">${escaped}</text>`;
}

export function box(x: number, y: number, width: number, height: number, fill: Color, stroke?: Color): string {
  const line = stroke === undefined ? '' : ` stroke="${paint(stroke)}"`;
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" fill="${paint(fill)}"${line}/>`;
}

/** In a square of 16 pixels, as VS Code's own. */
const ICONS = {
  warning: ['warning', 'M8 2 15 14H1Z M8 6v4 M8 11.5v1'],
  check: ['good', 'M2 8.5 6 12.5 14 3.5'],
  dash: ['quiet', 'M3 8h10'],
  book: ['text', 'M8 3.5C6 2 3.5 2 1.5 2.5v10c2-.5 4.5-.5 6.5 1 2-1.5 4.5-1.5 6.5-1v-10C12.5 2 10 2 8 3.5Z M8 3.5v10'],
  quote: ['quiet', 'M3 4h4v4q0 3-3 4 M9 4h4v4q0 3-3 4'],
  number: ['quiet', 'M6 2 4 14 M12 2l-2 12 M2.5 6h12 M1.5 10h12'],
  search: ['quiet', 'M10.5 6.5a4 4 0 1 1-8 0a4 4 0 1 1 8 0 M9.5 9.5 14 14'],
  down: ['quiet', 'M4 6l4 4 4-4'],
  right: ['quiet', 'M6 4l4 4-4 4'],
} as const satisfies Readonly<Record<string, readonly [color: Color, path: string]>>;

export function icon(x: number, y: number, name: keyof typeof ICONS): string {
  const [color, path] = ICONS[name];
  return `<path transform="translate(${x} ${y})" d="${path}" fill="none" stroke="${paint(color)}" stroke-width="1.5"/>`;
}

/** As an editor marks a problem under words. */
export function squiggle(x: number, y: number, width: number): string {
  const waves = 'q2 -4 4 0 t4 0 '.repeat(Math.round(width / 8)).trim();
  return `<path d="M${x} ${y} ${waves}" fill="none" stroke="${paint('warning')}" stroke-width="1.5"/>`;
}

export function line(x: number, y: number, height: number): string {
  return `<path d="M${x} ${y}v${height}" stroke="${paint('text')}" stroke-width="1.5"/>`;
}

export function draw(parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="-apple-system, 'Segoe UI', Ubuntu, sans-serif">
  ${[box(0.5, 0.5, WIDTH - 1, HEIGHT - 1, 'editor', 'border'), ...parts].join('\n  ')}
</svg>
`;
}
