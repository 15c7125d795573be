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

/** Letters and signs; each row is a list of `name:text`. */
const SYMBOL_ROWS: readonly string[] = [
  'ss:ß SS:ẞ o:ø O:Ø l:ł L:Ł ae:æ AE:Æ oe:œ OE:Œ aa:å AA:Å i:ı j:ȷ dh:ð DH:Ð dj:đ DJ:Đ th:þ TH:Þ ng:ŋ NG:Ŋ',
  'ldots:… dots:… textellipsis:… textendash:– textemdash:— textquoteleft:‘ textquoteright:’ textquotedblleft:“',
  'textquotedblright:” textquotesingle:\' textquotedbl:" guillemotleft:« guillemotright:» quotedblbase:„ quotesinglbase:‚',
  'glqq:„ grqq:“ flqq:« frqq:» textbackslash:\\ textasciitilde:~ textasciicircum:^ textunderscore:_ textbar:| textless:<',
  'textgreater:> S:§ P:¶ copyright:© textcopyright:© textregistered:® texttrademark:™ pounds:£ textsterling:£ euro:€ texteuro:€',
  'dag:† ddag:‡ textdegree:° degree:° textbullet:• textperiodcentered:· slash:/ LaTeX:LaTeX TeX:TeX BibTeX:BibTeX',
  'textonehalf:½ textmu:µ micro:µ textordfeminine:ª textordmasculine:º textexclamdown:¡ textquestiondown:¿ textdollar:$ textpercent:%',
  'alpha:α beta:β gamma:γ delta:δ epsilon:ϵ varepsilon:ε zeta:ζ eta:η theta:θ iota:ι kappa:κ lambda:λ mu:μ nu:ν xi:ξ pi:π',
  'rho:ρ sigma:σ tau:τ upsilon:υ phi:ϕ varphi:φ chi:χ psi:ψ omega:ω Gamma:Γ Delta:Δ Theta:Θ Lambda:Λ Xi:Ξ Pi:Π Sigma:Σ',
  'Phi:Φ Psi:Ψ Omega:Ω times:× cdot:⋅ pm:± mp:∓ div:÷ leq:≤ le:≤ geq:≥ ge:≥ neq:≠ ne:≠ approx:≈ sim:∼ simeq:≃ equiv:≡',
  'infty:∞ partial:∂ nabla:∇ sum:∑ prod:∏ int:∫ sqrt:√ to:→ rightarrow:→ leftarrow:← Rightarrow:⇒ leftrightarrow:↔ in:∈',
  'notin:∉ subset:⊂ cup:∪ cap:∩ forall:∀ exists:∃ ell:ℓ hbar:ℏ circ:∘ ast:∗ star:⋆ prime:′ langle:⟨ rangle:⟩ odot:⊙ oplus:⊕',
];

/** Names and characters that become text. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ...SYMBOL_ROWS.flatMap((row) => row.split(' ')).map((pair): [string, string] => {
    const colon = pair.indexOf(':');
    return [pair.slice(0, colon), pair.slice(colon + 1)];
  }),
  ...'&%$#_{}'.split('').map((sign): [string, string] => [sign, sign]),
  ...['\\', ' ', '\n', '\t', 'newline', 'par', 'quad', 'qquad', 'space', 'linebreak', 'textvisiblespace'].map(
    (name): [string, string] => [name, ' '],
  ),
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
}

const ITALIC = { open: '<i>', close: '</i>' };
const BOLD = { open: '<b>', close: '</b>' };
const SMALL_CAPS = { open: '<span style="font-variant:small-caps;">', close: '</span>', fixed: true };
const SUPERSCRIPT = { open: '<sup>', close: '</sup>' };
const SUBSCRIPT = { open: '<sub>', close: '</sub>' };
const QUOTED = { open: '“', close: '”' };

/** Commands with one argument, in the markup of CSL-JSON. A command in no table gives its arguments as they are. */
export const WRAPPINGS: ReadonlyMap<string, Wrapping> = new Map<string, Wrapping>([
  ['textit', ITALIC],
  ['emph', ITALIC],
  ['textsl', ITALIC],
  ['mkbibemph', ITALIC],
  ['mkbibitalic', ITALIC],
  ['textbf', BOLD],
  ['mkbibbold', BOLD],
  ['textsc', SMALL_CAPS],
  ['textsuperscript', SUPERSCRIPT],
  ['mkbibsuperscript', SUPERSCRIPT],
  ['textsubscript', SUBSCRIPT],
  ['mkbibsubscript', SUBSCRIPT],
  ['^', SUPERSCRIPT],
  ['_', SUBSCRIPT],
  ['enquote', QUOTED],
  ['mkbibquote', QUOTED],
  ['mkbibparens', { open: '(', close: ')' }],
  ['mkbibbrackets', { open: '[', close: ']' }],
]);

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

/** Commands whose first argument says nothing to a reader. */
export const SILENT: ReadonlySet<string> = new Set(
  'href cite citep citet label ref begin end vspace hspace textcolor color foreignlanguage selectlanguage'.split(' '),
);
