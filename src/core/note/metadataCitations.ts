// What a note cites in its metadata, which Pandoc reads as text: in `abstract`, and in `nocite` for the references alone.
import type { Citation } from '../citations/citation.ts';
import { listCitingFields } from '../frontMatter/metadataBlocks.ts';
import { listInlineCitations } from './structure.ts';

export function listMetadataCitations(text: string): Citation[] {
  return listCitingFields(text).flatMap(({ name, span }) => {
    const found = listInlineCitations(text, span);
    return name === 'nocite' ? found.map((each) => ({ ...each, syntax: 'nocite' as const })) : found;
  });
}
