// The lease by which several windows on one store do not read the same files twice over.

/** Milliseconds for which a window that writes keeps the others waiting; it renews its lease long before. */
export const LEASE_MS = 30_000;

/** Who writes, as other writers shall know it. */
export interface LeaseOwner {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether another owner may still be at work, as far as can be told. */
  readonly isAlive: (id: string) => boolean;
}
