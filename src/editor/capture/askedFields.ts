// What is known on the web of a work that has an identifier, asked for with progress: by Fill In Missing Details and the review.
import * as vscode from 'vscode';
import { fetchIdentified } from '../../core/capture/capture.ts';
import { formatIdentifier, type Identifier } from '../../core/identifiers/identifiers.ts';
import type { CslFields } from '../../core/source.ts';
import type { Services } from '../services.ts';
import { withCaptureProgress } from './captureProgress.ts';
import { startCapturing } from './captureStart.ts';

/** Undefined where the user cancelled it. Rejects with a UserError where nobody answers or knows it. */
export function askForFields(services: Services, identifier: Identifier): Promise<CslFields | undefined> {
  const title = vscode.l10n.t('Looking up {identifier}', { identifier: formatIdentifier(identifier) });
  return withCaptureProgress(title, async (_, signal) => {
    const { get } = await startCapturing(services);
    return await fetchIdentified(identifier, get, signal);
  });
}
