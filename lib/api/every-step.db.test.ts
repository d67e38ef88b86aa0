import { describe, expect, test } from 'vitest';
import type { Grant } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import { given } from '@/lib/db/testing-city';
import { inApi, type TestApi } from './testing';

/**
 * Every step, in every state, by everybody, through the API. What must come of it is written out here, independently of the tables
 * that the product decides by.
 */
const states = ['draft', 'submitted', 'submitted+', 'returned', 'accepted', 'accepted?'] as const;
type State = (typeof states)[number];
type Kind = 'entered' | 'compiled';

/**
 * What a step comes to in each of the states above, for whoever has its right: D, S, R, A the status afterwards; w the wrong
 * status, y the year does not take it, k not this kind of return, a already asked for, n not asked for. `+`: came back before;
 * `?`: its unit asks for a correction.
 */
const outcomes: Record<Kind, Record<string, { open: string; closed: string }>> = {
  entered: {
    save: { open: 'DwwRww', closed: 'yywRyy' },
    write: { open: 'DwwRww', closed: 'yywRyy' },
    submit: { open: 'SwwSww', closed: 'yywSyy' },
    withdraw: { open: 'wDRwww', closed: 'yyRwyy' },
    accept: { open: 'wAAwww', closed: 'wAAwww' },
    return: { open: 'wRRwww', closed: 'wRRwww' },
    reopen: { open: 'wwwwRR', closed: 'wwwwRR' },
    requestCorrection: { open: 'wwwwAa', closed: 'wwwwAa' },
    declineCorrection: { open: 'wwwwnA', closed: 'wwwwnA' },
    extendDue: { open: 'DwwRww', closed: 'yyyyyy' },
  },
  compiled: {
    save: { open: 'kkkkkk', closed: 'kkkkkk' },
    write: { open: 'DwwRww', closed: 'DwwRww' },
    submit: { open: 'SwwSww', closed: 'SwwSww' },
    withdraw: { open: 'wDRwww', closed: 'wDRwww' },
    accept: { open: 'wAAwww', closed: 'wAAwww' },
    return: { open: 'wRRwww', closed: 'wRRwww' },
    reopen: { open: 'wwwwRR', closed: 'wwwwRR' },
    requestCorrection: { open: 'wwwwAa', closed: 'wwwwAa' },
    declineCorrection: { open: 'wwwwnA', closed: 'wwwwnA' },
    extendDue: { open: 'kkkkkk', closed: 'kkkkkk' },
  },
};
const actions = Object.keys(outcomes.entered);
const ofOffice = ['accept', 'return', 'reopen', 'declineCorrection', 'extendDue'];

const said: Record<string, string> = {
  D: 'draft',
  S: 'submitted',
  R: 'returned',
  A: 'accepted',
  w: 'wrongState',
  y: 'yearNotOpen',
  a: 'correctionAsked',
  n: 'correctionNotAsked',
};
const notForThisKind: Record<string, string> = {
  save: 'compiledNotTyped',
  extendDue: 'compiledDueOnClosing',
};
const statusOf: Record<string, number> = {
  notFound: 404,
  forbidden: 403,
  readOnlyToken: 403,
  ownSubmission: 403,
  wrongState: 409,
  yearNotOpen: 409,
  correctionAsked: 409,
  correctionNotAsked: 409,
  compiledNotTyped: 409,
  compiledDueOnClosing: 409,
};

/** `does`: whose steps they may take; `blind`: the return is not there for them. */
type Who = {
  grants: Grant[];
  does: 'unit' | 'office' | 'nothing' | 'blind';
  scope?: User['scope'];
  /** It was submitted by this very person. */
  submitted?: boolean;
  /** May fill in where there is something to fill in; what is compiled is not typed by anybody. */
  fills?: boolean;
};

