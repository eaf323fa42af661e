import type { Kysely } from 'kysely'
import { loadOperators, type Operator } from '../office/operators/store.ts'
import type { OfficeSchema } from '../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

/** A survey that the public answers at this computer, and the word by which it is left; null: by the password. */
interface Kiosk {
  periodId: number
  serviceId: number | null
  word: string | null
}

/** Who works with the open office: from signing in until signing out, whatever is locked in between. */
export class Session {
  #operator: Operator | null = null
  #locked = false
  /** While it runs, nothing else is answered. */
  kiosk: Kiosk | null = null
  /** Employees whose restricted data this operator was shown in this session. */
  readonly looked = new Set<number>()
  /** Employees whose counselling notes this operator was shown in this session. */
  readonly lookedCounselling = new Set<number>()
  /** Years and periods in which this operator was shown how everybody is rated. */
  readonly lookedFairness = new Set<string>()

  /** Whose calls are answered; null while nobody has signed in and while the page is locked. */
  get operator(): Operator | null {
    return this.#locked ? null : this.#operator
  }

  /** Who locked the page. */
  get lockedBy(): number | null {
    return this.#locked ? (this.#operator?.id ?? null) : null
  }

  /** After an office was opened: one operator without a password needs no sign-in. */
  async begin(db: Db): Promise<void> {
    this.end()
    const [only, ...others] = (await loadOperators(db)).filter(({ active }) => active)
    if (only && others.length === 0 && !only.hasPassword) this.#operator = only
  }

  /** Lets an operator in. @returns whether it is another than the one who locked the page */
  enter(operator: Operator): boolean {
    const other = this.#operator?.id !== operator.id
    if (other) this.#forgetLooks()
    this.#operator = operator
    this.#locked = false
    return other
  }

  lock(): void {
    this.#locked = true
  }

  end(): void {
    this.#operator = null
    this.kiosk = null
    this.#locked = false
    this.#forgetLooks()
  }

  #forgetLooks(): void {
    this.looked.clear()
    this.lookedCounselling.clear()
    this.lookedFairness.clear()
  }

  /** After operators were changed, perhaps this one. */
  async refresh(db: Db): Promise<void> {
    const known = this.#operator
    if (known) this.#operator = (await loadOperators(db)).find(({ id }) => id === known.id) ?? null
  }
}
