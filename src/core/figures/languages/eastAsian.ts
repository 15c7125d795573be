// How Chinese, Japanese and Korean say numbers in digits: their scales, dates, and what is counted right after one.
import type { Token } from '../token.ts';

const SCALES: ReadonlyMap<string, number> = new Map([
  ['百', 1e2],
  ['千', 1e3],
  ['백', 1e2],
  ['천', 1e3],
  ['万', 1e4],
  ['萬', 1e4],
  ['만', 1e4],
  ['億', 1e8],
  ['亿', 1e8],
  ['억', 1e8],
  ['兆', 1e12],
  ['조', 1e12],
]);
/** "3万2000", "1億2000万", "3.5万", "5千万". */
export const SCALED =
  /(?:\d[\d,]{0,12}(?:\.\d{1,6})?\s?[百千백천]?[万萬만億亿억兆조]){1,3}(?:\d[\d,]{0,5}(?![\d,.]))?/y;
const PART = /(\d[\d,]*(?:\.\d+)?)\s?([百千백천]?)([万萬만億亿억兆조]?)/g;

/** "2024年3月5日", "2024년 3월", "3月5日". */
export const DATE =
  /(?:((?:1\d|20)\d\d)\s?[年년](?:\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일号])?)?|(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号])/y;

export function readScaled(text: string): number {
  let sum = 0;
  for (const [, digits = '', first = '', second = ''] of text.matchAll(PART))
    sum += Number(digits.replaceAll(',', '')) * (SCALES.get(first) ?? 1) * (SCALES.get(second) ?? 1);
  return Number(sum.toPrecision(15));
}

/** ISO 8601, or undefined where month or day cannot be. */
export function readDate([, year, month, day, onlyMonth, onlyDay]: readonly (string | undefined)[]):
  | string
  | undefined {
  const parts = [month ?? onlyMonth, day ?? onlyDay].filter((part) => part !== undefined);
  if (Number(parts[0] ?? 1) > 12 || Number(parts[1] ?? 1) > 31) return undefined;
  return [year ?? '-', ...parts.map((part) => part.padStart(2, '0'))].join('-');
}

/** By what stands right after a number, the longest first, in English. */
const AFTER: readonly (readonly [form: string, english: readonly string[]])[] = Object.entries({
  percent: 'パーセント 퍼센트 프로 ％',
  'percentage points': 'パーセントポイント 个百分点 百分点 %포인트 퍼센트포인트',
  yen: '円 日元 엔',
  yuan: '元 人民币 위안',
  won: 'ウォン 원 韩元',
  dollars: 'ドル 美元 달러',
  euros: 'ユーロ 欧元 유로',
  'square kilometres': '平方キロメートル 平方キロ 平方公里 제곱킬로미터',
  kilometres: 'キロメートル 公里 킬로미터',
  centimetres: 'センチメートル センチ 厘米 센티미터',
  metres: 'メートル 米 미터',
  kilograms: 'キログラム 公斤 킬로그램',
  tonnes: 'トン 吨 톤',
  hectares: 'ヘクタール 公顷 헥타르',
  'years old': '歳 岁 세',
  years: '年間 年',
  months: 'か月 カ月 ヶ月 个月 개월',
  hours: '時間 小时 시간',
  minutes: '分間 分钟',
  people: '人 名 명 个人',
})
  .flatMap(([english, forms]) => forms.split(' ').map((form) => [form, english.split(' ')] as const))
  .sort(([a], [b]) => b.length - a.length);
/** Right before a number. */
const ABOUT = /(?:約|およそ|约|大约|약)$/;
const AT_LEAST = /^(?:以上|이상)/;

export function isEastAsian(code: number): boolean {
  return (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3);
}

/** The tokens of a run of letters: after a number what it counts, before one how exact it is. */
export function cutWord(token: Token, isAfterNumber: boolean): Token[] {
  const [form = '', english = []] = (isAfterNumber && AFTER.find(([each]) => token.text.startsWith(each))) || [];
  const rest = token.text.slice(form.length);
  const isAtLeast = isAfterNumber && AT_LEAST.test(rest);
  const about = ABOUT.exec(rest)?.[0] ?? '';
  const at = (from: number, to: number, word: string): Token => ({
    ...token,
    start: token.start + from,
    end: token.start + to,
    text: token.text.slice(from, to),
    word,
    tight: false,
  });
  const middle = form.length + rest.length - about.length;
  const unit = english.map((word, index) => at(index === 0 ? 0 : form.length, form.length, word));
  const more = isAtLeast ? [at(0, 0, 'or'), at(0, 0, 'more')] : [];
  return [
    // What counts as a noun stands after it, what is a unit before.
    ...(form === '' || english[0] === 'people' ? [...more, ...unit] : [...unit, ...more]),
    ...(middle > form.length ? [at(form.length, middle, token.text.slice(form.length, middle))] : []),
    ...(about === '' ? [] : [at(middle, token.text.length, 'about')]),
  ];
}
