// The web as capture sees it: one question, one answer. The platform asks; core needs no network.

export interface WebRequest {
  /** http or https. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The address that the user typed, whose host may be one of a private network; no other may. */
  readonly typed?: string;
  /** Bytes of the answer, unpacked; 20 MB where nothing is said. */
  readonly limit?: number;
}

export interface WebResponse {
  readonly status: number;
  /** Where the answer came from in the end. */
  readonly url: string;
  readonly contentType: string;
  /** `Retry-After` as it was sent; empty where it was not. */
  readonly retryAfter: string;
  readonly body: Uint8Array;
}

/**
 * Follows redirects. Answers of any status resolve; where no answer comes, it rejects with a UserError that names the
 * address, and with the signal's reason once that is aborted.
 */
export type WebGet = (request: WebRequest, signal: AbortSignal) => Promise<WebResponse>;

/** The host and port of an address, for people. */
export function formatHost(url: string): string {
  return /^[a-z]+:\/\/(?:[^/?#@]*@)?([^/?#]*)/i.exec(url)?.[1] ?? url;
}
