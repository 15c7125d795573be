import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { stripHtml } from './src/core/capture/page/strippedHtml.ts';
import { parseTree } from './src/core/capture/page/pageTree.ts';
import { readPage } from './src/core/capture/page/page.ts';
import { findTitle } from './src/core/capture/page/pageTitle.ts';
const data = '/work/shared/data';
const all = JSON.parse(readFileSync(data + '/pages.json', 'utf8'));
const fold = (t: string) => t.normalize('NFKC').toLowerCase().replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();
let ok = 0;
for (const p of all) {
  const html = gunzipSync(readFileSync(`${data}/pages/${p.id}.html.gz`)).toString();
  const page = readPage(await parseTree(html), p.url);
  const t = findTitle(page) ?? '';
  if (fold(t) === fold(p.title)) { ok++; continue; }
  const h1 = [...page.document.querySelectorAll('h1')].map((e) => e.textContent.replace(/\s+/g,' ').trim()).slice(0,4);
  console.log(JSON.stringify({ want: p.title, got: t, url: p.url.slice(0,80), h1, title: page.document.querySelector('title')?.textContent?.replace(/\s+/g,' ').trim(), og: page.metas.get('og:title')?.[0] }, null, 0));
}
console.log(ok, all.length, ok / all.length);
void stripHtml;
