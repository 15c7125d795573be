// What LaTeX's commands mean in plain text; tables, apart from the reader that uses them.

/** Accents, as combining characters that follow their letter. */
export const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030A'],
  ['H', '\u030B'],
  ['v', '\u030C'],
  ['G', '\u030F'],
  ['U', '\u030E'],
  ['d', '\u0323'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
  ['t', '\u0361'],
]);

/** The same in formulas, where they are called by names. */
export const MATH_ACCENTS: ReadonlyMap<string, string> = new Map([
  ['grave', '\u0300'],
  ['acute', '\u0301'],
  ['hat', '\u0302'],
  ['widehat', '\u0302'],
  ['tilde', '\u0303'],
  ['widetilde', '\u0303'],
  ['bar', '\u0304'],
  ['overline', '\u0304'],
  ['breve', '\u0306'],
  ['dot', '\u0307'],
  ['ddot', '\u0308'],
  ['mathring', '\u030A'],
  ['check', '\u030C'],
  ['vec', '\u20D7'],
]);

/** Letters and signs; each row is a list of `name:text`. */
const SYMBOL_ROWS: readonly string[] = [
  'ss:ß SS:ẞ o:ø O:Ø l:ł L:Ł ae:æ AE:Æ oe:œ OE:Œ aa:å AA:Å i:ı j:ȷ dh:ð DH:Ð dj:đ DJ:Đ th:þ TH:Þ ng:ŋ NG:Ŋ',
  'ldots:… dots:… textellipsis:… textendash:– textemdash:— textquoteleft:‘ textquoteright:’ textquotedblleft:“',
  'textquotedblright:” textasciigrave:` textquotesingle:\' textquotedbl:" guillemotleft:« guillemotright:» quotedblbase:„ quotesinglbase:‚',
  'glqq:„ grqq:“ flqq:« frqq:» textbackslash:\\ textasciitilde:~ textasciicircum:^ textunderscore:_ textbar:| textless:<',
  'textgreater:> S:§ P:¶ copyright:© textcopyright:© textregistered:® texttrademark:™ pounds:£ textsterling:£ euro:€ texteuro:€',
  'dag:† ddag:‡ textdegree:° degree:° textbullet:• textperiodcentered:· slash:/ LaTeX:LaTeX TeX:TeX BibTeX:BibTeX',
  'textonehalf:½ textonequarter:¼ textthreequarters:¾ textmu:µ micro:µ textminus:− textordfeminine:ª textordmasculine:º textexclamdown:¡ textquestiondown:¿ textdollar:$ textpercent:%',
  'alpha:α beta:β gamma:γ delta:δ epsilon:ϵ varepsilon:ε zeta:ζ eta:η theta:θ iota:ι kappa:κ lambda:λ mu:μ nu:ν xi:ξ pi:π',
  'rho:ρ sigma:σ tau:τ upsilon:υ phi:ϕ varphi:φ chi:χ psi:ψ omega:ω Gamma:Γ Delta:Δ Theta:Θ Lambda:Λ Xi:Ξ Pi:Π Sigma:Σ',
  'Phi:Φ Psi:Ψ Omega:Ω times:× cdot:⋅ pm:± mp:∓ div:÷ leq:≤ le:≤ geq:≥ ge:≥ neq:≠ ne:≠ approx:≈ sim:∼ simeq:≃ equiv:≡',
  'infty:∞ partial:∂ nabla:∇ sum:∑ prod:∏ int:∫ sqrt:√ to:→ rightarrow:→ leftarrow:← Rightarrow:⇒ leftrightarrow:↔ in:∈',
  'notin:∉ subset:⊂ cup:∪ cap:∩ forall:∀ exists:∃ ell:ℓ hbar:ℏ circ:∘ ast:∗ star:⋆ prime:′ langle:⟨ rangle:⟩ odot:⊙ oplus:⊕',
];

/** Functions in formulas. */
const FUNCTIONS = 'log ln lg exp sin cos tan min max lim sup inf arg det dim ker deg gcd Pr';

/** Journals as the Astrophysics Data System's exports have them (aastex's macros); `_` is a blank. */
const JOURNAL_ROWS: readonly string[] = [
  'aj:Astronomical_Journal apj:Astrophysical_Journal apjl:Astrophysical_Journal_Letters apjlett:Astrophysical_Journal_Letters',
  'apjs:Astrophysical_Journal_Supplement_Series aap:Astronomy_&_Astrophysics aaps:Astronomy_&_Astrophysics_Supplement_Series',
  'aapr:Astronomy_&_Astrophysics_Review araa:Annual_Review_of_Astronomy_and_Astrophysics ao:Applied_Optics',
  'apss:Astrophysics_and_Space_Science baas:Bulletin_of_the_American_Astronomical_Society icarus:Icarus nat:Nature',
  'mnras:Monthly_Notices_of_the_Royal_Astronomical_Society jcap:Journal_of_Cosmology_and_Astroparticle_Physics',
  'pasj:Publications_of_the_Astronomical_Society_of_Japan pasp:Publications_of_the_Astronomical_Society_of_the_Pacific',
  'pra:Physical_Review_A prb:Physical_Review_B prc:Physical_Review_C prd:Physical_Review_D pre:Physical_Review_E',
  'prl:Physical_Review_Letters physrep:Physics_Reports planss:Planetary_and_Space_Science solphys:Solar_Physics',
  'ssr:Space_Science_Reviews grl:Geophysical_Research_Letters jgr:Journal_of_Geophysical_Research',
];

