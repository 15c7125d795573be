// Why a PDF gives no text, as a word beside the sentence: what says it elsewhere has sentences of its own.
import type { UserError } from '../../userError.ts';

const FAULTS = ['locked', 'scanned', 'damaged', 'large'] as const;

export type PdfFault = (typeof FAULTS)[number];

export function withFault(fault: PdfFault, error: UserError): UserError {
  return Object.assign(error, { fault });
}

/** undefined for whatever else was thrown. */
export function findPdfFault(error: unknown): PdfFault | undefined {
  const fault = error instanceof Error && 'fault' in error ? error.fault : undefined;
  return FAULTS.find((each) => each === fault);
}
