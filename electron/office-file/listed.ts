import { sql } from 'kysely'

/** Many ids as one parameter, for `in`: a thousand take longer to be bound than the query itself. */
export const listed = <T extends number | string>(ids: readonly T[]) =>
  sql<T>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`
