// Quote from Source: a sentence of one source is picked among all and goes to the note's cursor. Loaded on first use.
import type { Source } from '../../core/source.ts';
import { UserError } from '../../core/userError.ts';
import { quotePicked } from '../writing/writingCommands.ts';
import { pickPassage } from '../writing/passagePicker.ts';
import type { Services } from '../services.ts';

export async function quoteSource(services: Services, source: Source): Promise<void> {
  const { current } = services.library;
  const found = current.find(source.key);
  if (found?.parsedText === undefined && found?.annotations === undefined) {
    throw new UserError('The library has no text for {key} to quote from.', { key: `@${source.key}` });
  }
  const picked = await pickPassage(current, source.key);
  if (picked !== undefined) await quotePicked(services, picked);
}
