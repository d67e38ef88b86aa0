import { chance } from './chance';
import type { DemoUnit } from './units';

/** How much an office of this name usually has to say, the quietest about 0.5. The first word that fits counts. */
const size: readonly (readonly [string, number])[] = [
  ['人民政府办公室', 9],
  ['公安', 6],
  ['教育体育', 5],
  ['环境保护', 5],
  ['人力资源', 5],
  ['市场监督', 4.5],
  ['卫生', 4],
  ['住房和城乡建设', 4],
  ['政务服务', 4],
  ['国土', 3.5],
  ['财政', 3.5],
  ['民政', 3],
  ['发展和改革', 3],
  ['交通', 3],
  ['农牧', 3],
  ['安全生产', 3],
  ['文化', 3.5],
  ['扶贫', 2.5],
  ['技术产业开发区', 2],
  ['技术开发区', 2],
  ['地震', 0.8],
  ['粮食', 0.8],
  ['供销', 0.6],
  ['人民防空', 0.7],
  ['园林', 0.8],
  ['街道', 0.7],
  ['镇', 0.8],
  ['乡', 0.5],
];

export function sizeOf(unit: DemoUnit): number {
  return size.find(([word]) => unit.name.includes(word))?.[1] ?? 1.5;
}

export function isOffice(unit: DemoUnit): boolean {
  return unit.name.endsWith('人民政府办公室');
}

export function isTownship(unit: DemoUnit): boolean {
  return unit.kind === 'township';
}

/** Between 0.6 and 1.5, different for each unit and purpose. */
export function varied(unit: DemoUnit, purpose: string): number {
  return 0.6 + 0.9 * chance(`${unit.code} ${purpose}`);
}

/** Whether this unit does a thing that this share of units of its kind do; large units do everything. */
export function does(
  unit: DemoUnit,
  purpose: string,
  share: { department: number; township: number },
): boolean {
  if (sizeOf(unit) >= 4) return true;
  return chance(`${unit.code} does ${purpose}`) < (isTownship(unit) ? share.township : share.department);
}
