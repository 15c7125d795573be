// Fetching from a server of our own: what a page may send, where it may lead, and what is said when it fails.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { createWebGet, type WebOptions } from '../../src/platform/fetchWeb.ts';
import { isPrivateAddress, isPrivateHost } from '../../src/platform/privateAddresses.ts';
import { answerWith, leadTo, startWeb, type Answer, type WebServer } from './webServer.ts';

const LIMITS = { silence: 1_000, whole: 5_000, bytes: 50_000 };
const BOMB = gzipSync(Buffer.alloc(20_000_000));

const ANSWERS: Readonly<Record<string, Answer>> = {
  '/plain': answerWith('the ferry'),
  '/gzip': answerWith(gzipSync('the ferry'), { 'Content-Encoding': 'gzip' }),
  '/brotli': answerWith(brotliCompressSync('the ferry'), { 'Content-Encoding': 'br' }),
  '/deflate': answerWith(deflateSync('the ferry'), { 'Content-Encoding': 'deflate' }),
  '/twice': answerWith(gzipSync(gzipSync('the ferry')), { 'Content-Encoding': 'gzip, gzip' }),
  '/moved': leadTo('/plain'),
  '/loop': leadTo('/loop'),
  '/to-script': leadTo('javascript:alert(1)'),
  '/to-file': leadTo('file:///etc/passwd'),
  '/to-loopback': leadTo('http://127.0.0.2/secret'),
  '/to-metadata': leadTo('http://169.254.169.254/latest/meta-data'),
  '/bomb': answerWith(BOMB, { 'Content-Encoding': 'gzip' }),
  '/bomb-in-bomb': answerWith(gzipSync(BOMB), { 'Content-Encoding': 'gzip, gzip' }),
  '/thrice': answerWith('x', { 'Content-Encoding': 'gzip, gzip, gzip' }),
  '/unknown-packing': answerWith('x', { 'Content-Encoding': 'rot13' }),
  '/no-gzip': answerWith('the ferry', { 'Content-Encoding': 'gzip' }),
  '/cut-gzip': answerWith(gzipSync('the ferry').subarray(0, 12), { 'Content-Encoding': 'gzip' }),
  '/large': answerWith('x'.repeat(60_000)),
  '/endless': (response) => {
    const drip = () => response.write('x'.repeat(10_000), () => response.destroyed || setImmediate(drip));
    drip();
  },
  '/cut': (response) => {
    response.writeHead(200, { 'Content-Length': '1000' }).write('the fer');
    setTimeout(() => response.destroy(), 20);
  },
  '/silent': () => undefined,
  '/stalls': (response) => void response.writeHead(200).write('the fer'),
  '/garbage': (response) => void response.socket?.end('ferry ferry ferry\r\n\r\n'),
  '/refused': answerWith('no', {}, 403),
  '/busy': answerWith('no', { 'Retry-After': '30' }, 429),
};

