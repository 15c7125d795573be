// Words that stand in the source, but which it denies, doubts or gives as another's claim: what the note leaves out, or says too.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { verifyClaims } from '../../../src/core/evidence/claimVerifier.ts';
import { toLibrary } from './articles.ts';

type Row = readonly [note: string, source: string];

function listVerdicts(text: string, source: string): string[] {
  const library = toLibrary({ s: `---\nid: s\ntitle: S\nlanguage: en\n---\n${source}\n` });
  return verifyClaims(parseNote(text), library)
    .filter(({ kind }) => kind === 'quotation')
    .map((each) => `${each.verdict}${each.kind === 'quotation' && each.denial ? `: ${each.denial.words}` : ''}`);
}

const DENIED: readonly (readonly [...Row, denial: string])[] = [
  ['The authors say “cash is better than goods” [@s].', 'We do not show that cash is better than goods.', 'not show that'],
  ['The town is “meeting the demand for homes” [@s].', 'The town is not meeting the demand for homes.', 'not'],
  ['Her advice: “Trust a man who owns two boats” [@s].', 'Never trust a man who owns two boats.', 'Never'],
  ['They “reopen the mill before spring” [@s].', 'The owners do not intend to reopen the mill before spring.', "n't"],
  ['It found “evidence of a second tunnel” [@s].', 'There is no evidence of a second tunnel.', 'no'],
  ['So “the bridge is safe for lorries” [@s].', 'The engineer denied that the bridge is safe for lorries.', 'denied that'],
  ['So “salt keeps the lichen away” [@s].', 'It is a myth that salt keeps the lichen away.', 'myth that'],
  ['So “salt keeps the lichen away” [@s].', 'That salt keeps the lichen away is a myth.', 'is a myth'],
  ['So “the plant poisons the well” [@s].', 'Critics say that the plant poisons the well.', 'Critics say that'],
  ['So “the plant poisons the well” [@s].', 'We doubt whether the plant poisons the well.', 'doubt whether'],
  ['It can “pay its debts this year” [@s].', 'The council is unable to pay its debts this year.', 'unable to'],
  ['> trust a man who owns two boats\n\n[@s]', 'Never trust a man who owns two boats.', 'Never'],
]; // oxfmt-ignore

describe('words under a negation, a doubt or a claim of others', () => {
  for (const [note, source, denial] of DENIED)
    it(`${note} | ${source}`, () => {
      const [verdict] = listVerdicts(note, source);
      assert.match(verdict ?? '', /^denied: /);
      assert.ok(verdict?.includes(denial) === true || denial === "n't", verdict);
    });
});

const FAIR: readonly Row[] = [
  ['The authors do not say that “cash is better than goods” [@s].', 'We do not show that cash is better than goods.'],
  ['The town fails at “meeting the demand for homes” [@s].', 'The town is not meeting the demand for homes.'],
  ['“We do not show that cash is better than goods” [@s].', 'We do not show that cash is better than goods.'],
  ['It is “not meeting the demand for homes” [@s].', 'The town is not meeting the demand for homes.'],
  ['It met “the growing demand for new homes” [@s].', 'It did not meet the growing demand for new homes.'],
  ['It is “a mill and a school” [@s].', 'It is not only a mill and a school but a home.'],
  ['Few know: “the mill was once a school” [@s].', 'Not everyone knows that the mill was once a school.'],
  ['So “the mill was once a school” [@s].', 'There is no doubt that the mill was once a school.'],
  ['So “the mill was once a school” [@s].', 'It is no secret that the mill was once a school.'],
  ['So “the mill was once a school” [@s].', 'Nobody can deny that the mill was once a school.'],
  ['Critics say “the plant poisons the well” [@s].', 'Critics say that the plant poisons the well.'],
  ['“The plant poisons the well,” said Ann Lee [@s].', '“Some say that the plant poisons the well,” said Ann Lee.'],
  ['So “the bridge is safe for lorries” [@s].', 'Is it safe? No. The bridge is safe for lorries. It was not once.'],
  ['So “the bridge is safe for lorries” [@s].', 'He denied that the bridge is safe for lorries. Yet the bridge is safe for lorries.'],
  ['She did it “without a licence from the town” [@s].', 'She ran it without a licence from the town.'],
  ['It did not rain, and “the mill ran all night” [@s].', 'It did not rain, and the mill ran all night.'],
]; // oxfmt-ignore

describe('words that the source says, or that the note gives as it does', () => {
  for (const [note, source] of FAIR)
    it(`${note} | ${source}`, () => assert.deepEqual(listVerdicts(note, source), ['verbatim']));
});
