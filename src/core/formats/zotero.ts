// Zotero's own item fields, as Better BibTeX's JSON export and Zotero's API have them, under CSL's names.
import { isFields } from '../fields.ts';
import { lookup } from '../lookup.ts';

type Fields = Readonly<Record<string, unknown>>;

/** CSL's types of Zotero's item types (Zotero's own mapping, zotero/utilities); any other is a `document`. */
const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    artwork: 'graphic',
    audioRecording: 'song',
    bill: 'bill',
    blogPost: 'post-weblog',
    book: 'book',
    bookSection: 'chapter',
    case: 'legal_case',
    computerProgram: 'software',
    conferencePaper: 'paper-conference',
    dataset: 'dataset',
    dictionaryEntry: 'entry-dictionary',
    email: 'personal_communication',
    encyclopediaArticle: 'entry-encyclopedia',
    film: 'motion_picture',
    forumPost: 'post',
    hearing: 'hearing',
    instantMessage: 'personal_communication',
    interview: 'interview',
    journalArticle: 'article-journal',
    letter: 'personal_communication',
    magazineArticle: 'article-magazine',
    manuscript: 'manuscript',
    map: 'map',
    newspaperArticle: 'article-newspaper',
    patent: 'patent',
    podcast: 'broadcast',
    preprint: 'article',
    presentation: 'speech',
    radioBroadcast: 'broadcast',
    report: 'report',
    standard: 'standard',
    statute: 'legislation',
    thesis: 'thesis',
    tvBroadcast: 'broadcast',
    videoRecording: 'motion_picture',
    webpage: 'webpage',
  }),
);

/** Item types that belong to other items and are no sources. */
const PARTS = new Set(['attachment', 'note', 'annotation']);

/** CSL variables and the Zotero fields that give them; the first that is filled counts. */
const VARIABLES: readonly (readonly [variable: string, fields: string])[] = [
  ['id', 'citationKey citekey key itemKey'],
  ['title', 'title caseName nameOfAct subject'],
  ['title-short', 'shortTitle'],
  ['container-title', 'publicationTitle bookTitle proceedingsTitle encyclopediaTitle dictionaryTitle websiteTitle blogTitle forumTitle programTitle'],
  ['container-title-short', 'journalAbbreviation'],
  ['collection-title', 'seriesTitle series'],
  ['collection-number', 'seriesNumber'],
  ['event-title', 'conferenceName meetingName'],
  ['publisher', 'publisher institution university company distributor label network studio repository organization'],
  ['publisher-place', 'place'],
  ['issued', 'date dateDecided dateEnacted issueDate'],
  ['accessed', 'accessDate'],
  ['volume', 'volume codeVolume'],
  ['issue', 'issue'],
  ['number', 'reportNumber patentNumber billNumber docketNumber publicLawNumber number archiveID'],
  ['page', 'pages codePages'],
  ['number-of-pages', 'numPages'],
  ['number-of-volumes', 'numberOfVolumes'],
  ['edition', 'edition'],
  ['section', 'section'],
  ['version', 'versionNumber'],
  ['genre', 'thesisType reportType manuscriptType genre websiteType letterType postType presentationType'],
  ['medium', 'medium artworkMedium audioRecordingFormat videoRecordingFormat'],
  ['URL', 'url'],
  ['DOI', 'DOI'],
  ['ISBN', 'ISBN'],
  ['ISSN', 'ISSN'],
  ['abstract', 'abstractNote'],
  ['language', 'language'],
  ['archive', 'archive'],
  ['archive_location', 'archiveLocation'],
  ['call-number', 'callNumber'],
  ['source', 'libraryCatalog'],
  ['note', 'extra'],
]; // oxfmt-ignore

/** CSL name variables of Zotero's creator types; any other is taken for an author. */
const CREATORS: ReadonlyMap<string, string> = new Map([
  ['editor', 'editor'],
  ['seriesEditor', 'collection-editor'],
  ['translator', 'translator'],
  ['bookAuthor', 'container-author'],
  ['reviewedAuthor', 'reviewed-author'],
  ['director', 'director'],
  ['composer', 'composer'],
  ['interviewer', 'interviewer'],
  ['recipient', 'recipient'],
  ['contributor', 'contributor'],
]);

/** Whether an object is Zotero's rather than CSL's; the API wraps the fields in `data`. */
export function isZoteroItem(value: unknown): value is Fields {
  return isFields(value) && 'itemType' in dataOf(value);
}

/** CSL variables of a Zotero item; undefined for what is no source by itself. */
export function toZoteroFields(item: Fields): Fields | undefined {
  const data = dataOf(item);
  const type = typeof data.itemType === 'string' ? data.itemType : '';
  if (PARTS.has(type)) return undefined;
  const variables = VARIABLES.map(([variable, fields]) => [variable, firstFilled(data, fields)] as const);
  const extra = typeof data.extra === 'string' ? /^citation key:\s*(\S+)/im.exec(data.extra)?.[1] : undefined;
  return {
    ...Object.fromEntries(variables.filter(([, value]) => value !== undefined)),
    ...(extra === undefined || 'citationKey' in data ? {} : { id: extra }),
    ...toCreators(data.creators),
    keyword: toTags(data.tags),
    attachments: item.attachments ?? data.attachments,
    type: TYPES.get(type) ?? 'document',
  };
}

function dataOf(item: Fields): Fields {
  return isFields(item.data) ? item.data : item;
}

function firstFilled(data: Fields, fields: string): unknown {
  return fields
    .split(' ')
    .map((field) => lookup(data, field))
    .find((value) => value !== undefined && value !== '');
}

function toCreators(creators: unknown): Record<string, unknown[]> {
  const names = new Map<string, unknown[]>();
  for (const creator of Array.isArray(creators) ? creators.filter(isFields) : []) {
    const { creatorType: type } = creator;
    const variable = (typeof type === 'string' ? CREATORS.get(type) : undefined) ?? 'author';
    const { name, lastName: family, firstName: given } = creator;
    const stated = name === undefined ? { family, given } : { literal: name };
    const list = names.get(variable);
    if (list === undefined) names.set(variable, [stated]);
    else list.push(stated);
  }
  return Object.fromEntries(names);
}

function toTags(tags: unknown): string[] {
  const list: unknown[] = Array.isArray(tags) ? tags : [];
  return list.map((tag) => (isFields(tag) ? tag.tag : tag)).filter((tag) => typeof tag === 'string');
}
