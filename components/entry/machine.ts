import { delMany, entries, promisifyRequest, set, type UseStore } from 'idb-keyval';

const database = 'nianbao';
const table = 'kept-edits';

/** Where unsaved edits are kept beyond the window. Any of it may fail (private mode, a full disk); the form goes on without. */
export type Machine = {
  /** Of everything below a prefix: name and what is kept. */
  read(prefix: string): Promise<[string, unknown][]>;
  write(name: string, kept: unknown): Promise<void>;
  remove(names: readonly string[]): Promise<void>;
};

let opened: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(database);
  request.onupgradeneeded = () => request.result.createObjectStore(table);
  const opening = promisifyRequest(request);
  const forget = () => {
    opened = null;
  };
  opening.then((db) => {
    db.onclose = forget;
    db.onversionchange = () => {
      db.close();
      forget();
    };
  }, forget);
  return opening;
}

/** A transaction ends only when the data are on the disk: they must survive a power cut. */
const onDisk: UseStore = async (mode, callback) => {
  opened ??= open();
  const db = await opened;
  return callback(db.transaction(table, mode, { durability: 'strict' }).objectStore(table));
};

/** This browser's IndexedDB. */
export const browserMachine: Machine = {
  async read(prefix) {
    const all = await entries<IDBValidKey, unknown>(onDisk);
    return all.flatMap(([name, kept]) =>
      typeof name === 'string' && name.startsWith(prefix) ? [[name, kept] as [string, unknown]] : [],
    );
  },
  write: (name, kept) => set(name, kept, onDisk),
  remove: (names) => delMany([...names], onDisk),
};
