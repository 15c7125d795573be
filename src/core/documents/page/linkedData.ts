// What a page's JSON-LD states: nodes in a flat list, also where the JSON is broken, nested or split into graphs.

export interface LinkedNode {
  readonly types: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface LinkedData {
  readonly nodes: readonly LinkedNode[];
  readonly byId: ReadonlyMap<string, LinkedNode>;
}

/** Nodes that are looked at; a page with a shop's stock in it has tens of thousands. */
const MAX_NODES = 5000;

export function parseLinkedData(scripts: readonly string[]): LinkedData {
  const nodes: LinkedNode[] = [];
  const queue: unknown[] = scripts.map(parseJson);
  for (let at = 0; at < queue.length && nodes.length < MAX_NODES; at++) {
    const value = queue[at];
    if (Array.isArray(value)) for (const element of value as readonly unknown[]) queue.push(element);
    if (!isRecord(value)) continue;
    nodes.push({ types: toTexts(value['@type']), fields: value });
    for (const field of Object.values(value)) if (typeof field === 'object') queue.push(field);
  }
  return { nodes, byId: indexById(nodes) };
}

/** The fullest node of each `@id`: a reference has no other fields. */
function indexById(nodes: readonly LinkedNode[]): ReadonlyMap<string, LinkedNode> {
  const byId = new Map<string, LinkedNode>();
  for (const node of nodes) {
    const id = node.fields['@id'];
    if (typeof id !== 'string') continue;
    const known = byId.get(id);
    if (!known || Object.keys(known.fields).length < Object.keys(node.fields).length) byId.set(id, node);
  }
  return byId;
}

/** Follows `{ "@id": … }` to the node that it names. */
export function resolve({ byId }: LinkedData, value: unknown): unknown {
  if (!isRecord(value) || Object.keys(value).length > 2) return value;
  const id = value['@id'];
  return typeof id === 'string' ? (byId.get(id)?.fields ?? value) : value;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string or a list of strings. */
export function toTexts(value: unknown): string[] {
  return [value].flat().filter((text) => typeof text === 'string');
}

function parseJson(script: string): unknown {
  const source = script.replace(/^\s*(?:<!--|<!\[CDATA\[|\/\*.{0,20}?\*\/|\/\/.*\n)\s*|\s*(?:-->|\]\]>|;)\s*$/g, '');
  for (const repair of REPAIRS) {
    try {
      return JSON.parse(repair(source)) as unknown;
    } catch {
      // The next repair goes further; the last gives a value that always parses.
    }
  }
  return undefined;
}

/** What templates break: line breaks inside strings, commas before a bracket; at last single fields are picked out. */
const REPAIRS: readonly ((source: string) => string)[] = [
  (source) => source,

  (source) => source.replace(/[\u0000-\u001F]+/g, ' '),

  (source) => source.replace(/[\u0000-\u001F]+/g, ' ').replace(/,(?= ?[\]}])/g, ''),
  pickFields,
];

const PICKED =
  /"(headline|datePublished|dateCreated|dateModified)"\s*:\s*"([^"\\]{1,300})"|"(author|publisher)"\s*:\s*(?:\[\s*)?\{[^{}]{0,200}?"name"\s*:\s*"([^"\\]{1,200})"/g;

function pickFields(source: string): string {
  const picked = [...source.matchAll(PICKED)].map(([, name, text, agent = '', agentName]): [string, unknown] =>
    name === undefined ? [agent, { name: agentName }] : [name, text],
  );
  // The first of a name counts.
  return JSON.stringify({ '@type': 'Article', ...Object.fromEntries(picked.reverse()) });
}
