'use server';

import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import type { Answer } from '@/components/ui/use-send';
import { isRole } from '@/lib/access/roles';
import { addPerson } from '@/lib/commands/add-person';
import { importUnits } from '@/lib/commands/import-units';
import { openYear } from '@/lib/commands/open-year';
import { pool, prisma } from '@/lib/db/client';
import { now } from '@/lib/db/clock';
import { editionFor } from '@/lib/editions/registry';
import { isUsername } from '@/lib/session/account';
import { isPassword } from '@/lib/session/password';
import { answer, found, textOf } from '../answer';
import { requireAdministrator } from './require-administrator';

const actHere = async () => ({
  db: prisma,
  sql: pool,
  user: await requireAdministrator(),
  now: await now(),
});

const kind = z.enum(['nation', 'province', 'city', 'county', 'department', 'township']);
const units = z.array(z.object({ code: z.string(), name: z.string(), kind, parent: z.string() })).max(5000);

/** Adds the units that the import's preview showed. */
export async function addUnits(form: FormData): Promise<Answer> {
  const act = await actHere();
  return answer(() => importUnits(act, units.parse(JSON.parse(textOf(form, 'units')))));
}

/** Adds a person with the chosen roles for one unit. */
export async function admitPerson(form: FormData): Promise<Answer> {
  const [act, t] = [await actHere(), await getTranslations('admin')];
  const [username, name] = [textOf(form, 'username').toLowerCase(), textOf(form, 'name')];
  const [unit, password] = [textOf(form, 'unit'), String(form.get('password'))];
  const grants = form
    .getAll('roles')
    .flatMap((role) => (typeof role === 'string' && isRole(role) ? [{ role, unit }] : []));
  const problems = found({
    name: name === '' && t('problem.missing'),
    username: !isUsername(username) && t('problem.username'),
    unit: unit === '' && t('problem.missing'),
    roles: grants.length === 0 && t('problem.roles'),
    password: !isPassword(password) && t('problem.password'),
  });
  return problems ?? answer(() => addPerson(act, { username, name, password, grants }));
}

/** Opens a year, with no other form than the one that is laid down for it. */
export async function beginYear(form: FormData): Promise<Answer> {
  const [act, t] = [await actHere(), await getTranslations('admin')];
  const [year, edition] = [Number(textOf(form, 'year')), textOf(form, 'edition')];
  const [opens, due, closes] = [textOf(form, 'opens'), textOf(form, 'due'), textOf(form, 'closes')];
  const laidDown = editionFor(year);
  const problems = found({
    year: laidDown === null && t('problem.year'),
    edition: laidDown !== null && laidDown.id !== edition && t('problem.edition', { edition: laidDown.id }),
    opens: opens === '' && t('problem.missing'),
    due: due < opens && t('problem.due'),
    closes: closes < due && t('problem.closes'),
  });
  return problems ?? answer(() => openYear(act, { year, edition, opens, due, closes }));
}
