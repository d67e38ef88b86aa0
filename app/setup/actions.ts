'use server';

import { getTranslations } from 'next-intl/server';
import type { Answer } from '@/components/ui/use-send';
import { createFirstAdministrator } from '@/lib/commands/create-first-administrator';
import { prisma } from '@/lib/db/client';
import { now } from '@/lib/db/clock';
import { topKinds } from '@/lib/rollup/groups';
import { isUsername } from '@/lib/session/account';
import { isPassword } from '@/lib/session/password';
import { answer, found, textOf } from '../answer';

/** Creates the first administrator with the one-time link's token, which is then used up. */
export async function setUp(form: FormData): Promise<Answer> {
  const t = await getTranslations('admin');
  const [username, name, password] = [
    textOf(form, 'username').toLowerCase(),
    textOf(form, 'name'),
    String(form.get('password')),
  ];
  const area = {
    code: textOf(form, 'areaCode'),
    name: textOf(form, 'areaName'),
    kind: topKinds.find((kind) => kind === form.get('areaKind')) ?? 'city',
  };
  const problems = found({
    areaName: area.name === '' && t('problem.missing'),
    areaCode: !/^[A-Za-z0-9_-]{1,40}$/.test(area.code) && t('problem.code'),
    username: !isUsername(username) && t('problem.username'),
    name: name === '' && t('problem.missing'),
    password: !isPassword(password) && t('problem.password'),
    again: form.get('again') !== password && t('problem.again'),
  });
  if (problems) return problems;
  const person = { username, name, password, area };
  return answer(async () =>
    createFirstAdministrator({ db: prisma, now: await now() }, textOf(form, 'token'), person),
  );
}
