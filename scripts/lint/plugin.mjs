// The lint rules of this project, as oxlint loads them.
import { borders } from './borders.mjs';
import { doors } from './doors.mjs';
import { retiredWords } from './retiredWords.mjs';

export default { meta: { name: 'ibid' }, rules: { 'retired-words': retiredWords, borders, doors } };
