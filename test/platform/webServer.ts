// A web server on 127.0.0.1 that answers as a test tells it, as well or as badly.
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { listenLocally } from './listenLocally.ts';

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

export interface WebServer {
  /** `http://127.0.0.1:port` */
  readonly origin: string;
  /** Paths and queries that were asked for, in order. */
  readonly asked: readonly string[];
  readonly stop: () => Promise<void>;
}

export interface Identity {
  readonly key: string;
  readonly cert: string;
}

/** `find` gives the answer for a path with its query; undefined is a 404. With an identity it speaks https. */
export async function startWeb(find: (path: string) => Answer | undefined, identity?: Identity): Promise<WebServer> {
  const asked: string[] = [];
  const listener: RequestListener = (request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const answer = find(path) ?? ((unknown: ServerResponse) => unknown.writeHead(404).end('none'));
    answer(response, request);
  };
  const server = identity ? createHttpsServer(identity, listener) : createHttpServer(listener);
  const { port, stop } = await listenLocally(server);
  return { origin: `${identity ? 'https' : 'http'}://127.0.0.1:${port}`, asked, stop };
}

/** A whole answer. */
export const answerWith =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}, status = 200): Answer =>
  (response) =>
    response.writeHead(status, { 'Content-Type': 'text/html', ...headers }).end(body);

export const leadTo = (location: string): Answer => answerWith('', { Location: location }, 302);
