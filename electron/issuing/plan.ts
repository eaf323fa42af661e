import { formOf, type FormId } from '../../shared/documents/forms.ts'
import type { ChainEnd } from '../../shared/office/paper.ts'
import type { LetterPattern } from '../../shared/issued/letter-number.ts'
import { proofCode, proofFormOf } from '../../shared/issued/proof.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Call } from '../app/call.ts'
import { loadSigner, type Signer } from '../issued/key.ts'
import { type GivenNumber, loadNumbering, Numbers } from '../issued/numbering.ts'
import { lastId, type NewIssue, type StoredIssue } from '../issued/store.ts'
import { lastEntry } from '../office-file/audit-log.ts'
import type { LoadedPaper } from '../documents/jobs.ts'
import type { OfficeOnce } from '../office/once.ts'
import { issuesOf } from '../documents/as-issued.ts'
import { type Issuable, issuable, withProof } from '../documents/issuable.ts'
import { subjectKey } from '../documents/subject-key.ts'

/** What comes into the register, before it is written. */
export interface Plan {
  /** In the order of the print; those that are not issued as they were. */
  forms: LoadedPaper['loaded'][]
  fresh: NewIssue[]
  /** Rows that are printed once more. */
  again: number[]
  left: number
  /** Of the fresh ones: in the place of one whose content was corrected, or that was cancelled. */
  replacing: number
  afterCancel: number
  signer: Signer
  /** The last row of the register when this was planned. */
  base: number
}

/** What somebody chose about the numbers that will be given. */
interface Chosen {
  /** A number from the paper agenda, for a single letter. */
  typed?: string
  /** The sequence of the paper agenda with which to go on. */
  from?: number
}

const noNumber: GivenNumber = { number: '', series: null, sequence: null }

/** Gives every paper its row: numbers, digests and codes, in the order of the print. */
class Planner {
  readonly plan: Plan
  readonly #call: Call
  readonly #numbers: Numbers
  readonly #numbering: ReadonlyMap<string, LetterPattern>
  readonly #office: string
  readonly #chain: ChainEnd | null
  /** What somebody has typed for the only paper. */
  #typed: string
  readonly #from: number

  private constructor(call: Call, known: Known, { typed = '', from = 1 }: Chosen) {
    this.#call = call
    this.#numbers = new Numbers(call.db)
    this.#numbering = known.numbering
    this.#office = known.office
    this.#chain = known.chain
    this.#typed = typed
    this.#from = from
    const { signer, base } = known
    const counts = { left: 0, replacing: 0, afterCancel: 0 }
    this.plan = { forms: [], fresh: [], again: [], ...counts, signer, base }
  }

  static async of(call: Call, office: OfficeOnce, chosen: Chosen): Promise<Planner> {
    const known: Known = {
      numbering: await loadNumbering(call.db),
      office: (await office.identity()).name,
      chain: await lastEntry(call.db),
      signer: await loadSigner(call.db, call.application.host.secrets),
      base: await lastId(call.db),
    }
    return new Planner(call, known, chosen)
  }

  async add({ paper: printed, loaded }: LoadedPaper, last: ReadonlyMap<string, StoredIssue>): Promise<void> {
    const { plan } = this
    const { form, id, employeeId } = printed
    const paper = issuable(loaded)
    if (!paper) {
      plan.left += 1
      plan.forms.push(loaded)
      return
    }
    const subject = subjectKey(printed.block.print, form, id)
    const found = last.get(subject)
    const before = found && found.cancelledAt === null ? found : null
    if (before && before.digest === paper.digest) {
      plan.again.push(before.id)
      plan.forms.push({ ...loaded, printed: withProof(loaded, before.number, before.code) })
      return
    }
    if (before) plan.replacing += 1
    else if (found) plan.afterCancel += 1
    const given = await this.#numberOf(form, loaded, paper, before)
    const row = this.#row(form, loaded, { paper, given, before, employeeId })
    plan.fresh.push({ ...row, subject })
    plan.forms.push({ ...loaded, printed: withProof(loaded, given.number, row.code) })
  }

  /** A corrected paper keeps its number; any other takes what is written on it, or the next one. */
  async #numberOf(
    form: FormId,
    loaded: LoadedPaper['loaded'],
    paper: Issuable,
    before: StoredIssue | null,
  ): Promise<GivenNumber> {
    if (paper.number === null) return noNumber
    const whose = `${formOf(form).name}${loaded.whose ? ` ${loaded.whose}` : ''}`
    if (before && before.number !== '') {
      if (paper.number !== '' && paper.number !== before.number)
        throw new Refusal(
          `${whose} sudah terbit dengan nomor ${before.number}, tetapi pada catatannya tertulis ${paper.number}. Samakan nomornya, atau batalkan terbitan yang lama dahulu.`,
        )
      const { number, series, sequence } = before
      return { number, series, sequence }
    }
    const typed = paper.number || this.#typed
    if (typed !== '') {
      this.#typed = ''
      if (!(await this.#numbers.take(typed, paper.day)))
        throw new Refusal(`Nomor ${typed} sudah dipakai naskah lain; lihat buku register. Isi nomor lain.`, [
          { field: 'Nomor', message: `${typed} sudah dipakai.` },
        ])
      return { ...noNumber, number: typed }
    }
    const pattern = this.#numbering.get(form)
    if (!pattern) throw new Refusal(`${whose} belum bernomor. Isi nomornya dahulu.`)
    return this.#numbers.next(pattern, paper.day, this.#from)
  }

  #row(
    form: FormId,
    loaded: LoadedPaper['loaded'],
    {
      paper,
      given,
      before,
      employeeId,
    }: { paper: Issuable; given: GivenNumber; before: StoredIssue | null; employeeId: number | null },
  ): Omit<NewIssue, 'subject'> & { code: string } {
    const { plan } = this
    const id = plan.base + plan.fresh.length + 1
    const about = loaded.printed.owner?.name ?? ''
    const chain = loaded.printed.paper?.chain ?? this.#chain ?? { entry: 0, hash: '0'.repeat(64) }
    const { day, digest } = paper
    const formNumber = proofFormOf(form)
    if (formNumber === null) throw new Error(`${form} has no number for codes`)
    const code = proofCode(
      {
        form: formNumber,
        id,
        key: plan.signer.id,
        day,
        digest,
        chain: { entry: chain.entry, hash: chain.hash },
        office: this.#office,
        number: given.number,
        about,
      },
      plan.signer.sign,
    )
    const at = this.#call.now.toISOString()
    return {
      id,
      form,
      kind: formOf(form).name,
      employeeId,
      about,
      day,
      year: Number(day.slice(0, 4)),
      ...given,
      replaces: before && before.number !== '' ? before.id : null,
      digest,
      code,
      issuedAt: at,
      issuedBy: this.#call.operator.name,
      printedAt: at,
      cancelledAt: null,
      cancelledBy: null,
      cancelReason: null,
    }
  }
}

interface Known {
  numbering: ReadonlyMap<string, LetterPattern>
  office: string
  chain: ChainEnd | null
  signer: Signer
  base: number
}

/**
 * What issuing these papers would write; nothing is written.
 * @throws Refusal where a number is in use, or this computer can't sign
 */
export async function planIssue(
  call: Call,
  office: OfficeOnce,
  found: readonly LoadedPaper[],
  chosen: Chosen,
): Promise<Plan> {
  const last = await issuesOf(call, found)
  const planner = await Planner.of(call, office, chosen)
  for (const one of found) await planner.add(one, last.get(one.paper.form) ?? new Map<string, StoredIssue>())
  return planner.plan
}
