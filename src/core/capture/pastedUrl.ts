// The web address that a text of no other words names, as somebody pastes or drops it into a note.
import { findLink } from '../source.ts';
import { findIdentifier, toFields } from './identifiers.ts';

/** A bare number may be a PMID, but pasted into prose it is a number. */
const NAMES_ITSELF = /^(?:https?:\/\/|(?:doi|arxiv|pmid)[:\s]\s?|10\.\d{4,9}\/)\S/i;
const MAX_LENGTH = 4000;

/** Of an address, a DOI, an arXiv number or a PMID that says that it is one. */
export function findPastedUrl(text: string): string | undefined {
  const typed = text.trim().replace(/^<(.*)>$/, '$1');
  if (typed.length > MAX_LENGTH || !NAMES_ITSELF.test(typed)) return undefined;
  const identifier = findIdentifier(typed);
  const link = identifier && findLink({ id: '', ...toFields(identifier) });
  return link ?? (/^https?:\/\/\S+$/i.test(typed) && URL.canParse(typed) ? typed : undefined);
}
