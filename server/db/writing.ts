import { setTimeout } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { CompiledQuery, SqliteAdapter, SqliteDialect, SqliteDriver, type DatabaseConnection, type QueryResult } from 'kysely';

/** Milliseconds that a statement waits for another who writes, and between two tries. */
const MOST_MILLISECONDS = 5000;
const AGAIN_MILLISECONDS = 20;

/** Whether something went wrong because another connection writes, and went on writing for as long as one waits. */
export function isBusy(error: unknown): boolean {
  return error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

/** A connection that many use, one after another. */
class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Waits for a turn; gives what ends it. */
  async take(): Promise<() => void> {
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    await before;
    return resolve;
  }
}

/**
 * The connection for a turn. SQLite's own waiting stops the whole process, so it is not used: where another connection writes, the statement is tried again
 * after a pause, in which whoever else shares this connection has a turn. Inside a transaction, which has the right to write already, nothing waits.
 */
class PatientConnection implements DatabaseConnection {
  readonly #connection: DatabaseConnection;
  readonly #sqlite: SqliteDatabase.Database;
  readonly #turns: Turns;
  #end: () => void;

  constructor(connection: DatabaseConnection, sqlite: SqliteDatabase.Database, turns: Turns, end: () => void) {
    [this.#connection, this.#sqlite, this.#turns, this.#end] = [connection, sqlite, turns, end];
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    for (const began = performance.now(); ;) {
      try {
        return await this.#connection.executeQuery<R>(query);
      } catch (error) {
        if (!isBusy(error) || this.#sqlite.inTransaction || performance.now() - began > MOST_MILLISECONDS) throw error;
      }
      this.#end();
      await setTimeout(AGAIN_MILLISECONDS);
      this.#end = await this.#turns.take();
    }
  }

  streamQuery<R>(query: CompiledQuery, chunkSize?: number): AsyncIterableIterator<QueryResult<R>> {
    return this.#connection.streamQuery<R>(query, chunkSize ?? 1);
  }

  end(): void {
    this.#end();
  }
}

/**
 * Takes the right to write when a transaction begins. Threads and commands write beside the server, each over a connection of its own: so what a transaction
 * has read cannot have changed when it writes, and where another writes it waits instead of failing.
 */
class WritingDriver extends SqliteDriver {
  readonly #sqlite: SqliteDatabase.Database;
  readonly #turns = new Turns();

  constructor(sqlite: SqliteDatabase.Database) {
    super({ database: sqlite });
    this.#sqlite = sqlite;
  }

  override async acquireConnection(): Promise<PatientConnection> {
    const end = await this.#turns.take();
    return new PatientConnection(await super.acquireConnection(), this.#sqlite, this.#turns, end);
  }

  override releaseConnection(connection?: DatabaseConnection): Promise<void> {
    if (connection instanceof PatientConnection) connection.end();
    return Promise.resolve();
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** Leaves it to the driver who has a turn when. */
class WritingAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/** How Kysely speaks to a database that others write to as well. */
export class WritingDialect extends SqliteDialect {
  readonly #sqlite: SqliteDatabase.Database;

  constructor(sqlite: SqliteDatabase.Database) {
    super({ database: sqlite });
    this.#sqlite = sqlite;
    sqlite.pragma('busy_timeout = 0');
  }

  override createDriver(): WritingDriver {
    return new WritingDriver(this.#sqlite);
  }

  override createAdapter(): WritingAdapter {
    return new WritingAdapter();
  }
}
