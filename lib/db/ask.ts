import pg from "pg";

/** The first row of one query over a connection of its own, undefined where there is none: for starting up, before any pool. */
export async function firstRow<Row extends pg.QueryResultRow>(
  databaseUrl: string,
  sql: string,
): Promise<Row | undefined> {
  const connection = new pg.Client({ connectionString: databaseUrl });
  await connection.connect();
  try {
    return (await connection.query<Row>(sql)).rows[0];
  } finally {
    await connection.end();
  }
}
