import type { Kysely } from 'kysely'
import type { NumberingLine } from '../../shared/issued/contract.ts'
import { letterKinds, usualNumbering } from '../../shared/issued/letter-kinds.ts'
import { letterNumber, type LetterPattern, seriesOf } from '../../shared/issued/letter-number.ts'
import type { OfficeSchema } from '../office-file/schema.ts'
import { highestOf, isGiven } from './store.ts'

type Db = Kysely<OfficeSchema>

/** How each kind of letter is numbered, by its form: the office's own choice, or what is usual. */
export async function loadNumbering(db: Db): Promise<Map<string, LetterPattern>> {
  const own = new Map(
    (await db.selectFrom('numbering').selectAll().execute()).map(({ form, ...pattern }) => [form, pattern]),
  )
  return new Map(letterKinds.map((kind) => [kind.form, own.get(kind.form) ?? usualNumbering(kind)]))
}

/** The same for the page, with how far each series is in a year. */
export async function numberingLines(db: Db, year: number): Promise<NumberingLine[]> {
  const numbering = await loadNumbering(db)
  const lines: NumberingLine[] = []
  for (const kind of letterKinds) {
    const pattern = numbering.get(kind.form) ?? usualNumbering(kind)
    const { form, name } = kind
    lines.push({ form, name, ...pattern, given: await highestOf(db, seriesOf(pattern), year) })
  }
  return lines
}

export async function saveNumbering(db: Db, form: string, pattern: LetterPattern): Promise<void> {
  await db
    .insertInto('numbering')
    .values({ form, ...pattern })
    .onConflict((same) => same.column('form').doUpdateSet({ ...pattern }))
    .execute()
}

/** The next number of a kind of letter, as it would be given now; '' where letters of that form have none. */
export async function nextNumber(db: Db, form: string, day: string): Promise<string> {
  const pattern = (await loadNumbering(db)).get(form)
  return pattern ? (await new Numbers(db).next(pattern, day)).number : ''
}

export interface GivenNumber {
  number: string
  series: string | null
  sequence: number | null
}

/** Gives numbers one after the other, as they would be given now; nothing is written. */
export class Numbers {
  readonly #db: Db
  readonly #taken = new Set<string>()
  readonly #highest = new Map<string, number>()

  constructor(db: Db) {
    this.#db = db
  }

  /**
   * @param day of the letter, ISO
   * @param from the sequence of a paper agenda with which to go on, where the register is not there yet
   * @returns the next number that nobody has
   */
  async next(pattern: LetterPattern, day: string, from = 1): Promise<GivenNumber> {
    const [series, year] = [seriesOf(pattern), Number(day.slice(0, 4))]
    const key = `${year} ${series}`
    const highest = this.#highest.get(key) ?? (await highestOf(this.#db, series, year))
    let sequence = Math.max(highest, from - 1)
    for (;;) {
      sequence += 1
      const number = letterNumber(pattern, day, sequence)
      // One that somebody has taken from the paper agenda is passed over: it is in use.
      if (!(await this.#isTaken(year, number))) {
        this.#highest.set(key, sequence)
        this.#taken.add(`${year} ${number}`)
        return { number, series, sequence }
      }
    }
  }

  /** Takes a number that somebody has written. @returns whether nobody has it */
  async take(number: string, day: string): Promise<boolean> {
    const year = Number(day.slice(0, 4))
    if (await this.#isTaken(year, number)) return false
    this.#taken.add(`${year} ${number}`)
    return true
  }

  async #isTaken(year: number, number: string): Promise<boolean> {
    return this.#taken.has(`${year} ${number}`) || (await isGiven(this.#db, year, number))
  }
}
