import { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
} from '@prisma/driver-adapter-utils';
import type * as Engine from '@prisma/schema-engine-wasm';
import { Pool } from 'pg';

type Bindings = typeof Engine & { __wbg_set_wasm(exports: WebAssembly.Exports): void };

/**
 * The SQL that leads from the tables of a database to `prisma/schema.prisma`; null when nothing differs. Functions, triggers
 * and grants are not compared. The database is only read.
 */
export async function stepsToSchema(databaseUrl: string): Promise<string | null> {
  const { SchemaEngine } = await loadEngine();
  const path = 'prisma/schema.prisma';
  const files = [{ path, content: await readFile(path, 'utf8') }];
  const engine = await SchemaEngine.new(
    { datamodels: [[path, files[0]?.content ?? '']] },
    () => {},
    adapterFor(databaseUrl),
  );
  try {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: 'prisma' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 0 ? null : stdout;
  } finally {
    engine.free();
  }
}

/** Host, port, user and database one by one: given a connection string the adapter would ignore a database named later. */
function adapterFor(databaseUrl: string) {
  const url = new URL(databaseUrl);
  const pool = new Pool({
    host: url.hostname,
    port: Number(url.port),
    user: url.username,
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1),
  });
  pool.on('connect', announceCharAsUuid);
  const factory = new PrismaPg(pool, { disposeExternalPool: true });
  return bindMigrationAwareSqlAdapterFactory({
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => withCharacters(await factory.connect()),
    connectToShadowDb: () => factory.connectToShadowDb(),
  });
}

/**
 * The catalog's one-byte type "char" (18) is unknown to the adapter, while the engine expects a character. It travels as a
 * uuid (2950), a type that no catalog column has, and `withCharacters` turns it back.
 */
function announceCharAsUuid(client: object): void {
  const connection: unknown = Reflect.get(client, 'connection');
  if (!(connection instanceof EventEmitter)) throw new Error('pg no longer has a connection to listen to');
  connection.prependListener('rowDescription', (message: { fields: { dataTypeID: number }[] }) => {
    for (const field of message.fields) if (field.dataTypeID === 18) field.dataTypeID = 2950;
  });
}

function withCharacters(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const { Uuid, Character } = ColumnTypeEnum;
    return { ...result, columnTypes: result.columnTypes.map((type) => (type === Uuid ? Character : type)) };
  };
  return adapter;
}

/** The package is made for bundlers, which load its .wasm by themselves; Node is told how. */
async function loadEngine(): Promise<typeof Engine> {
  const panics = { set_message: (message: string) => console.error(message) };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics });
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const bindings: Bindings = await import(pathToFileURL(join(folder, 'schema_engine_bg.js')).href);
  const module = await WebAssembly.compile(await readFile(join(folder, 'schema_engine_bg.wasm')));
  const instance = await WebAssembly.instantiate(module, { './schema_engine_bg.js': { ...bindings } });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
  return bindings;
}
