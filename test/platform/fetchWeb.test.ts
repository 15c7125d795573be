// Fetching from a server of our own: what a page may send, where it may lead, and what is said when it fails.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { createWebGet, type WebOptions } from '../../src/platform/fetchWeb.ts';
import { isPrivateAddress, isPrivateHost } from '../../src/platform/privateAddresses.ts';
import { createAddressGuard } from '../../src/platform/addressGuard.ts';
import { listenLocally, type Listening } from './listenLocally.ts';
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
  '/door': (response, request) => {
    const isKnown = /(?:^|; )seen=yes(?:;|$)/.test(request.headers.cookie ?? '');
    if (isKnown) response.end(`the ferry, ${request.headers.cookie ?? ''}`);
    else
      response
        .writeHead(302, {
          Location: '/door',
          'Set-Cookie': ['seen=yes; Path=/', 'other=1; Domain=elsewhere.example', 'safe=1; Secure'],
        })
        .end();
  },
  '/loop': leadTo('/loop'),
  '/to-script': leadTo('javascript:alert(1)'),
  '/to-file': leadTo('file:///etc/passwd'),
  '/to-loopback': leadTo('http://127.0.0.2/secret'),
  '/to-router': leadTo('http://router.example/'),
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

  it('keeps cookies within one chain of redirects, and no longer', async () => {
    const told: string[] = [];
    const readDoor = async () =>
      new TextDecoder().decode((await get('/door', { onRedirect: (url) => told.push(url) })).body);
    assert.deepEqual([await readDoor(), await readDoor()], ['the ferry, seen=yes', 'the ferry, seen=yes']);
    assert.equal(told.length, 2);
  });

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
    ['/loop', /^Too many redirects from 127\.0\.0\.1:\d+ \(10 so far\)\./],
    ['/to-script', /redirects to an invalid address: javascript:/],
    ['/to-file', /redirects to an invalid address: file:/],
    ['/to-loopback', /^127\.0\.0\.2 is on this computer or a private network/],
    ['/to-metadata', /^169\.254\.169\.254 is on this computer/],
    ['/bomb', /sent more than 0 MB/],
    ['/bomb-in-bomb', /sent more than 0 MB/],
    ['/thrice', /uses an unsupported compression/],
    ['/unknown-packing', /uses an unsupported compression \(rot13\)/],
    ['/no-gzip', /sent data that cannot be decompressed/],
    ['/cut-gzip', /was cut off/],
    ['/large', /sent more than 0 MB/],
    ['/endless', /sent more than 0 MB/],
    ['/cut', /was cut off/],
    ['/silent', /does not answer/],
    ['/stalls', /does not answer/],
    ['/garbage', /sent an invalid response/],
    ['http://127.0.0.1:1/', /is on this computer/],
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
    await assert.rejects(get(`${url}/plain`, { lookup }), /^UserError: harbour\.example is on this computer/);
  });

  /** Asks names that all lead to the test's server, by the addresses that name servers are said to have given. */
  const askNamed = (given: string) => {
    const lookup: WebOptions['lookup'] = (_, options, callback) => {
      const address = { address: given, family: 4 };
      if (options.all === true) callback(null, [address]);
      else callback(null, given, 4);
    };
    const ask = createWebGet({ limits: LIMITS, lookup });
    const name = (path: string, host = 'wiki.harbour.example') => server.origin.replace('127.0.0.1', host) + path;
    const read = async (url: string, typed: string) => {
      const { body } = await ask({ url, typed }, new AbortController().signal);
      return new TextDecoder().decode(body);
    };
    return { name, read };
  };

  it('reads what was typed where its name leads to a private network, and what is on the same host', async () => {
    const { name, read } = askNamed('127.0.0.1');
    await assert.rejects(read(name('/gzip'), name('/plain')), /is on this computer/);
    assert.equal(await read(name('/moved'), name('/moved')), 'the ferry');
    assert.equal(await read(name('/gzip'), name('/plain')), 'the ferry');
    await assert.rejects(read(name('/plain', 'router.example'), name('/plain')), /^UserError: router\.example is on/);
  });

  it('is led by a typed host of a private network to no other', async () => {
    const { name, read } = askNamed('127.0.0.1');
    await assert.rejects(
      read(name('/to-router'), name('/to-router')),
      /^UserError: router\.example is on this computer/,
    );
    await assert.rejects(read(name('/to-metadata'), name('/to-metadata')), /^UserError: 169\.254\.169\.254 is on/);
  });

  describe('behind a proxy', () => {
    const asked: string[] = [];
    let proxy: Listening;
    before(async () => {
      const listener = createServer((request, response) => {
        asked.push(request.url ?? '');
        response.end('from the proxy');
      });
      listener.on('connect', (request, socket) => {
        asked.push(`CONNECT ${request.url ?? ''}`);
        socket.end('HTTP/1.1 502 No\r\n\r\n');
      });
      proxy = await listenLocally(listener);
    });
    after(() => proxy.stop());
    const through = (url: string, noProxy = '') => {
      const address = `http://localhost:${String(proxy.port)}`;
      const proxies = { HTTP_PROXY: address, HTTPS_PROXY: address, NO_PROXY: noProxy };
      return createWebGet({ proxies })({ url, typed: url }, new AbortController().signal);
    };

    it('asks the proxy, which resolves the names', async () => {
      const { body } = await through('http://harbour.example/ferry');
      assert.equal(new TextDecoder().decode(body), 'from the proxy');
      assert.ok(asked.includes('http://harbour.example/ferry'));
      await assert.rejects(through('https://harbour.example/ferry'), { name: 'UserError' });
      assert.ok(asked.includes('CONNECT harbour.example:443'));
    });

    it('asks without it what NO_PROXY names', async () => {
      const { body } = await through(`${server.origin}/plain`, '127.0.0.1');
      assert.equal(new TextDecoder().decode(body), 'the ferry');
    });
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
  ['64:ff9b::', true],
  ['64:ff9b::10.1.2.3', true],
  ['64:ff9b::a01:203', true],
  ['64:ff9b::5db8:d70e', false],
  ['64:ff9b::93.184.215.14', false],
  ['64:ff9b:0:0:0:0:5db8:d70e', false],
  ['64:ff9b:1::5db8:d70e', false],
  ['64:ff9b:1::c0a8:1', true],
  ['64:ff9b:1:2::5db8:d70e', true],
  ['::127.0.0.1', true],
  ['::5db8:d70e', true],
  ['2001::1', true],
  ['2001:0:4136:e378:8000:63bf:3fff:fdd2', true],
  ['2001:4860:4860::8888', false],
  ['100::1', true],
  ['192.88.99.1', true],
  ['192.88.98.1', false],
  ['198.18.0.1', true],
  ['198.19.255.255', true],
  ['198.20.0.1', false],
  ['2002:7f00:1::', true],
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

describe('a name that a proxy below the name server stands in for', () => {
  it('is asked once what was typed has shown that there is one', () => {
    const guard = createAddressGuard((_, __, callback) => callback(null, '198.18.0.7', 4));
    const ask = (url: string, typed: string) => {
      let refused: unknown;
      guard(url, { url, typed })(new URL(url).hostname, {}, (error) => (refused = error));
      return refused === null;
    };
    const typed = 'https://harbour.example/ferry';
    assert.equal(ask('https://pictures.example/a.png', typed), false);
    assert.equal(ask(typed, typed), true);
    assert.equal(ask('https://pictures.example/a.png', typed), true);
    assert.throws(() => ask('http://198.18.0.7/', typed), { name: 'UserError' });
  });
});
