// Leads questions that the user typed no address for to the tests' own server, where there is one; apart, as editor and command line need it.
import process from 'node:process';
import type { WebGet } from '../core/web.ts';

/**
 * The services that know identifiers are asked at their public addresses. The tests run a server of their own and name
 * it in the environment of this process, which no setting and no file of a workspace reaches.
 */
export function withTestServices(get: WebGet): WebGet {
  const server = process.env.IBID_TEST_SERVICES;
  if (server === undefined) return get;
  return (request, signal) => {
    if (request.typed !== undefined) return get(request, signal);
    const { host, pathname, search } = new URL(request.url);
    const url = `${server}/${host}${pathname}${search}`;
    return get({ ...request, url, typed: url }, signal);
  };
}
