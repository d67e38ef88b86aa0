/** Everything around requests, unit by unit: most of the 137 had none. */
type Requests = { cells: Readonly<Record<string, number>>; topics: Readonly<Record<string, number>> };

const land = '征地、拆迁';

/** 2017: 15 received, 15 closed. 640200-13 closes one that it received in December 2016; 640200-15 has one left over. */
export const requests2017: Readonly<Record<string, Requests>> = {
  '640200-02': { cells: { C1_4: 1, C2_1: 1, C3_5: 1 }, topics: { 规划: 1 } },
  '640200-13': {
    cells: { C1_4: 4, C2_1: 5, C3_4b: 1, C3_5: 2, C3_7: 2, D: 1, D3: 1 },
    topics: { [land]: 4 },
  },
  '640200-14': { cells: { C1_3: 1, C2_1: 1, C3_2: 1 }, topics: { 环保: 1 } },
  '640200-15': { cells: { C1_1: 1, C1_4: 1, C2_1: 1, C3_7: 1 }, topics: { [land]: 2 } },
  '640202-10': { cells: { C1_4: 2, C2_1: 2, C3_1: 2 }, topics: { [land]: 2 } },
  '640202-11': { cells: { C1_4: 1, C2_1: 1, C3_8: 1 }, topics: { 环保: 1 } },
  '640205-12': { cells: { C1_4: 1, C2_1: 1, C3_7: 1 }, topics: { [land]: 1 } },
  '640221-10': { cells: { C1_4: 3, C2_1: 3, C3_5: 1, C3_7: 2 }, topics: { [land]: 3 } },
  '640221-12': { cells: { E: 1, E3: 1 }, topics: {} },
};

/** 2016: 5 received, 4 closed. */
export const requests2016: Readonly<Record<string, Requests>> = {
  '640200-13': { cells: { C1_4: 2, C2_1: 1, C3_7: 1 }, topics: { [land]: 2 } },
  '640200-14': { cells: { C1_4: 1, C2_1: 1, C3_2: 1 }, topics: { 环保: 1 } },
  '640205-10': { cells: { C1_4: 1, C2_1: 1, C3_1: 1 }, topics: { [land]: 1 } },
  '640221-10': { cells: { C1_1: 1, C2_1: 1, C3_5: 1 }, topics: { [land]: 1 } },
};

/** Every input cell about requests, reviews, lawsuits, complaints and fees. */
export const requestCells = [
  ...['C1_1', 'C1_2', 'C1_3', 'C1_4', 'C2_1', 'C2_2', 'C3_1', 'C3_2', 'C3_3'],
  ...['C3_4a', 'C3_4b', 'C3_4c', 'C3_4d', 'C3_4e', 'C3_4f', 'C3_5', 'C3_6', 'C3_7', 'C3_8'],
  ...['D', 'D1', 'D2', 'D3', 'E', 'E1', 'E2', 'E3', 'F', 'G'],
] as const;
