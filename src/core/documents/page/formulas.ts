// Formulas of a page as TeX, in the ways in which pages carry it: beside their MathML, in an attribute, or in it alone.

export type ToTex = (mathml: string) => string;

/** Attributes in which programs keep the TeX that they were given. */
const ATTRIBUTES = ['data-latex', 'data-tex', 'data-math', 'alttext'];
/** The same formula once more, drawn for the eye or read out. */
const COPIES = /(?:^|\s)(?:katex-html|MathJax_Preview|MJX_Assistive_MathML|mwe-math-fallback-image(?:-\w+)?)(?:\s|$)/;

/** Whether the element shows a formula that another element beside it has as text. */
export function isFormulaCopy(element: Element): boolean {
  return element.localName === 'mjx-math' || COPIES.test(element.getAttribute('class') ?? '');
}

/** The formula between dollar signs; undefined for an element that is none, "" where nothing can be made of it. */
export function findFormula(element: Element, toTex: ToTex | undefined): string | undefined {
  if (element.localName !== 'math' && !element.hasAttribute('data-latex') && !element.hasAttribute('data-tex')) return undefined;
  const tex = toLine(findTex(element) ?? convert(element, toTex));
  if (tex === '' || tex.includes('$')) return tex;
  const mark = isDisplayed(element) ? '$$' : '$';
  return `${mark}${tex}${mark}`;
} // oxfmt-ignore

function findTex(element: Element): string | undefined {
  const stated = ATTRIBUTES.map((name) => element.getAttribute(name)).find((tex) => tex !== null && tex !== '');
  if (stated !== undefined && stated !== null) return undress(stated);
  const annotation = [...element.querySelectorAll('annotation')].find((each) => /tex/i.test(each.getAttribute('encoding') ?? '')); // oxfmt-ignore
  return annotation && undress(annotation.textContent);
}

/** Wikipedia dresses each formula as `{\displaystyle x}`. */
function undress(tex: string): string {
  return /^\s*\{\\(?:display|text)style\s([^]*)\}\s*$/.exec(tex)?.[1] ?? tex;
}

function convert(element: Element, toTex: ToTex | undefined): string {
  try {
    return toTex?.(element.outerHTML) ?? element.textContent;
  } catch {
    // Of MathML that is no MathML its letters and numbers are left.
    return element.textContent;
  }
}

function toLine(tex: string): string {
  return tex.replace(/\s+/g, ' ').trim();
}

function isDisplayed(element: Element): boolean {
  return element.getAttribute('display') === 'block' || element.closest('.katex-display, mjx-container[display="true"]') !== null; // oxfmt-ignore
}
