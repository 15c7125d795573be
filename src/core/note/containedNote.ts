// A note whose parsing may fail by a bug of Ibid: the failure costs this note, which then has a text and one problem.
import { contain, NO_PLACE, type OnFailure, substitute } from '../bulkhead.ts';
import { blank } from './blankedProse.ts';
import type { Note } from './note.ts';

type Parts = Omit<Note, 'text'>;

/** What is left of a note that cannot be read. */
export function toUnparsedNote(text: string): Note {
  return {
    text,
    prose: blank(text),
    frontMatter: {},
    blocks: [],
    sentences: [],
    citations: [],
    figures: [],
    quotations: [],
    links: [],
    footnoteReferences: [],
    comments: [],
    pages: [],
    problems: [{ code: 'note-failed', span: NO_PLACE, facts: {} }],
  };
}

/** `read` may give a note whose parts are read on first access. */
export function parseContained(text: string, read: () => Note, onFailure: OnFailure): Note {
  const note = contain(read, substitute(onFailure, NO_PLACE, undefined));
  return note === undefined ? toUnparsedNote(text) : new ContainedNote(note, onFailure);
}

class ContainedNote implements Note {
  readonly text: string;
  readonly #onFailure: OnFailure;
  /** What is read, until a part of it fails. */
  #note: Note;

  constructor(note: Note, onFailure: OnFailure) {
    this.text = note.text;
    this.#note = note;
    this.#onFailure = onFailure;
  }

  #get<Name extends keyof Parts>(name: Name): Parts[Name] {
    return contain(
      () => this.#note[name],
      (error) => {
        this.#note = toUnparsedNote(this.text);
        this.#onFailure(error, NO_PLACE);
        return this.#note[name];
      },
    );
  }

  get prose(): Note['prose'] {
    return this.#get('prose');
  }

  get frontMatter(): Note['frontMatter'] {
    return this.#get('frontMatter');
  }

  get blocks(): Note['blocks'] {
    return this.#get('blocks');
  }

  get sentences(): Note['sentences'] {
    return this.#get('sentences');
  }

  get citations(): Note['citations'] {
    return this.#get('citations');
  }

  get figures(): Note['figures'] {
    return this.#get('figures');
  }

  get quotations(): Note['quotations'] {
    return this.#get('quotations');
  }

  get links(): Note['links'] {
    return this.#get('links');
  }

  get footnoteReferences(): Note['footnoteReferences'] {
    return this.#get('footnoteReferences');
  }

  get comments(): Note['comments'] {
    return this.#get('comments');
  }

  get pages(): Note['pages'] {
    return this.#get('pages');
  }

  get problems(): Note['problems'] {
    return this.#get('problems');
  }
}
