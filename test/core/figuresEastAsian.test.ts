// Figures in Chinese, Japanese and Korean: digits with their scales, dates, and what is counted without a blank.
import { shows } from './showFigures.ts';

shows('Japanese', [
  ['約45,000人が避難した。', '45,000 | number | 45000 | of 人 | approximately'],
  ['人口は3万2000人だった。', '3万2000 | number | 32000 | of 人'],
  ['費用は1億2000万円に上る。', '1億2000万円 | money | 120000000 | JPY'],
  ['失業率は5.4％に上昇した。', '5.4％ | percent | 5.4 | %'],
  ['失業率は5.4パーセントだった。', '5.4パーセント | percent | 5.4 | %'],
  ['2024年3月5日に開館した。', '2024年3月5日 | date | 2024-03-05'],
  ['2023年10月には閉まっていた。', '2023年10月 | date | 2023-10'],
  ['彼女は34歳で、村に住む。', '34歳 | measure | 34 | year of age'],
  ['橋の長さは200メートルだ。', '200メートル | measure | 200 | metre'],
  ['300人以上が祭りに来た。', '300 | number | 300 | of 人 | at least'],
]);

shows('Chinese', [
  ['大约45,000人逃离。', '45,000 | number | 45000 | of 人 | approximately'],
  ['人口为3.2万人。', '3.2万 | number | 32000 | of 人'],
  ['费用为1.5亿元。', '1.5亿元 | money | 150000000 | CNY'],
  ['失业率升至5.4%。', '5.4% | percent | 5.4 | %'],
  ['失业率上升0.3个百分点。', '0.3个百分点 | percent | 0.3 | percentage point'],
  ['该馆于2024年3月5日开放。', '2024年3月5日 | date | 2024-03-05'],
  ['水位上升了30厘米。', '30厘米 | measure | 30 | centimetre'],
  ['这位女士34岁。', '34岁 | measure | 34 | year of age'],
  ['岛的面积为120平方公里。', '120平方公里 | measure | 120 | square kilometre'],
  ['等了45分钟。', '45分钟 | measure | 45 | minute'],
]);

shows('Korean', [
  ['약 45,000명이 대피했다.', '45,000 | number | 45000 | of 명 | approximately'],
  ['인구는 3만2000명이다.', '3만2000 | number | 32000 | of 명'],
  ['비용은 1억2000만 원이다.', '1억2000만 원 | money | 120000000 | KRW'],
  ['실업률은 5.4%로 올랐다.', '5.4% | percent | 5.4 | %'],
  ['실업률은 5.4퍼센트였다.', '5.4퍼센트 | percent | 5.4 | %'],
  ['2024년 3월 5일에 문을 열었다.', '2024년 3월 5일 | date | 2024-03-05'],
  ['그녀는 34세이다.', '34세 | measure | 34 | year of age'],
  ['다리 길이는 200미터이다.', '200미터 | measure | 200 | metre'],
  ['300명 이상이 왔다.', '300 | number | 300 | of 명'],
  ['예산은 2조 원이다.', '2조 원 | money | 2000000000000 | KRW'],
]);
