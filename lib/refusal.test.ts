import { expect, test } from 'vitest';
import { Refusal, refusals } from './refusal';

test.each(Object.entries(refusals))(
  '%s answers with a status that says whose fault it is',
  (_, { status }) => {
    expect([401, 403, 404, 409, 413, 422, 429, 500]).toContain(status);
  },
);

test('a refusal carries its status and what it is about', () => {
  const refusal = new Refusal('badValue', {
    cells: [{ code: 'A1', unreadable: 'negative' }],
    params: { limit: 3 },
  });
  expect(refusal).toBeInstanceOf(Error);
  expect(refusal).toMatchObject({
    message: 'badValue',
    code: 'badValue',
    status: 422,
    cells: [{ code: 'A1', unreadable: 'negative' }],
    findings: undefined,
    params: { limit: 3 },
  });
  expect(new Refusal('notFound').params).toEqual({});
});
