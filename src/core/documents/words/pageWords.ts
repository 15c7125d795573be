// What pages of one language say around an article: before names and dates, on buttons, over lists of other articles.

/** Each field holds words and phrases in lower case, separated by `|`; those that a language does not need are empty. */
export interface PageWords {
  /** Stand before names without a colon: "by". Small words only, as they would begin sentences. */
  readonly by: string;
  /** Stand before names, and before `by` or a colon: "author", "text", "written". */
  readonly author: string;
  /** Stand after a name without a comma: "기자". */
  readonly afterName: string;
  /** Say of a date that the article was published then. */
  readonly published: string;
  /** Say that it was changed then. */
  readonly updated: string;
  /** What else stands around a date without adding to it: weekdays, "at", "o’clock", zones. */
  readonly aroundDate: string;
  /** What somebody is, as bylines state it beside names. */
  readonly roles: string;
  /** Lines of nothing but these are buttons, menus or notices. */
  readonly buttons: string;
  /** Begin lines that lead to other articles, before a colon or a dash. */
  readonly leads: string;
  /** Headings under which other articles, persons or comments are listed. */
  readonly headings: string;
  /** Say that the rest is for subscribers. */
  readonly wall: string;
}
