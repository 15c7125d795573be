// The lint rule `ibid/retired-words`: names and comments use the words of the field, not those that this project once had
// for the same. Strings are left alone: what users read is not written for programmers.

/** Each row: the retired words, in every form in which they occurred, and what to say instead. */
const RETIRED = [
  ['behind', 'after, of a position in a text'],
  ['clutter debris', 'boilerplate'],
  ['dearer', 'costlier'],
  ['forgive forgives forgiven forgiving', 'tolerate or ignore'],
  ['gather gathers gathered gathering', 'collect, or debounce'],
  ['governance governor governors', 'citation scope, or cited source'],
  ['graver gravest', 'more or most severe'],
  ['guilty', 'faulty'],
  ['hear hearer hearers hears', 'handle, or listener'],
  ['hinder hindered hinders', 'prevent, or obstacle'],
  ['lest', 'so that ... not'],
  ['mend mended mending mends', 'fix, repair or normalize'],
  ['parcel parcels', 'batch'],
  ['parted', 'separated or split'],
  ['passing', 'transient'],
  ['reckon reckoned reckons', 'compute'],
  ['rival rivals', 'contradicting figure, or alternative'],
  ['spoilt', 'malformed or damaged'],
  ['surroundings', 'context'],
  ['typeset typesetter typesetting', 'format, or citation formatter'],
  ['weigh weighed weigher weighing weighs', 'verify a claim, or score a match'],
];

const REPLACEMENTS = new Map(RETIRED.flatMap(([words, use]) => words.split(' ').map((word) => [word, use])));

/** Names that are retired as a whole. */
const NAMES = [
  [/cite_?Key|CITE_KEY|Cite_?Key/, 'citekey, one word'],
  [/^(?:MOST|LARGEST|LONGEST|DEEPEST|FARTHEST|FURTHEST)(?:_|$)/, 'MAX_..., with MAX_..._LENGTH for lengths'],
  [/^(?:LEAST|FEWEST|SHORTEST)(?:_|$)/, 'MIN_...'],
];

/** The words of `readCiteKey`, `MAX_ROWS` and `#left`, in lower case. */
function listWords(name) {
  return name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g)?.map((word) => word.toLowerCase()) ?? [];
}

function findRetired(name) {
  const whole = NAMES.find(([pattern]) => pattern.test(name));
  if (whole !== undefined) return { word: name, use: whole[1] };
  const word = listWords(name).find((each) => REPLACEMENTS.has(each));
  return word && { word, use: REPLACEMENTS.get(word) };
}

/** Whether a name is only mentioned here, and may be another program's: `element.holder`, `import { holder as owner }`. */
function isForeign(node) {
  const { parent } = node;
  return (
    (parent.type === 'MemberExpression' && parent.property === node && !parent.computed) ||
    (parent.type === 'ImportSpecifier' && parent.imported === node && parent.local !== node)
  );
}

/** @type {import('eslint').Rule.RuleModule} */
export const retiredWords = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { retired: 'This project no longer says "{{word}}": {{use}}.' },
  },
  create(context) {
    function check(node) {
      const data = isForeign(node) ? undefined : findRetired(node.name);
      if (data !== undefined) context.report({ node, messageId: 'retired', data });
    }

    function checkComment(comment) {
      for (const { 0: word } of comment.value.matchAll(/(?<![\w`])[a-z]+(?![\w`])/gi)) {
        const use = REPLACEMENTS.get(word.toLowerCase());
        if (use !== undefined) context.report({ loc: comment.loc, messageId: 'retired', data: { word, use } });
      }
    }

    return {
      Identifier: check,
      PrivateIdentifier: check,
      Program: () => context.sourceCode.getAllComments().forEach(checkComment),
    };
  },
};
