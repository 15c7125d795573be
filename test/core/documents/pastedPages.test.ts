// Whole pages as Ctrl+A copies them: title, authors, date and publication told from menus, buttons and what comes below.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePasted } from '../../../src/core/documents/pasted.ts';
import { toIsoDate } from '../../../src/core/dates.ts';
import { formatName } from '../../../src/core/source.ts';

const PROSE = `The ferry to the island was late by an hour on Monday, and 130 passengers of the second crossing had to spend the night in the school.

"Nobody had told us," said Ines Holm, who runs the inn. She counted 12 more of them in the chapel, and gave each of them a bowl of soup.`;

interface Expected {
  readonly title: string;
  readonly authors?: readonly string[];
  readonly date?: string;
  readonly container?: string;
  /** Other fields. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

const PAGES: readonly (readonly [name: string, pasted: string, expected: Expected])[] = [
  ['a British paper', `Skip to main content\nSkip to navigation\nSign in\nSearch jobs\nThe Island Guardian\nNews\nOpinion\n\nShipping\nThis article is more than 1 year old\nFerry leaves 130 passengers to sleep in a school\n\nCompany blames an engine that was built in 1971\n\nJane Doe in Aster\nTue 5 Mar 2024 09.12 GMT\nLast modified on Wed 6 Mar 2024 11.40 GMT\nShare\n\n${PROSE}\n\nExplore more on these topics\nShipping\nShare\nReuse this content`, { title: 'Ferry leaves 130 passengers to sleep in a school', authors: ['Jane Doe'], date: '2024-03-05', container: 'The Island Guardian' }],
  ['a breadcrumb that ends with the title', `Zum Inhalt springen\nDER KAI\nAnmelden\nMenü\nStartseite Panorama Fähre lässt 130 Gäste in der Schule schlafen\n\nInselverkehr\nFähre lässt 130 Gäste in der Schule schlafen\n\nVon Jana Müller\n05.03.2024, 14.37 Uhr\n\nAnhören\nBild vergrößern\n\n${PROSE}`, { title: 'Fähre lässt 130 Gäste in der Schule schlafen', authors: ['Jana Müller'], date: '2024-03-05', container: 'DER KAI' }],
  ['a newsletter with a short title', `The Island Letter\n\nSubscribe\nSign in\n\nThe ferry problem\nWhy a late boat is bad news\nJane Doe\nMar 05, 2024\n\n42\n\n7\nShare\n\n${PROSE}`, { title: 'The ferry problem', authors: ['Jane Doe'], date: '2024-03-05', container: 'The Island Letter' }],
  ['a name that stands twice, far from the date', `Open in app\nSign up\n\nWrite\n\nWhat a night in a school taught me about ferries\nJane Doe\nJane Doe\n\n·\nFollow\n\nPublished in\nIsland Notes\n\n·\n6 min read\n·\nMar 5, 2024\n\n--\n\n2\n\nListen\n\n${PROSE}`, { title: 'What a night in a school taught me about ferries', authors: ['Jane Doe'], date: '2024-03-05', container: 'Island Notes' }],
  ['a Spanish paper with the place before the date', `Ir al contenido\nEL MUELLE\nSuscríbete\nIniciar sesión\n\nTRANSPORTE\nEl transbordador deja a 130 viajeros en una escuela\nLa compañía culpa a un motor de 1971\nJuana Pérez\nAster - 05 MAR 2024 - 05:30 CET\nCompartir en Whatsapp\n\n${PROSE}`, { title: 'El transbordador deja a 130 viajeros en una escuela', authors: ['Juana Pérez'], date: '2024-03-05', container: 'EL MUELLE' }],
  ['a Brazilian paper', `Ir para o conteúdo\nO Cais\nAssine\n\nBalsa deixa 130 passageiros em escola da ilha\nEmpresa culpa um motor de 1971\n5.mar.2024 às 10h21\nAtualizado: 6.mar.2024 às 9h00\nJoão Souza\nASTER\n\n${PROSE}`, { title: 'Balsa deixa 130 passageiros em escola da ilha', authors: ['João Souza'], date: '2024-03-05' }],
  ['a French paper, with both dates in a line and a place in brackets', `Aller au contenu principal\nLe Quai\nSe connecter\nÎLES\nSur l’île, 130 passagers passent la nuit dans une école\n\nPar Jeanne Dupont (Aster, envoyée spéciale)\nPublié le 05 mars 2024 à 06h00, modifié le 06 mars 2024 à 09h15\nTemps de lecture 3 min.\n\n${PROSE}\n\nIl vous reste 62.5% de cet article à lire. La suite est réservée aux abonnés.`, { title: 'Sur l’île, 130 passagers passent la nuit dans une école', authors: ['Jeanne Dupont'], date: '2024-03-05', container: 'Le Quai' }],
  ['a Russian agency', `Регистрация\nВход\nНовости пристани\n\nПаром оставил пассажиров ночевать в школе острова\n10:21 05.03.2024 (обновлено: 12:40 05.03.2024)\n\nАСТЕР, 5 мар — Новости пристани, Иван Петров. Паром на остров опоздал в понедельник на час, и 130 пассажирам второго рейса пришлось провести ночь в школе.`, { title: 'Паром оставил пассажиров ночевать в школе острова', authors: ['Иван Петров'], date: '2024-03-05', container: 'Новости пристани' }],
  ['a Chinese agency', `首页\n新闻\n渡轮晚点一百三十名乘客在学校过夜\n2024 03/05 10:21:33\n来源：港口社\n\n港口社岛上3月5日电（记者李明）前往岛上的渡轮周一晚点一小时，第二班的一百三十名乘客只好在学校里过夜，旅馆老板给每人一碗汤，另有十二人在教堂。`, { title: '渡轮晚点一百三十名乘客在学校过夜', authors: ['李明'], date: '2024-03-05' }],
  ['a Japanese paper', `朝港新聞\n記事\n島へのフェリーが一時間遅れ、乗客は学校で一夜\n有料記事\n\n山田太郎2024年3月5日 10時21分\nシェアする\nツイートする\n\n　島へのフェリーは月曜日に一時間遅れ、二便目の乗客百三十人は学校で一夜を過ごした。宿の主人は一人ひとりにスープを出したという。`, { title: '島へのフェリーが一時間遅れ、乗客は学校で一夜', authors: ['山田太郎'], date: '2024-03-05', container: '朝港新聞' }],
  ['a preprint', `Skip to main content\nAster University\nWe thank the members of the foundation, and all contributors. Donate\nlogo > stat > arXiv:2403.01234\nHelp | Advanced Search\narXiv:2403.01234 (stat)\n[Submitted on 5 Mar 2024 (v1), last revised 12 Apr 2024 (this version, v2)]\nForecasting late ferries with sparse priors\nJane Doe, Omar Haddad\nView PDF\n\n    ${PROSE}\n\nhttps://doi.org/10.48550/arXiv.2403.01234`, { title: 'Forecasting late ferries with sparse priors', authors: ['Jane Doe', 'Omar Haddad'], date: '2024-03-05', fields: { DOI: '10.48550/arXiv.2403.01234', number: 'arXiv:2403.01234', publisher: 'arXiv' } }],
  ['an index of papers', `Skip to main page content\nNational Library of Ports\nLog in\nSearch\nJ Ferry Sci\n. 2024 Mar 5;12(3):45-60. doi: 10.1234/jfs.2024.17. Online ahead of print.\nSleep of ferry passengers in island schools\nJane Doe  1 , Omar Haddad  1   2\nAffiliations\nPMID: 38123456 DOI: 10.1234/jfs.2024.17\nAbstract\n${PROSE}`, { title: 'Sleep of ferry passengers in island schools', authors: ['Jane Doe', 'Omar Haddad'], date: '2024-03-05', fields: { DOI: '10.1234/jfs.2024.17', PMID: '38123456', volume: '12', issue: '3', page: '45-60', type: 'article-journal' } }],
  ['an encyclopaedia', `Jump to content\nMain menu\nSearch\nDonate\nContents\n hide\n(Top)\nHistory\nAster ferry\n\nArticle\nTalk\nRead\nEdit\nView history\nFrom Wikipedia, the free encyclopedia\nAster ferry\n${PROSE}`, { title: 'Aster ferry' }],
]; // oxfmt-ignore

describe('A pasted page is told from its menus, of', () => {
  for (const [name, pasted, expected] of PAGES) {
    it(name, () => {
      const { item } = parsePasted(pasted);
      assert.equal(item.title, expected.title);
      assert.deepEqual(item.author?.map(formatName) ?? [], expected.authors ?? []);
      assert.equal(toIsoDate(item.issued), expected.date);
      if (expected.container !== undefined) assert.equal(item['container-title'], expected.container);
      for (const [field, value] of Object.entries(expected.fields ?? {})) assert.equal(item[field], value);
    });
  }
});

it('What stands below a pasted article is left out, and named', () => {
  const { text, warnings } = parsePasted(
    `Ferry leaves 130 passengers to sleep in a school\nBy Jane Doe\n5 March 2024\n\n${PROSE}\n\nRelated articles\nA bridge to the island\nComments\nGreat piece!`,
  );
  assert.doesNotMatch(text, /Related|bridge|Great/);
  assert.match(text, /bowl of soup\.$/);
  assert.match(JSON.stringify(warnings), /A bridge to the island.*Great piece!/);
});

it('A heading over other things inside a pasted article ends nothing', () => {
  const { text } = parsePasted(
    `Ferry leaves 130 passengers to sleep in a school\n\n${PROSE}\n\nComments\n\n${PROSE.replaceAll('ferry', 'boat')}`,
  );
  assert.match(text, /The boat to the island/);
});

it('A pasted text that says that the rest is for subscribers is said to be a part', () => {
  const { text, warnings } = parsePasted(
    `Une nuit dans l’école de l’île\n\n${PROSE}\n\nIl vous reste 62.5% de cet article à lire.`,
  );
  assert.match(JSON.stringify(warnings), /only part of the article/);
  assert.doesNotMatch(text, /Il vous reste/);
});

it('Identifiers of works that a pasted article cites are not its own', () => {
  const { item } = parsePasted(
    `Ferry leaves 130 passengers to sleep in a school\n5 March 2024\n\n${PROSE} See doi:10.1234/a and doi:10.1234/b.\n\nReferences\nDoe, J. (2020). doi:10.1234/c`,
  );
  assert.equal(item.DOI, undefined);
});
