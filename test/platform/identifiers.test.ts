// Identifiers asked of an https server that answers as the services document it, and as badly as services do.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { capture } from '../../src/core/capture/capture.ts';
import { formatWarning, type Draft } from '../../src/core/drafts/draft.ts';
import { parseInput } from '../../src/core/capture/input.ts';
import { formatName } from '../../src/core/source.ts';
import { toIsoDate } from '../../src/core/dates.ts';
import { createWebGet } from '../../src/platform/fetchWeb.ts';
import { answerWith, leadTo, startWeb, type Answer, type WebServer } from './webServer.ts';

const readFixture = (name: string) => readFileSync(new URL(`../fixtures/web/${name}`, import.meta.url), 'utf8');
const IDENTITY = { key: readFixture('key.pem'), cert: readFixture('cert.pem') };

const json = (value: unknown): Answer => answerWith(JSON.stringify(value), { 'Content-Type': 'application/json' });

const CROSSREF = {
  type: 'journal-article',
  title: 'Ferries &amp; <i>Floods</i> <mml:math>x</mml:math>',
  subtitle: ['A Survey'],
  author: [{ given: 'Ines', family: 'Holm', sequence: 'first', affiliation: [] }, { name: 'Harbour Institute' }],
  'container-title': 'Journal of Quays',
  issued: { 'date-parts': [[2021, 5]] },
  DOI: '10.1000/ferry',
  URL: 'http://dx.doi.org/10.1000/ferry',
  ISSN: ['1234-5678'],
  'reference-count': 40,
  reference: [{ key: 'a' }],
};

const ATOM = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>ArXiv Query</title><entry>
<id>http://arxiv.org/abs/2101.00001v2</id><published>2021-01-01T10:00:00Z</published>
<title>Ferries and
  floods</title><summary> We survey &lt;ten&gt; quays. </summary><author><name>Ines Holm</name></author>
<author><name>Ali al-Hassan</name></author></entry></feed>`;

const ATOM_ERROR = `<feed><entry><id>http://arxiv.org/api/errors</id><title>Error</title></entry></feed>`;

const OPEN_LIBRARY = {
  'ISBN:9783161484100': {
    title: 'The Mud',
    subtitle: 'A History',
    authors: [{ name: 'Ada Curlew' }],
    publishers: [{ name: 'Quay Press' }],
    publish_date: 'May 2011',
  },
};

const ANSWERS: Readonly<Record<string, Answer>> = {
  '/doi.org/10.1000/ferry': leadTo('/data.crossref.org/ferry'),
  '/data.crossref.org/ferry': json(CROSSREF),
  '/doi.org/10.1000/undated': json({ type: 'book', title: ['Undated'], issued: { 'date-parts': [[null]] } }),
  '/doi.org/10.1000/busy': answerWith('slow down', { 'Retry-After': '7' }, 429),
  '/doi.org/10.1000/broken': answerWith('oops', {}, 503),
  '/doi.org/10.1000/page': answerWith('<html>a landing page</html>'),
  '/doi.org/10.1000/garbage': json([[['x']]]),
  '/doi.org/10.1000/silent': () => undefined,
  '/doi.org/10.1000/cut': (response) => {
    response.writeHead(200, { 'Content-Length': '1000' }).write('{"title": "Fer');
    setTimeout(() => response.destroy(), 20);
  },
  '/export.arxiv.org/api/query?id_list=2101.00001': answerWith(ATOM),
  '/export.arxiv.org/api/query?id_list=2101.99999': answerWith(ATOM_ERROR),
  '/api.ncbi.nlm.nih.gov/lit/ctxp/v1/pubmed/?format=csl&id=31209238': json({
    ...CROSSREF,
    type: 'article-journal',
    PMID: '31209238',
  }),
  '/openlibrary.org/api/books?bibkeys=ISBN:9783161484100&format=json&jscmd=data': json(OPEN_LIBRARY),
  '/openlibrary.org/api/books?bibkeys=ISBN:0306406152&format=json&jscmd=data': json({}),
};

describe('an identifier', { concurrency: true }, () => {
  let server: WebServer;
  const get = createWebGet({ limits: { silence: 2_000 } });
  before(async () => {
    setDefaultCACertificates([...getCACertificates(), IDENTITY.cert]);
    server = await startWeb((path) => ANSWERS[path], IDENTITY);
  });
  after(() => server.stop());

  async function ask(text: string): Promise<Draft> {
    const input = parseInput(text);
    assert.ok(input);
    const ports = {
      get: ((request, signal) => {
        const { host, pathname, search } = new URL(request.url);
        return get({ ...request, url: `${server.origin}/${host}${pathname}${search}`, typed: server.origin }, signal);
      }) satisfies typeof get,
      read: () => assert.fail('an identifier is no document'),
      today: {},
    };
    const [draft] = await capture(input, ports, new AbortController().signal);
    assert.ok(draft);
    return draft;
  }

  /** What is told of the work, in one line. */
  async function describeWork(text: string): Promise<string> {
    const { item } = await ask(text);
    const names = item.author?.map(formatName).join(' and ');
    return [item.type, item.title, names, toIsoDate(item.issued)].filter(Boolean).join(' | ');
  }

  const KNOWN: readonly (readonly [text: string, work: string])[] = [
    [
      '10.1000/ferry',
      'article-journal | Ferries & <i>Floods</i> x: A Survey | Ines Holm and Harbour Institute | 2021-05',
    ],
    ['10.1000/undated', 'book | Undated'],
    ['arXiv:2101.00001', 'article | Ferries and floods | Ines Holm and Ali al-Hassan | 2021-01-01'],
    [
      'pmid:31209238',
      'article-journal | Ferries & <i>Floods</i> x: A Survey | Ines Holm and Harbour Institute | 2021-05',
    ],
    ['9783161484100', 'book | The Mud: A History | Ada Curlew | 2011-05'],
  ];
  for (const [text, work] of KNOWN) {
    it(`${text} gives its work`, async () => assert.equal(await describeWork(text), work));
  }

  it('leaves out what is not the work’s', async () => {
    const { item } = await ask('10.1000/ferry');
    assert.deepEqual(Object.keys(item).sort(), ['DOI', 'ISSN', 'author', 'container-title', 'issued', 'title', 'type']);
  });

  it('keeps numbers of arXiv and ISBN for later', async () => {
    assert.equal((await ask('arXiv:2101.00001')).item.number, 'arXiv:2101.00001');
    assert.equal((await ask('9783161484100')).item.ISBN, '9783161484100');
  });

  const UNANSWERED: readonly (readonly [text: string, reason: RegExp])[] = [
    ['10.1000/busy', /rate-limiting requests \(429\)\. Try again in 7 seconds/],
    ['10.1000/broken', /has a server problem \(503\)/],
    ['10.1000/silent', /does not answer/],
    ['10.1000/cut', /was cut off/],
  ];
  for (const [text, reason] of UNANSWERED) {
    it(`${text} is kept without an answer, and it says why`, async () => {
      const { item, warnings } = await ask(text);
      assert.deepEqual(item, { type: 'document', DOI: text });
      const said = warnings.map(formatWarning).join(' ');
      assert.match(said, reason);
      assert.match(said, /Fill In Missing Details/);
    });
  }

  for (const text of [
    '10.1000/none',
    '10.1000/page',
    '10.1000/garbage',
    'arXiv:2101.99999',
    'pmid:999999',
    '0306406152',
  ]) {
    it(`${text} is said to be unknown`, async () => {
      await assert.rejects(ask(text), { name: 'UserError', message: /does not know (?:DOI|arXiv|PMID|ISBN)/ });
    });
  }
});
