// Lines of a web page that are never the article's: advertising, buttons, notices, the way to other articles.
import { listPhrases, toPattern, toPhrase } from './words/words.ts';

const BUTTONS: ReadonlySet<string> = new Set(listPhrases('buttons').map((phrase) => trimMarks(toPhrase(phrase))));

/** "Lire aussi : …", "Read more – …": what follows is the heading of another article. */
const LEAD = new RegExp(`^${toPattern(listPhrases('leads'))}\\s*[:>»›|–—-].{0,200}$`, 'iu');

const HEADINGS: ReadonlySet<string> = new Set(listPhrases('headings').map((phrase) => trimMarks(toPhrase(phrase))));

/** Lines that are boilerplate as a whole, though their words vary. Anchored at both ends; `{0,n}` keeps them short. */
const PATTERNS: readonly RegExp[] = [
  /^from wikipedia, the free encyclopedia$/i,
  // What is left of empty advertising frames: "ad a b", "ad ad ad".
  /^ad(?: [a-z]{1,2}){1,5}$/i,
  /^(?:read|see|load|show|view|learn) more\s*[.…>»›]*$/i,
  /^(?:subscribe|sign up|register|log in|become a member)\b.{0,80}\b(?:newsletter|updates|access|account|reading|stories|today|now|free)\b.{0,40}$/i,
  /^(?:we|this (?:web)?site|our (?:web)?site|by (?:continuing|using)).{0,80}\bcookies?\b.{0,200}$/i,
  /^(?:wir verwenden|diese (?:web)?seite verwendet|nous utilisons|ce site utilise|utilizamos|este sitio|questo sito|deze (?:web)?site|ta strona|мы используем).{0,40}\b(?:cookies?|ciasteczek|куки).{0,200}$/i,
  /^(?:skip|jump) to (?:the )?(?:main |page |site )?\w{3,12}(?: \w{3,12})?$/i,
  /^(?:follow|like|join) us on\b.{0,60}$/i,
  /^share (?:on|via|with|this)\b.{0,40}$/i,
  /^(?:teilen|auf \S+ teilen|partager sur|compartir en|condividi su|compartilhar no|deel op|dela på|udostępnij na)\b.{0,40}$/i,
  /^(?:©|\(c\)|copyright\b).{0,120}$/i,
  /^all rights reserved\b.{0,60}$/i,
  /^\d+ ?[-–]? ?(?:min(?:ute)?s?\.?|мин\.?|dk)\s+(?:read|de lecture|lesezeit|de lectura|di lettura|de leitura|leestijd|czytania|läsning|lästid|чтения|okuma)$/i,
  /^(?:lesezeit|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|czas czytania|lästid|время (?:чтения|на чтение)|reading time)(?::\s*|\s+)(?:ca\.\s*)?\d+\s*\p{L}{1,8}\.?$/iu,
  /^(?:\d[\d,.]*[km]?\s+)?(?:comments?|shares?|views?|likes?|claps?|restacks?|followers?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|komentarz[ey]?|kommentarer|комментари(?:й|я|ев)|просмотр(?:а|ов)?|yorum)(?: ?\(?\d+\)?)?$/iu,
];

/** No line of an article that is boilerplate is longer than this. */
const MAX_LENGTH = 320;

/** Whether the whole line belongs to the page and not to the article. */
export function isBoilerplateLine(line: string): boolean {
  if (line === '' || line.length > MAX_LENGTH) return false;
  const label = trimMarks(toPhrase(line));
  return BUTTONS.has(label) || isLabels(label) || LEAD.test(line) || PATTERNS.some((pattern) => pattern.test(line));
}

const WALL = new RegExp(toPattern(listPhrases('wall')), 'iu');

/** Characters of a line that says that the rest is for subscribers. */
const MAX_WALL_LENGTH = 160;

export function isWallLine(line: string): boolean {
  return line.length <= MAX_WALL_LENGTH && WALL.test(line) && !/^[#>]|["“„«]/.test(line);
}

/** Whether the words stand over a list of other articles, persons or comments. */
export function isListHeading(text: string): boolean {
  return HEADINGS.has(trimMarks(toPhrase(text)));
}

/** Without what decorates labels: arrows, bullets, a colon at the end. */
function trimMarks(text: string): string {
  return text.replace(/^[\s#*•·|>–—-]+|[\s.:!…|>»›→-]+$/g, '');
}

/** A row of buttons: "Share | Tweet | Print". */
function isLabels(line: string): boolean {
  const labels = line.split(/\s*[|•·/]\s*/);
  return labels.length > 1 && labels.every((label) => BUTTONS.has(label));
}
