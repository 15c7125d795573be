// Phrases that native speakers stumble over, in what people read: what to write instead, and an example that is refused.

export type RetiredPhrase = readonly [pattern: RegExp, instead: string, example: string];

export const RETIRED_PHRASES: readonly RetiredPhrase[] = [
  [/\bbehind\b/i, 'after, next to', 'A comma is missing behind the field.'],
  [/\boverrul\w+/i, 'override', 'The front matter overrules it.'],
  [/\bpass(?:es|ed|ing)? over\b/i, 'ignore, skip', 'This file is passed over.'],
  [/\bgrav(?:e|er|est|ely)\b/i, 'severe, severity', 'How grave it is.'],
  [/\bfairly\b/i, 'correctly, acceptably', 'Fairly rounded'],
  [/\b(?:holds?|held|holding)\b/i, 'match, confirm; contain, keep', '3 of 5 hold'],
  [/\blook(?:s|ed|ing)? (?:at|whether)\b|\bworth a look\b/i, 'review, check', '3 to look at'],
  [/\brest(?:s|ed|ing)? (?:the|your) pointer\b|\bpointer rests\b/i, 'hover over', 'Rest the pointer on it.'],
  [/\btick(?:s|ed|ing)?\b/i, 'select', 'Tick several of them.'],
  [/\bshall\b|\b(?:may|might)\b[^.!?]*\?/i, 'should, can', 'Which file shall become a source?'],
  [/\b(?:stands?|stood|standing)\b/i, 'is, appears', 'The words stand on page 3.'],
  [/\bblanks?\b(?! lines?\b)/i, 'space, empty line', 'A citekey has no blanks.'],
  [/\bmend(?:s|ed|ing)?\b/i, 'fix', 'The light bulb mends it.'],
  [/\btold\b|\btells? (?:of|apart)\b/i, 'say, report, recognise', 'Headings are told by size.'],
  [/\bdebris\b|\bclutter\b/i, 'ads and menus', 'It drops the debris of the page.'],
  [/\bslips? of the pen\b/i, 'typo', 'Check it for slips of the pen.'],
  [/\ball the same\b/i, 'anyway, still', 'Add it all the same'],
  [/\b(?:led|leads?) on\b/i, 'redirect', 'The address led on to another.'],
  [/\bthe very (?:sentence|passage|place|words?)\b/i, 'exact', 'It shows the very sentence.'],
  [/\btelling words?\b|\bwords that tell\b/i, 'significant', 'The first telling word of the title.'],
  [/\bin step\b|\banew\b/i, 'up to date, again', 'The file is kept in step.'],
  [/\bslips? in\b/i, 'typo', 'Only slips in keys are reported.'],
  [/\b(?:this|it|that|which|he|she) (?:is|are) no (?=[a-z])(?!longer|more|other)/i, 'is not a', 'This is no field.'],
  [/\b(?:has|have) not(?=[.,;:)]|$)/i, 'does not have', 'one that the library has not'],
  [/\b(?:bears?|borne) (?:\w+ )?out\b/i, 'confirm, support', 'The source bears it out.'],
  [/\btakes? (?:its|their|the) place\b/i, 'replace, use instead', 'APA takes its place.'],
  [/\bone (?:writes|sees|cites|may|wants)\b/i, 'you', 'What one writes'],
  [/\b(?:fault|mistake|error) of (?:Ibid|its own)\b/i, 'bug in Ibid, internal error', 'By a fault of Ibid'],
  [/\btroubles? of (?:its|their) own\b/i, 'a server problem', 'It has troubles of its own.'],
  [/\bwants? to (?:be paid|know who)\b/i, 'require', 'It wants to be paid.'],
  [/\bone and the same\b/i, 'duplicate', 'Sources that are one and the same'],
  [/\bfor good\b/i, 'permanently', 'Files are deleted for good.'],
  [/\bsays? nothing of\b/i, 'not mention', 'The source says nothing of her.'],
  [/\bis asked (?:of|for|too)\b/i, 'Ibid requests', 'Nothing is asked of the web.'],
];

/** Words that are right in other texts: on screen an academic reads "figure" as a picture, and Quarto has `@fig:`. */
export const RETIRED_ON_SCREEN: readonly RetiredPhrase[] = [
  [/\bfigures?\b/i, 'number', 'Insert Figure…'],
  [/\bpictures?\b/i, 'image', 'Insert Picture…'],
];
