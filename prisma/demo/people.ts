import { chance } from './chance';
import { city, counties, reporting } from './units';

type Grant = { role: string; unit: string };
export type Person = { username: string; name: string; grants: readonly Grant[] };

const surnames =
  '马王李张杨刘陈赵丁哈金吴周孙徐胡朱高林何郭罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';
const given =
  '建平 玉兰 晓燕 建国 立新 志强 国栋 海燕 秀英 伟东 丽华 文军 永红 淑芳 学军 春梅 建华 小龙 晓红 志明 红霞 少华 丽萍 文博 金凤 彦军 雪梅 宏伟 玉梅 振华 晓东 桂兰 建军 丽娟 永强 彩霞 海涛 秀兰 占军 慧敏 生云 小玲 学忠 佳 静 磊 洁 鹏 婷 涛 敏 刚 娜 超 霞 斌 艳 龙 莉 凯'.split(
    ' ',
  );

const fixed: readonly Person[] = [
  { username: 'office', name: '周建平', grants: office(city) },
  { username: 'deputy', name: '马玉兰', grants: office(city) },
  { username: 'county_640202', name: '李文博', grants: office('640202') },
  { username: 'county_640205', name: '丁淑芳', grants: office('640205') },
  { username: 'county_640221', name: '郭学忠', grants: office('640221') },
  { username: 'admin', name: '陈晓东', grants: [{ role: 'administrator', unit: city }] },
  { username: 'auditor', name: '沈丽华', grants: [{ role: 'auditor', unit: city }] },
  { username: clerkOf('640200-02'), name: '马晓燕', grants: [{ role: 'clerk', unit: '640200-02' }] },
  { username: '640200_02b', name: '王建国', grants: clerk('640200-02', '640200-35') },
];

/** Who fills in beside the unit's own clerk, too. */
function clerk(...units: string[]): Grant[] {
  return units.map((unit) => ({ role: 'clerk', unit }));
}

/** An office reviews what its area's units send, and compiles them. */
function office(area: string): Grant[] {
  return ['reviewer', 'compiler'].map((role) => ({ role, unit: area }));
}

/** User name of a unit's clerk: the unit's code with `_` for `-`. */
export function clerkOf(unit: string): string {
  return unit.replace('-', '_');
}

/** User name of who checks what this area's units send; in the city two people share the work. */
export function reviewerOf(area: string, unit: string): string {
  if (area !== city) return `county_${area}`;
  return counties.some((county) => county === unit) || chance(`${unit} reviewer`) < 0.6 ? 'office' : 'deputy';
}

/** Everybody with an account: the offices, the administrator, the auditor, a clerk for each of the 137 units, and a second one for two of them. No name twice. */
export function people(): Person[] {
  const taken = new Set(fixed.map(({ name }) => name));
  const hasAccount = new Set(fixed.map(({ username }) => username));
  const clerks = reporting
    .filter(({ code }) => !hasAccount.has(clerkOf(code)))
    .map(({ code }) => ({
      username: clerkOf(code),
      name: freshName(code, taken),
      grants: [{ role: 'clerk', unit: code }],
    }));
  return [...fixed, ...clerks];
}

function freshName(key: string, taken: Set<string>): string {
  for (let attempt = 0; ; attempt++) {
    // Names at the front of the list are the common ones.
    const surname = surnames[Math.floor(surnames.length * chance(`${key} surname ${attempt}`) ** 2)];
    const name = `${surname}${given[Math.floor(given.length * chance(`${key} given ${attempt}`))]}`;
    if (!taken.has(name)) {
      taken.add(name);
      return name;
    }
  }
}
