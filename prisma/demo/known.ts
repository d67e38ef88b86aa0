/** Small numbers that a reader would look up one by one: unit → number. Each list adds up to the published cell. */
type ByUnit = Readonly<Record<string, number>>;

/** A2_1, 226: only governments' offices edit a gazette. */
export const gazette: ByUnit = { '640200-01': 118, '640202-01': 36, '640205-01': 31, '640221-01': 41 };

/** A1a = A1b, 57: every normative document of the year was made public. */
export const normative: ByUnit = {
  '640200-01': 14,
  '640200-02': 3,
  '640200-04': 1,
  '640200-11': 2,
  '640200-12': 2,
  '640200-13': 2,
  '640200-14': 1,
  '640200-15': 2,
  '640202-01': 9,
  '640202-12': 1,
  '640205-01': 8,
  '640205-12': 1,
  '640221-01': 10,
  '640221-12': 1,
};

/** B2_1, 13, and B2_1a, 3. */
export const briefings: ByUnit = {
  '640200-01': 3,
  '640200-07': 2,
  '640200-14': 1,
  '640200-21': 1,
  '640202-01': 2,
  '640202-17': 1,
  '640205-01': 1,
  '640221-01': 2,
};
export const briefingsByHead: ByUnit = { '640200-01': 1, '640200-07': 1, '640221-01': 1 };

/** B2_2a, 3. */
export const interviewsByHead: ByUnit = { '640200-01': 1, '640200-04': 1, '640202-01': 1 };

/** H2, 67, beside the one of every township: 31. */
export const readingPoints: ByUnit = {
  '640200-01': 3,
  '640200-02': 1,
  '640200-04': 1,
  '640200-07': 1,
  '640200-09': 1,
  '640200-12': 1,
  '640200-13': 1,
  '640200-14': 1,
  '640200-15': 1,
  '640200-20': 2,
  '640200-26': 1,
  '640200-32': 2,
  '640202-01': 2,
  '640202-10': 1,
  '640202-12': 1,
  '640202-16': 1,
  '640205-01': 2,
  '640205-10': 1,
  '640205-16': 1,
  '640221-01': 2,
  '640221-10': 1,
  '640221-12': 1,
  '640221-16': 2,
};

/** I1, 8; I2, 4; I3, 284. Two units sent people to the city's classes and held none. */
export const meetings: ByUnit = {
  '640200-01': 2,
  '640200-07': 1,
  '640200-21': 1,
  '640200-35': 1,
  '640202-01': 1,
  '640205-01': 1,
  '640221-01': 1,
};
export const classes: ByUnit = { '640200-01': 1, '640202-01': 1, '640205-01': 1, '640221-01': 1 };
export const trainees: ByUnit = {
  '640200-01': 92,
  '640200-07': 9,
  '640200-35': 6,
  '640202-01': 64,
  '640205-01': 51,
  '640221-01': 62,
};
