// A format of XML, made of what one dialect says of its records.
import type { CslFields } from '../../source.ts';
import type { Format, ParsedFile } from '../../format.ts';
import { withAttachments } from '../attachments.ts';
import { toSource } from '../keyedSource.ts';
import { listElementSpans, parseXml, type XmlElement } from '../../xmlTree.ts';

export interface XmlDialect {
  readonly name: string;
  readonly recognises: (text: string) => boolean;
  /** The tags that begin and end a record; global. */
  readonly record: RegExp;
  /** What the record's element says; its key is one that the user gave. */
  readonly parse: (record: XmlElement, file: string) => XmlRecord;
}

interface XmlRecord {
  readonly fields: CslFields;
  readonly key?: string | undefined;
  /** Files that have its text. */
  readonly attachments?: readonly string[];
}

export function toXmlFormat({ name, recognises, record, parse }: XmlDialect): Format {
  return {
    name,
    extensions: ['xml'],
    recognises,
    split: (text, file) => {
      const entries = listElementSpans(text, record).map((span) => {
        const identity = text.slice(span.start, span.end);
        const parseEntry = (): ParsedFile => {
          const element = parseXml(identity).children.find((child) => typeof child !== 'string');
          if (element === undefined) return { sources: [], problems: [] };
          const { fields, key, attachments = [] } = parse(element, file);
          const source = { ...toSource(fields, key, { file, span }), ...withAttachments(attachments) };
          return { sources: [source], problems: [] };
        };
        return { ...span, identity, parse: parseEntry };
      });
      return { entries, problems: [] };
    },
  };
}