const at = (role: Grant['role'], unit: string): Grant[] => [{ role, unit }];
const people: Record<Kind, Record<string, Who>> = {
  entered: {
    clerk: { grants: at('clerk', 'town-1'), does: 'unit', fills: true },
    'clerk with a read-only token': {
      grants: at('clerk', 'town-1'),
      does: 'unit',
      scope: 'read',
      fills: true,
    },
    'clerk of a sibling': { grants: at('clerk', 'town-2'), does: 'blind' },
    'office above': { grants: at('reviewer', 'county-a'), does: 'office' },
    'office above with a read-only token': {
      grants: at('reviewer', 'county-a'),
      does: 'office',
      scope: 'read',
    },
    'office above, its submitter': { grants: at('reviewer', 'county-a'), does: 'office', submitted: true },
    'office two above': { grants: at('reviewer', 'city'), does: 'nothing' },
    'office of another area': { grants: at('reviewer', 'county-b'), does: 'blind' },
    'compiler above': { grants: at('compiler', 'county-a'), does: 'nothing' },
    administrator: { grants: at('administrator', 'city'), does: 'blind' },
    auditor: { grants: at('auditor', 'city'), does: 'nothing' },
  },
  compiled: {
    compiler: { grants: at('compiler', 'county-a'), does: 'unit' },
    'compiler with a read-only token': { grants: at('compiler', 'county-a'), does: 'unit', scope: 'read' },
    'clerk of the area': { grants: at('clerk', 'county-a'), does: 'nothing', fills: true },
    'clerk of a unit of it': { grants: at('clerk', 'town-1'), does: 'blind' },
    'compiler of another area': { grants: at('compiler', 'county-b'), does: 'blind' },
    'office above': { grants: at('reviewer', 'city'), does: 'office' },
    'office above, its submitter': { grants: at('reviewer', 'city'), does: 'office', submitted: true },
    'office of the area itself': { grants: at('reviewer', 'county-a'), does: 'nothing' },
    'compiler above': { grants: at('compiler', 'city'), does: 'nothing' },
    administrator: { grants: at('administrator', 'city'), does: 'blind' },
    auditor: { grants: at('auditor', 'city'), does: 'nothing' },
  },
};
const units: Record<Kind, string> = { entered: 'town-1', compiled: 'county-a' };
const yearStates = ['preparing', 'open', 'closed', 'published'] as const;
type YearState = (typeof yearStates)[number];

type Case = { kind: Kind; state: State; yearState: YearState; who: Who; action: string };

function mayDo({ does, fills }: Who, action: string): boolean {
  if (action === 'save') return fills === true;
  return does === (ofOffice.includes(action) ? 'office' : 'unit');
}

/** The status afterwards, or the code of the refusal. */
function expected({ kind, state, yearState, who, action }: Case): string {
  if (who.does === 'blind') return 'notFound';
  const letters = outcomes[kind][action]?.[yearState === 'closed' ? 'closed' : 'open'] ?? '';
  const letter = letters[states.indexOf(state)] ?? '';
  if (letter === 'k' && action === 'extendDue') return notForThisKind.extendDue ?? '';
  if (!mayDo(who, action)) return 'forbidden';
  if (who.scope === 'read') return 'readOnlyToken';
  if (letter === 'k') return notForThisKind[action] ?? '';
  if (yearState === 'preparing' || yearState === 'published') return 'yearNotOpen';
  if (action === 'accept' && letter === 'A' && who.submitted) return 'ownSubmission';
  return said[letter] ?? '';
}

const requests: Record<string, { method?: string; step: string; body: object }> = {
  save: { method: 'PATCH', step: '', body: { base: 1, cells: { A1: 1, A2_1: 1 } } },
  write: { method: 'PATCH', step: '/chapters', body: { base: 0, chapters: { 1: '概述。' } } },
  submit: { step: '/submit', body: {} },
  withdraw: { step: '/withdraw', body: {} },
  accept: { step: '/accept', body: {} },
  return: { step: '/return', body: { reason: '请核对', cells: ['A1'] } },
  reopen: { step: '/reopen', body: { reason: '更正' } },
  requestCorrection: { step: '/request-correction', body: { reason: '漏计1件', cells: ['A1'] } },
  declineCorrection: { step: '/decline-correction', body: { reason: '数据无误' } },
  extendDue: { step: '/extend', body: { due: '2018-02-20', reason: '机构合并' } },
};

