import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Kysely } from 'kysely'
import { listed } from './listed.ts'
import type { OfficeSchema } from './schema.ts'

/*
 * The words of entries of the log are destroyed with what they are about: who did what and when stays. Such an entry
 * can't be hashed anew, so what is left of all of them is bound in one digest, which the entry that records the
 * destruction tells (`erased`). Whoever changes what is left no longer fits it.
 */

/** What stands before the first entry of the log. */
export const genesis = '0'.repeat(64)

/** What stands in the place of words that were destroyed; nothing is packed like this. */
export const erased = Buffer.of(0)
export const isErased = (change: Buffer | null | undefined): boolean => change?.equals(erased) ?? false

/** What the log tells of entries without their words: of all of them, in the last entry that has it. */
export interface Erasure {
  entries: number
  /** SHA-256 of what is left of these entries, each with the hash of the entry before it. */
  digest: string
}

interface Left {
  previousHash: string
  at: string
  operatorId: number | null
  operatorName: string
  action: string
  subjectType: string
  subjectId: string
  hash: string
}

/** Gathers entries without words, in their order. */
export class Erased {
  readonly #digest = createHash('sha256')
  #entries = 0
  /** Number of the first of them. */
  first: number | null = null

  add(
    seq: number,
    { previousHash, at, operatorId, operatorName, action, subjectType, subjectId, hash }: Left,
  ): void {
    this.first ??= seq
    this.#entries += 1
    const left = [previousHash, seq, at, operatorId, operatorName, action, subjectType, subjectId, hash]
    this.#digest.update(`${JSON.stringify(left)}\n`)
  }

  /** Of all that was added so far. */
  get told(): Erasure {
    return { entries: this.#entries, digest: this.#digest.copy().digest('hex') }
  }

  /** Whether the log tells of just these entries. @param told null where it tells of none */
  fits(told: Erasure | null): boolean {
    return told === null ? this.first === null : isDeepStrictEqual(told, this.told)
  }

  /** What an entry says, with what it has to tell of these. */
  addedTo(after: string | null): string {
    return JSON.stringify({ ...(JSON.parse(after ?? '{}') as object), erased: this.told })
  }
}

const telling: ReadonlySet<string> = new Set(['privacy.destroy', 'desk.salvage'])

/** What an entry tells of entries without words; null where it tells nothing of them. */
export function erasureIn(action: string, after: () => string | null): Erasure | null {
  const said = telling.has(action) ? after() : null
  return said === null ? null : ((JSON.parse(said) as { erased?: Erasure }).erased ?? null)
}

/**
 * Destroys the words of all entries about some things, for good.
 * @param db the transaction in which what the entries are about is destroyed
 * @returns what the entry that records the destruction has to tell as `erased`
 */
export async function eraseWords(
  db: Kysely<OfficeSchema>,
  subjects: ReadonlyArray<{ subjectType: string; ids: readonly number[] }>,
): Promise<Erasure> {
  for (const { subjectType, ids } of subjects)
    await db
      .updateTable('audit')
      .set({ change: erased, reason: null })
      .where('subjectType', '=', subjectType)
      .where('subjectId', 'in', listed(ids.map(String)))
      .execute()
  const rows = await db
    .selectFrom('audit')
    .select(['seq', 'at', 'operatorId', 'operatorName', 'action', 'subjectType', 'subjectId', 'hash'])
    .select((query) => query('change', '=', erased).as('without'))
    .orderBy('seq')
    .execute()
  const gone = new Erased()
  let previousHash = genesis
  for (const { seq, without, ...row } of rows) {
    if (without) gone.add(seq, { ...row, previousHash })
    previousHash = row.hash
  }
  return gone.told
}
