// A source with what readers have marked in it: in its library file, and in the file that has its text.
import type { ParsedSource } from '../library.ts';
import { listItemAnnotations, mergeAnnotations, parseAnnotations, type PlacedAnnotation } from './annotation.ts';
import { placeAnnotations } from './placeAnnotations.ts';

/** `inFile` are those of its file, as JSON. They are placed in the text when somebody asks for them, and once. */
export function withAnnotations(found: ParsedSource, inFile: string | null): ParsedSource {
  const listed = [listItemAnnotations(found.source.item), parseAnnotations(JSON.parse(inFile ?? '[]'))];
  const annotations = mergeAnnotations(listed);
  if (annotations.length === 0) return found;
  let placed: readonly PlacedAnnotation[] | undefined;
  const place = () => placeAnnotations(annotations, found.parsedText ?? { prose: '', pages: [] });
  return {
    ...found,
    get annotations() {
      return (placed ??= place());
    },
  };
}
