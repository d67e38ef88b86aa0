import { expect, test } from './fixtures/people';

/** What each demo account finds behind each address: the screen (200), or nothing (404). */
const accounts = ['640200_02', '640202_10', 'county_640202', 'office', 'admin', 'auditor'] as const;
const addresses: { path: string; may: readonly (typeof accounts)[number][]; why: string }[] = [
  { path: '/', may: accounts, why: 'everybody has a first page' },
  { path: '/archive', may: accounts, why: 'everybody sees the years' },
  {
    path: '/years/2017/returns/640200-02',
    may: ['640200_02', 'office', 'auditor'],
    why: 'its clerk, the city above it, and the auditor; not another clerk, not a county, not the administrator',
  },
  {
    path: '/years/2017/returns/640200-02/versions/1',
    may: ['640200_02', 'office', 'auditor'],
    why: 'a receipt is for whoever may read the return',
  },
  {
    path: '/years/2017/returns/640200-02/versions/1/print',
    may: ['640200_02', 'office', 'auditor'],
    why: 'and so is the paper',
  },
  { path: '/years/2017/returns/640200-02/versions/99', may: [], why: 'no such version' },
  {
    path: '/years/2017/returns/640202-10',
    may: ['640202_10', 'county_640202', 'office', 'auditor'],
    why: 'its clerk and every level above it',
  },
  {
    path: '/years/2017/returns/640205-10',
    may: ['office', 'auditor'],
    why: 'another county is not visible to a county',
  },
  {
    path: '/years/2017/returns/640202',
    may: ['county_640202', 'office', 'auditor'],
    why: "the county's table",
  },
  { path: '/years/2017/review', may: ['county_640202', 'office'], why: 'only who reviews has a queue' },
  { path: '/years/2017/compile/640200', may: ['office', 'auditor'], why: 'the city table' },
  {
    path: '/years/2017/progress',
    may: ['county_640202', 'office', 'admin', 'auditor'],
    why: 'only who follows other units has a board',
  },
  {
    path: '/years/2017/progress?area=640205',
    may: ['office', 'admin', 'auditor'],
    why: "another county's board",
  },
  { path: '/years/2017/compile/640205', may: ['office', 'auditor'], why: "another county's table" },
  { path: '/years/2017/compile/640202', may: ['county_640202', 'office', 'auditor'], why: 'its own table' },
  {
    path: '/years/2017/returns/640200-02/history',
    may: ['640200_02', 'office', 'auditor'],
    why: 'what happened to a return is for whoever may read it',
  },
  { path: '/log', may: ['auditor'], why: 'only an auditor reads the log of everything' },
  { path: '/admin', may: ['admin'], why: 'only the administrator manages' },
  { path: '/years/1999/returns/640200-02', may: [], why: 'no such year' },
  { path: '/years/2017/returns/999999', may: [], why: 'no such unit' },
];

for (const username of accounts) {
  test(`${username} finds what the roles allow, and nothing else`, async ({ as }) => {
    const { page } = await as(username);
    for (const { path, may, why } of addresses) {
      const answer = await page.goto(path);
      expect(answer?.status(), `${path}: ${why}`).toBe(may.includes(username) ? 200 : 404);
    }
  });
}

test('a signed-out visitor sees the sign-in page and nothing else', async ({ page, request }) => {
  for (const { path } of addresses) {
    await page.goto(path);
    await expect(page, path).toHaveURL(/\/sign-in/);
    await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
  }
  for (const path of ['/years', '/units', '/years/2017/returns/640200-02', '/years/2017/rollup/640200']) {
    const answer = await request.get(`/api/v1${path}`);
    expect(answer.status(), path).toBe(401);
    expect(answer.headers()['content-type']).toContain('application/problem+json');
  }
});