async function stand({ db }: TestApi, kind: Kind, state: State): Promise<void> {
  for (const unit of kind === 'compiled' ? ['town-1', 'town-2'] : [])
    await given.return(db, { unit, status: 'accepted' });
  const status = state.replace(/\W/, '') as 'draft' | 'submitted' | 'returned' | 'accepted';
  await given.return(db, {
    unit: units[kind],
    status,
    wasReturned: state.endsWith('+'),
    correctionAsked: state.endsWith('?'),
    submittedBy: 'submitter',
  });
}

/** What one call comes to; taken back at once, so that the next one finds the same. */
async function outcome({ sql, call }: TestApi, path: string, user: User, action: string): Promise<string> {
  const { method = 'POST', step, body } = requests[action] ?? { step: '', body: {} };
  await sql.query('SAVEPOINT before_step');
  const answer = await call(user, `${path}${step}`, { method, body });
  if (answer.status === 200) {
    const status = (
      await sql.query('SELECT status FROM "return" WHERE unit_code = $1', [path.split('/').at(-1)])
    ).rows[0]?.status;
    const events = (await sql.query('SELECT action, actor FROM event')).rows;
    expect(events).toEqual([{ action, actor: user.id }]);
    await sql.query('ROLLBACK TO SAVEPOINT before_step');
    return status;
  }
  expect(answer.body, `${action}: ${answer.text}`).toMatchObject({ title: expect.any(String) });
  expect(answer.body.detail, 'every value of the message is there').not.toMatch(/[{}]/);
  expect(answer.status, answer.body.code).toBe(statusOf[answer.body.code]);
  await sql.query('RELEASE SAVEPOINT before_step');
  return answer.body.code;
}

describe.each(['entered', 'compiled'] as const)('%s', (kind) => {
  test.each(states)(
    'every step of a return that is %s, in every state of the year, by everybody',
    (state) =>
      inApi(async (api) => {
        const path = `/years/2017/returns/${units[kind]}`;
        await stand(api, kind, state);
        for (const [name, who] of Object.entries(people[kind])) {
          const id = who.submitted ? 'submitter' : name.replace(/\W+/g, '-');
          const user = await api.person(
            id,
            who.grants[0]?.role ?? 'clerk',
            who.grants[0]?.unit ?? '',
            who.scope,
          );
          for (const yearState of yearStates) {
            await api.db.year.update({ where: { year: 2017 }, data: { state: yearState } });
            const told = actions.map((action) => [action, expected({ kind, state, yearState, who, action })]);
            const came: [string, string][] = [];
            for (const action of actions) came.push([action, await outcome(api, path, user, action)]);
            expect({ name, yearState, came }).toEqual({ name, yearState, came: told });
            const offered = told.filter(([, code]) => !(String(code) in statusOf)).map(([action]) => action);
            const read = await api.call(user, path);
            expect({ name, yearState, actions: read.body.actions ?? [] }).toEqual({
              name,
              yearState,
              actions: offered,
            });
          }
        }
        expect(await api.db.event.count(), 'what was refused left nothing in the log').toBe(0);
      }),
    120_000,
  );
});

test('every step and every state was meant', () => {
  for (const rows of Object.values(outcomes))
    for (const { open, closed } of Object.values(rows))
      expect([open.length, closed.length]).toEqual([states.length, states.length]);
  expect(Object.keys(outcomes.compiled)).toEqual(actions);
  expect(Object.keys(requests)).toEqual(actions);
});