describe('fetching', { concurrency: true }, () => {
  let server: WebServer;
  before(async () => {
    server = await startWeb((path) => ANSWERS[path]);
  });
  after(() => server.stop());

  const get = (path: string, options: WebOptions = {}, signal = new AbortController().signal) => {
    const url = path.startsWith('/') ? server.origin + path : path;
    return createWebGet({ limits: LIMITS, ...options })({ url, typed: server.origin }, signal);
  };

  for (const path of ['/plain', '/gzip', '/brotli', '/deflate', '/twice', '/moved']) {
    it(`reads ${path}`, async () => {
      const { status, body, url } = await get(path);
      assert.equal(status, 200);
      assert.equal(new TextDecoder().decode(body), 'the ferry');
      assert.equal(url, server.origin + (path === '/moved' ? '/plain' : path));
    });
  }

  it('tells of each address that it is led to', async () => {
    const told: string[] = [];
    await get('/moved', { onRedirect: (url) => told.push(url) });
    assert.deepEqual(told, [`${server.origin}/plain`]);
  });

  it('gives an answer of any status, with what it says of the time to wait', async () => {
    assert.equal((await get('/refused')).status, 403);
    assert.equal((await get('/busy')).retryAfter, '30');
  });

  const FAILURES: readonly (readonly [path: string, message: RegExp])[] = [
    ['/loop', /leads on from one address to the next without an end \(10 so far\)/],
    ['/to-script', /no web address: javascript:/],
    ['/to-file', /no web address: file:/],
    ['/to-loopback', /^127\.0\.0\.2 is an address of this computer or of a private network/],
    ['/to-metadata', /^169\.254\.169\.254 is an address of this computer/],
    ['/bomb', /larger than 0 MB/],
    ['/bomb-in-bomb', /larger than 0 MB/],
    ['/thrice', /packed the page in a way/],
    ['/unknown-packing', /packed the page in a way .*\(rot13\)/],
    ['/no-gzip', /cannot be unpacked/],
    ['/cut-gzip', /broke off in the middle/],
    ['/large', /larger than 0 MB/],
    ['/endless', /larger than 0 MB/],
    ['/cut', /broke off in the middle/],
    ['/silent', /does not answer/],
    ['/stalls', /does not answer/],
    ['/garbage', /no answer of a web server/],
    ['http://127.0.0.1:1/', /is an address of this computer/],
  ];
  for (const [path, message] of FAILURES) {
    it(`says what is wrong with ${path}`, async () => {
      await assert.rejects(get(path), { name: 'UserError', message });
    });
  }

  it('says that a name is unknown', async () => {
    const lookup: WebOptions['lookup'] = (name, _, callback) =>
      callback(Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' }), []);
    const asked = get('http://ferry.example/', { lookup });
    await assert.rejects(asked, { name: 'UserError', message: /ferry\.example cannot be found/ });
  });

  it('refuses a public name that leads to a private address, on the way to the socket', async () => {
    const lookup: WebOptions['lookup'] = (_, options, callback) =>
      options.all === true ? callback(null, [{ address: '127.0.0.1', family: 4 }]) : callback(null, '127.0.0.1', 4);
    const url = server.origin.replace('127.0.0.1', 'harbour.example');
    await assert.rejects(
      get(`${url}/plain`, { lookup }),
      /^UserError: harbour\.example is an address of this computer/,
    );
  });

  it('says that nobody listens', async () => {
    const closed = await startWeb(() => undefined);
    await closed.stop();
    const request = { url: closed.origin, typed: closed.origin };
    await assert.rejects(createWebGet()(request, new AbortController().signal), /does not answer/);
  });

  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('enough')), 30);
    await assert.rejects(get('/stalls', {}, controller.signal), /enough/);
  });
});

const ADDRESSES: readonly (readonly [address: string, isPrivate: boolean])[] = [
  ['127.0.0.1', true],
  ['0.0.0.0', true],
  ['10.1.2.3', true],
  ['172.31.255.255', true],
  ['172.32.0.1', false],
  ['192.168.1.1', true],
  ['169.254.169.254', true],
  ['100.64.0.1', true],
  ['255.255.255.255', true],
  ['93.184.215.14', false],
  ['::1', true],
  ['::', true],
  ['::ffff:127.0.0.1', true],
  ['::ffff:93.184.215.14', false],
  ['fe80::1', true],
  ['fd00::1', true],
  ['64:ff9b::7f00:1', true],
  ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', false],
];

const HOSTS: readonly (readonly [host: string, isPrivate: boolean])[] = [
  ['localhost', true],
  ['x.localhost', true],
  ['printer.local', true],
  ['wiki', true],
  ['[::1]', true],
  ['[2606:2800:21f:cb07:6820:80da:af6b:8b2c]', false],
  ['harbour.example', false],
];

describe('a private address', () => {
  it('is known by its range', () => {
    const told = ADDRESSES.map(([address]) => [address, isPrivateAddress(address)]);
    assert.deepEqual(told, ADDRESSES);
  });
  it('is known by its name', () => {
    const told = HOSTS.map(([host]) => [host, isPrivateHost(host)]);
    assert.deepEqual(told, HOSTS);
  });
});
