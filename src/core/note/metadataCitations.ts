// What a note cites in its metadata, which Pandoc reads as text: in `abstract`, and in `nocite` for the references alone.
import type { Citation } from './citation.ts';
import { listCitingFields } from './citingFields.ts';
import { listInlineCitations } from './parseMarkdown.ts';

export function listMetadataCitations(text: string): Citation[] {
  return listCitingFields(text).flatMap(({ name, span }) => {
    const found = listInlineCitations(text, span);
    return name === 'nocite' ? found.map((each) => ({ ...each, syntax: 'nocite' as const })) : found;
  });
}
