import { basename } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { StoreError } from '../../core/index.ts';
import { makePrivate, reason } from './folder.ts';
import { type LogSync, openLogSync } from './log-sync.ts';

export type Row = Readonly<Record<string, null | number | bigint | string | Uint8Array>>;
export type Value = null | number | string | Uint8Array;

/** One SQLite file: prepared statements by their text, and transactions. */
export interface Database {
  run(sql: string, ...values: Value[]): { readonly changes: number };
  get(sql: string, ...values: Value[]): Row | undefined;
  all(sql: string, ...values: Value[]): Row[];
  /** Rows as lists of their columns: half the cost where there are thousands. */
  lists(sql: string, ...values: Value[]): Value[][];
  /** Everything in `work` or nothing, on the disk when it returns. */
  transaction<T>(work: () => T): T;
  /** The same, on the disk when it resolves: the thread goes on meanwhile, and others' commits share the sync. */
  commit<T>(work: () => T): Promise<T>;
  /** Number of transactions begun: while it is the same, what they change is as it was read. */
  readonly transactions: number;
  exec(sql: string): void;
  /** Resolves when every commit so far has ended. */
  settled(): Promise<void>;
  close(): void;
}

/** How long another connection's lock is waited for, ms. */
const busyMs = 5000;
/** Statements kept prepared; texts are few, so the bound is only a guard against a text made of values. */
const maxStatements = 200;

/**
 * Opens (or makes) a database and brings its schema up to date. `migrations` in order; the file's `user_version` counts
 * how many it has had. A file with more than we know was written by a newer Tidings: an error, not a guess.
 */
export function openDatabase(
  file: string,
  migrations: readonly string[],
  { readOnly = false, eraseFully = false }: { readOnly?: boolean; eraseFully?: boolean } = {},
): Database {
  if (!readOnly) makePrivate(file);
  let connection: DatabaseSync;
  try {
    connection = new DatabaseSync(file, { readOnly, timeout: busyMs, enableForeignKeyConstraints: false });
  } catch (error) {
    throw damaged(file, error);
  }
  const database = wrap(connection, openLogSync(`${file}-wal`));
  try {
    connection.exec(readOnly ? 'PRAGMA query_only = ON' : pragmas(eraseFully));
    if (!readOnly) migrate(database, file, migrations);
    else checkVersion(database, file, migrations, true);
  } catch (error) {
    connection.close();
    throw error instanceof StoreError ? error : damaged(file, error);
  }
  return database;
}

/** FULL syncs the write-ahead log at each commit, so that a commit outlives a power cut. Checkpoint in pages of 4 KB, cache in KB. */
function pragmas(eraseFully: boolean): string {
  return `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = ${eraseFully ? -8000 : -32000};
    PRAGMA wal_autocheckpoint = 16000; PRAGMA journal_size_limit = 67108864;
    PRAGMA secure_delete = ${eraseFully ? 'ON' : 'OFF'};`;
}

function migrate(database: Database, file: string, migrations: readonly string[]): void {
  const version = checkVersion(database, file, migrations, false);
  for (const [index, migration] of migrations.entries()) {
    if (index < version) continue;
    database.transaction(() => {
      database.exec(migration);
      database.exec(`PRAGMA user_version = ${index + 1}`);
    });
  }
}

function checkVersion(
  database: Database,
  file: string,
  migrations: readonly string[],
  exact: boolean,
): number {
  const version = Number(database.get('PRAGMA user_version')?.['user_version'] ?? 0);
  if (version > migrations.length) {
    throw new StoreError(
      `Opening "${file}" failed: its schema is version ${version}, this Tidings knows ${migrations.length}; start the newer Tidings that wrote it, or put back a backup of your own`,
    );
  }
  if (exact && version < migrations.length) {
    throw new StoreError(
      `Reading "${file}" failed: its schema is version ${version}; start the service once, it brings it to ${migrations.length}`,
    );
  }
  return version;
}

function damaged(file: string, cause: unknown): StoreError {
  const name = basename(file);
  return new StoreError(
    `Opening "${file}" failed (${reason(cause)}): put ${name} back from a backup of your own, or move ${name} aside and start again: what people chose is kept elsewhere`,
    { cause },
  );
}

function wrap(connection: DatabaseSync, log: LogSync): Database {
  const readers = new Map<string, StatementSync>();
  const writers = new Map<string, StatementSync>();
  const prepare = (statements: Map<string, StatementSync>, sql: string): StatementSync => {
    let statement = statements.get(sql);
    if (statement === undefined) {
      if (statements.size >= maxStatements) statements.clear();
      statement = connection.prepare(sql);
      // FTS5 leaves keys of its own behind, too large for a number.
      if (statements === writers) statement.setReadBigInts(true);
      statements.set(sql, statement);
    }
    return statement;
  };
  let transactions = 0;
  function transaction<T>(work: () => T): T {
    connection.exec('BEGIN IMMEDIATE');
    transactions += 1;
    try {
      const result = work();
      connection.exec('COMMIT');
      return result;
    } catch (error) {
      if (connection.isTransaction) connection.exec('ROLLBACK');
      throw error;
    }
  }
  /** A log that cannot be synced is folded into the file, which is synced then; throws `why` where that fails too. */
  function fold(why: unknown): void {
    let isWhole = false;
    connection.exec('PRAGMA busy_timeout = 0');
    try {
      isWhole = connection.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0;
    } catch {
      // Said by what failed first.
    }
    connection.exec(`PRAGMA busy_timeout = ${busyMs}`);
    if (!isWhole) throw why;
    log.heal();
  }
  return {
    get transactions() {
      return transactions;
    },
    run: (sql, ...values) => ({ changes: Number(prepare(writers, sql).run(...values).changes) }),
    get: (sql, ...values) => prepare(readers, sql).get(...values),
    all: (sql, ...values) => prepare(readers, sql).all(...values),
    lists(sql, ...values) {
      const statement = prepare(readers, sql);
      statement.setReturnArrays(true);
      return statement.all(...values) as unknown as Value[][];
    },
    transaction,
    async commit(work) {
      // NORMAL leaves the log to be synced; checkpoints and everything that depends on their order are synced all the same.
      connection.exec('PRAGMA synchronous = NORMAL');
      let result: ReturnType<typeof work>;
      try {
        result = transaction(work);
      } finally {
        connection.exec('PRAGMA synchronous = FULL');
      }
      await log.sync().catch(fold);
      return result;
    },
    exec: (sql) => connection.exec(sql),
    settled: () => log.settled(),
    close() {
      log.close();
      connection.close();
    },
  };
}
