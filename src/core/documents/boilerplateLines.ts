// Lines of a web page that are never the article's: advertising, buttons, notices. Data, so that languages are rows.

/** Words on buttons and labels; a line of nothing but these is boilerplate. English, French, German, Spanish, Italian, Arabic. */
const LABELS: readonly string[] = [
  'ad ads advert advertisement advertising publicité anzeige werbung publicidad pubblicità إعلان اعلان',
  'sponsored|sponsored content|paid content|promoted|story continues below advertisement|continue reading',
  'share|share this|share this article|share this story|share on facebook|share on twitter|share on x|partager|teilen|compartir|condividi|مشاركة|شارك',
  'tweet|facebook|twitter|whatsapp|telegram|linkedin|email|e-mail|pinterest|reddit|copy link|link copied|bookmark|save|gift article',
  'print|print this page|print article|imprimer|drucken|imprimir|stampa|طباعة|اطبع',
  'listen|listen to this article|play|watch|comments|comment|leave a comment|commentaires|kommentare|comentarios|تعليقات',
  'subscribe|subscribe now|sign in|log in|login|sign up|register|menu|search|skip to content|skip to main content|s’abonner|abonnieren|suscríbete|اشترك',
  'home|back to top|next article|previous article|related articles|related|more on this story|most read|recommended|trending|follow us|newsletter|close',
  'accept|accept all|accept cookies|reject all|manage cookies|cookie settings|cookie policy|privacy policy|terms of use|terms of service',
];

const LABEL_SET = new Set(LABELS.flatMap((row) => row.split(row.includes('|') ? '|' : ' ')));

/** Lines that are boilerplate as a whole, though their words vary. Anchored at both ends; `{0,n}` keeps them short. */
const PATTERNS: readonly RegExp[] = [
  // What is left of empty advertising frames: "ad a b", "ad ad ad".
  /^ad(?: [a-z]{1,2}){1,5}$/i,
  /^(?:read more|read also|see also|also read|lire aussi|à lire aussi|lesen sie auch|lee también|leggi anche|اقرأ أيضا|اقرأ أيضًا)\s*[:>»›-].{0,200}$/i,
  /^(?:read|see|load|show|view|learn) more\s*[.…>»›]*$/i,
  /^(?:subscribe|sign up|register|log in|become a member)\b.{0,80}\b(?:newsletter|updates|access|account|reading|stories|today|now|free)\b.{0,40}$/i,
  /^(?:we|this (?:web)?site|our (?:web)?site|by (?:continuing|using)).{0,80}\bcookies?\b.{0,200}$/i,
  /^(?:wir verwenden|diese (?:web)?seite verwendet|nous utilisons|ce site utilise|utilizamos|este sitio).{0,40}\bcookies?\b.{0,200}$/i,
  /^(?:follow|like|join) us on\b.{0,60}$/i,
  /^share (?:on|via|with|this)\b.{0,40}$/i,
  /^(?:©|\(c\)|copyright\b).{0,120}$/i,
  /^all rights reserved\b.{0,60}$/i,
  /^\d+\s*min(?:ute)?s?\.?\s+(?:read|de lecture|lesezeit|de lectura)$/i,
  /^(?:\d+\s+)?(?:comments?|shares?|views?|likes?)(?:\s*\(?\d+\)?)?$/i,
];

/** No line of an article that is boilerplate is longer than this. */
const MAX_LENGTH = 320;

/** Whether the whole line belongs to the page and not to the article. */
export function isBoilerplateLine(line: string): boolean {
  if (line === '' || line.length > MAX_LENGTH) return false;
  const label = line
    .toLowerCase()
    .replace(/'/g, '’')
    .replace(/^[\s#*•|>-]+|[\s.:!…|>»›]+$/g, '');
  return LABEL_SET.has(label) || isLabels(label) || PATTERNS.some((pattern) => pattern.test(line));
}

/** A row of buttons: "Share | Tweet | Print". */
function isLabels(line: string): boolean {
  const labels = line.split(/\s*[|•·/]\s*/);
  return labels.length > 1 && labels.every((label) => LABEL_SET.has(label));
}
