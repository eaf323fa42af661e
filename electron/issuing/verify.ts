import { type FormId, FormId as FormIds, formOf } from '../../shared/documents/forms.ts'
import type { Verdict, Verified } from '../../shared/issuing/contract.ts'
import { proofForms, readProof } from '../../shared/issued/proof.ts'
import { chainCode } from '../../shared/office/paper.ts'
import type { PrintScope } from '../../shared/documents/scope.ts'
import type { Call } from '../app/call.ts'
import { keyIdOf, loadKeys, signedBy } from '../issued/key.ts'
import { findIssued, type StoredIssue } from '../issued/store.ts'
import { timesOfIssued } from '../issued/times.ts'
import { notesById } from '../monitoring/coaching/store.ts'
import { loadForm } from '../documents/forms/loads.ts'
import { Print } from '../documents/print.ts'
import { issuable } from '../documents/issuable.ts'
import { subjectOfKey } from '../documents/subject-key.ts'

const scopes: Readonly<Record<string, Exclude<PrintScope['kind'], 'all' | 'unit'>>> = {
  skp: 'skp',
  version: 'versions',
  evaluation: 'evaluations',
  talk: 'talks',
  coaching: 'coachings',
  plan: 'plans',
  destruction: 'destructions',
  credit: 'employees',
  certificate: 'certificates',
  letter: 'letters',
}

/** What was said in confidence is not opened for a comparison. */
async function isConfidential({ db }: Call, needs: string, id: number): Promise<boolean> {
  return needs === 'coaching' && (await notesById(db, [id])).get(id)?.kind === 'konseling'
}

/**
 * The digest of what the office has now of an issued paper; null where it is not there any more, or not signed.
 * Undefined where it is not looked at.
 */
async function digestNow(
  call: Call,
  { form, subject, year }: StoredIssue,
): Promise<string | null | undefined> {
  const known = FormIds.safeParse(form)
  const found = subjectOfKey(subject)
  const kind = found ? scopes[found.needs] : undefined
  if (!known.success || !found || kind === undefined) return null
  if (await isConfidential(call, found.needs, found.id)) return undefined
  const id: FormId = known.data
  const print = new Print(call, { year: found.year ?? year, scope: { kind, ids: [found.id] } })
  try {
    const loaded = (await loadForm(formOf(id).id, print, [found.id])).get(found.id)
    return (loaded && issuable(loaded)?.digest) ?? null
  } catch {
    // What was removed or destroyed since can't be compared.
    return null
  }
}

const nothing = (verdict: Verdict): Verified => ({ verdict, paper: null, compared: false, register: null })

/** @param isSame whether what the office has now says what was signed */
function verdictOf(row: StoredIssue & { state: string }, isSame: boolean): Verdict {
  if (row.cancelledAt !== null) return 'dibatalkan'
  if (row.state === 'digantikan') return 'digantikan'
  if (row.code === '') return 'dimusnahkan'
  return isSame ? 'asli' : 'berubah'
}

/** What a code is: whose signature, what the register says of it, and whether the paper still says what was signed. */
export async function verify(call: Call, text: string): Promise<Verified> {
  const read = readProof(text)
  if (!read) return nothing('bukan-kode')
  const { proof } = read
  const paper: Verified['paper'] = {
    kind: proofForms[proof.form]?.name ?? `Naskah jenis ${proof.form}`,
    office: proof.office,
    number: proof.number,
    about: proof.about,
    day: proof.day,
    digest: proof.digest,
    chain: chainCode(proof.chain),
  }
  const keys = await loadKeys(call.db)
  if (!signedBy(keys, read)) {
    const isOurs = keys.some((key) => keyIdOf(key.public) === proof.key)
    return { verdict: isOurs ? 'diubah' : 'bukan-kantor-ini', paper, compared: false, register: null }
  }
  const row = await findIssued(call.db, proof.id)
  if (row?.digest !== proof.digest)
    return { verdict: 'tidak-terdaftar', paper, compared: false, register: null }
  const now = await digestNow(call, row)
  const { id, state, issuedAt, issuedBy, printed, cancelledAt, cancelReason } = row
  const time = (await timesOfIssued(call.db, [row.subject])).get(row.subject) ?? ''
  return {
    verdict: verdictOf(row, now === undefined || now === row.digest),
    paper,
    compared: typeof now === 'string',
    register: { id, state, time, issuedAt, issuedBy, printed, cancelledAt, cancelReason },
  }
}