/** Names and characters that become text; Greek letters and signs are in text mode called so too: `\textmu`, `\textpm`. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ...listPairs(SYMBOL_ROWS).map(([name, text]): [string, string] => [`text${name}`, text]),
  ...listPairs(SYMBOL_ROWS),
  ...listPairs(JOURNAL_ROWS).map(([name, text]): [string, string] => [name, text.replace(/_/g, ' ')]),
  ...FUNCTIONS.split(' ').map((name): [string, string] => [name, name]),
  ...'&%$#_{}'.split('').map((sign): [string, string] => [sign, sign]),
  ...['\\', '\n', '\t', 'newline', 'par', 'quad', 'qquad', 'space', 'linebreak', 'textvisiblespace'].map(
    (name): [string, string] => [name, ' '],
  ),
  [' ', '\u00A0'],
  [',', '\u2006'],
  ['-', ''],
  ['/', ''],
  ['@', ''],
]);

/** What stands around a command's argument, or, of a declaration such as `\it`, around the rest of its group. */
export interface Wrapping {
  readonly open: string;
  readonly close: string;
  /** Whether the case of the letters within must stay. */
  readonly fixed?: boolean;
  /** Whether the argument says nothing to a reader. */
  readonly silent?: boolean;
  /** What stands around the argument after this one; without it that is an ordinary group. */
  readonly next?: Wrapping;
}

const ITALIC = { open: '<i>', close: '</i>' };
const BOLD = { open: '<b>', close: '</b>' };
const SMALL_CAPS = { open: '<span style="font-variant:small-caps;">', close: '</span>', fixed: true };
const SUPERSCRIPT = { open: '<sup>', close: '</sup>' };
const SUBSCRIPT = { open: '<sub>', close: '</sub>' };
const QUOTED = { open: '“', close: '”' };
const PLAIN = { open: '', close: '' };
const SILENT = { ...PLAIN, silent: true };

const WRAPPING_ROWS: readonly (readonly [wrapping: Wrapping, names: string])[] = [
  [ITALIC, 'textit emph textsl mkbibemph mkbibitalic'],
  [BOLD, 'textbf mkbibbold'],
  [SMALL_CAPS, 'textsc'],
  [SUPERSCRIPT, 'textsuperscript mkbibsuperscript ^'],
  [SUBSCRIPT, 'textsubscript mkbibsubscript _'],
  [QUOTED, 'enquote mkbibquote'],
  [{ open: '(', close: ')' }, 'mkbibparens'],
  [{ open: '[', close: ']' }, 'mkbibbrackets'],
  [{ open: '', close: '/', next: PLAIN }, 'frac tfrac dfrac nicefrac sfrac'],
  [{ ...PLAIN, next: SILENT }, 'texorpdfstring'],
  [{ ...SILENT, next: PLAIN }, 'href textcolor'],
  // Words of another language keep their capitals, as an ordinary group does.
  [SILENT, 'foreignlanguage selectlanguage color label ref cite citep citet begin end vspace hspace footnote thanks index'],
  // What sorts an entry though it is not printed, in the names that BibTeX's manual and old databases use.
  [SILENT, 'noopsort SortNoop sortnoop'],
]; // oxfmt-ignore

/** Commands with arguments, in the markup of CSL-JSON. A command in no table gives its arguments as they are. */
export const WRAPPINGS: ReadonlyMap<string, Wrapping> = new Map(
  WRAPPING_ROWS.flatMap(([wrapping, names]) => names.split(' ').map((name): [string, Wrapping] => [name, wrapping])),
);

/** Declarations, which hold to the end of their group. */
export const DECLARATIONS: ReadonlyMap<string, Wrapping> = new Map([
  ['it', ITALIC],
  ['itshape', ITALIC],
  ['em', ITALIC],
  ['sl', ITALIC],
  ['bf', BOLD],
  ['bfseries', BOLD],
  ['sc', SMALL_CAPS],
  ['scshape', SMALL_CAPS],
]);

function listPairs(rows: readonly string[]): [name: string, text: string][] {
  return rows
    .flatMap((row) => row.split(' '))
    .map((pair) => {
      const colon = pair.indexOf(':');
      return [pair.slice(0, colon), pair.slice(colon + 1)];
    });
}
