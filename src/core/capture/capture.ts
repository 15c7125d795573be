// From what a person gave to drafts of sources, whatever it is: the one way of the editor and the command line.
import type { CslDate, CslFields } from '../source.ts';
import { calmCapitals } from '../capitals.ts';
import { isUserError, UserError } from '../userError.ts';
import { hashContent, type Draft, type Warning } from '../drafts/draft.ts';
import type { CapturedDocument } from '../documents/documentParsers.ts';
import { formatIdentifier, parseAnswer, toFields, toRequest, type Identifier } from '../identifiers/identifiers.ts';
import type { CaptureInput, InputOf } from './input.ts';
import { cleanFields, dropControls } from '../plainText.ts';
import { describeHttpError } from './httpErrors.ts';
import { formatHost, type WebGet, type WebResponse } from '../web.ts';
import { findMetaRefresh } from './metaRefresh.ts';

/** What capturing needs of the machine. */
export interface CapturePorts {
  readonly get: WebGet;
  /** `parseDocument`, perhaps in a thread of its own. */
  readonly read: (document: CapturedDocument, signal: AbortSignal) => Promise<readonly Draft[]>;
  /** The day on which pages are read. */
  readonly today: CslDate;
}

type Captures = {
  readonly [K in CaptureInput['kind']]: (
    input: InputOf<K>,
    ports: CapturePorts,
    signal: AbortSignal,
  ) => Promise<readonly Draft[]>;
};

const CAPTURES: Captures = {
  address: captureAddress,
  identifier: async ({ identifier }, ports, signal) => [await captureIdentifier(identifier, ports, signal)],
  entries: parsePlain,
  page: ({ text }, ports, signal) => ports.read({ body: text, contentType: 'text/html', today: ports.today }, signal),
  text: parsePlain,
};

/**
 * One draft, or one an entry of a bibliography. Rejects with a UserError where nothing can be had, and with the
 * signal's reason once that is aborted.
 */
export async function capture(
  input: CaptureInput,
  ports: CapturePorts,
  signal: AbortSignal,
): Promise<readonly Draft[]> {
  const run = CAPTURES[input.kind] as Captures['text'];
  const drafts = await run(input as InputOf<'text'>, ports, signal);
  return await Promise.all(drafts.map(toClean).map(withHash));
}

/** The same for a file, in which the article was read today; an entry of a bibliography was read by who made it. */
export async function captureFile(
  document: CapturedDocument,
  { read, today }: Pick<CapturePorts, 'read' | 'today'>,
  signal: AbortSignal,
): Promise<readonly Draft[]> {
  const drafts = await read({ ...document, today }, signal);
  const dated = drafts.map((draft) => (draft.text === '' ? draft : withAccess(draft, today)));
  return await Promise.all(dated.map(toClean).map(withHash));
}

function withAccess(draft: Draft, accessed: CslDate): Draft {
  return { ...draft, item: { ...draft.item, accessed } };
}

/** Only parsing tells whether a text is a bibliography, a page or prose, whatever it seems to be at its beginning. */
function parsePlain({ text }: { readonly text: string }, ports: CapturePorts, signal: AbortSignal) {
  return ports.read({ body: text, contentType: 'text/plain', today: ports.today }, signal);
}

async function captureAddress(
  { url }: InputOf<'address'>,
  ports: CapturePorts,
  signal: AbortSignal,
): Promise<readonly Draft[]> {
  const answer = await fetchPage(url, ports.get, signal);
  const { body, contentType, url: found } = answer;
  const drafts = await ports.read({ body, contentType, url: found, today: ports.today }, signal);
  const refusal = drafts[0]?.warnings.find(({ isRefusal }) => isRefusal);
  if (refusal !== undefined) throw new UserError(refusal.template);
  const moved = formatHost(answer.url) === formatHost(url) ? [] : [toMoved(answer.url)];
  return drafts.map((draft) => ({
    ...withAccess(draft, ports.today),
    warnings: [...draft.warnings, ...moved],
  }));
}

/** Pages that lead on by themselves, one after another. */
const MAX_REFRESHES = 3;

/** As in a browser, to where a page leads on by itself. */
async function fetchPage(typed: string, get: WebGet, signal: AbortSignal): Promise<WebResponse> {
  let url = typed;
  for (let hop = 0; ; hop++) {
    const answer = await get({ url, typed, headers: { Accept: PAGES } }, signal);
    if (answer.status !== 200) throw describeHttpError(answer);
    const next = hop < MAX_REFRESHES ? findMetaRefresh(answer) : undefined;
    if (next === undefined) return answer;
    url = next;
  }
}

function toMoved(url: string): Warning {
  return { template: 'Redirected to {url}.', facts: { url } };
}

const PAGES = 'text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.5';

/** Where nobody answers, the identifier is kept, to be completed later; where it is unknown, that is said. */
async function captureIdentifier(identifier: Identifier, { get }: CapturePorts, signal: AbortSignal): Promise<Draft> {
  try {
    return { item: await fetchIdentified(identifier, get, signal), text: '', warnings: [] };
  } catch (error) {
    signal.throwIfAborted();
    if (!isUserError(error) || error.template === UNKNOWN) throw error;
    return toBareDraft(identifier, error);
  }
}

const UNKNOWN = '{host} does not know {identifier}. Check it for typos.';

/** The fields of the work that has the identifier. Rejects with a UserError where nobody answers or knows it. */
export async function fetchIdentified(identifier: Identifier, get: WebGet, signal: AbortSignal): Promise<CslFields> {
  const request = toRequest(identifier);
  const answer = await get(request, signal);
  if (answer.status >= 429 || answer.status === 403) throw describeHttpError(answer);
  const item = answer.status === 200 ? parseAnswer(identifier, new TextDecoder().decode(answer.body)) : undefined;
  if (item !== undefined) return cleanFields(item);
  throw new UserError(UNKNOWN, { host: formatHost(request.url), identifier: formatIdentifier(identifier) });
}

function toBareDraft(identifier: Identifier, { template, facts }: UserError): Draft {
  const later = {
    template: 'Ibid saved the identifier. Run “Fill In Missing Details” later to get title and authors.',
  };
  return { item: toFields(identifier), text: '', warnings: [{ template, facts }, later] };
}

/** Nothing that a program obeys gets from a source into files, names and terminals, wherever it came from. */
function toClean({ text, ...draft }: Draft): Draft {
  const clean = { ...cleanFields(draft), text: dropControls(text) };
  return text === '' ? clean : { ...clean, item: withCalmCapitals(clean.item) };
}

/** Pages set names and titles in capitals for looks; an entry of a bibliography means them. */
function withCalmCapitals(item: CslFields): CslFields {
  const calm = CALM.flatMap((name) => {
    const words = item[name];
    return typeof words === 'string' ? [[name, calmCapitals(words)]] : [];
  });
  return { ...item, ...(Object.fromEntries(calm) as Partial<CslFields>) };
}

const CALM = ['title', 'container-title', 'publisher'] as const;

/** By which a later capture of the same page tells whether its text has changed. */
async function withHash(draft: Draft): Promise<Draft> {
  if (draft.text === '') return draft;
  return { ...draft, item: { ...draft.item, 'content-hash': await hashContent(draft.text) } };
}
