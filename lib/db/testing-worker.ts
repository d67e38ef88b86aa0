import pg from 'pg';
import { inject } from 'vitest';
import { onDatabase, template } from './testing-setup';

const ownerUrl = inject('ownerUrl');
const name = `nianbao_worker_${process.env.VITEST_POOL_ID}`;

/**
 * Before each file of database tests: this worker's own copy of the template, fresh, named by `DATABASE_URL` (as the
 * application) and `NIANBAO_TEST_OWNER_URL` (as the owner of the tables).
 */
const client = new pg.Client({ connectionString: ownerUrl });
await client.connect();
await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
await client.end();

process.env.NIANBAO_TEST_OWNER_URL = onDatabase(ownerUrl, name);
process.env.NIANBAO_TEST_DATABASE_URL = onDatabase(inject('appUrl'), name);
process.env.DATABASE_URL = process.env.NIANBAO_TEST_DATABASE_URL;
process.env.BETTER_AUTH_SECRET ??= 'a secret for tests only, 32 characters or more';
