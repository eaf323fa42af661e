import { Refusal } from '../../../shared/kernel/refusal.ts'
import { doubtsOfPast, mustBeMeant } from '../../../shared/office/signing-day.ts'
import type { CertificateContent } from '../../../shared/recognition/certificates/certificate.ts'
import type { Certificate } from '../../../shared/recognition/certificates/contract.ts'
import { certificateLabels } from '../../../shared/recognition/certificates/design.ts'
import { problemsOfIssue } from '../../../shared/recognition/certificates/rules.ts'
import type { Call } from '../../app/call.ts'
import { OfficeOnce } from '../../office/once.ts'
import { paperToIssue } from './paper.ts'
import { employeesAmong, mustHaveAttended } from './of-training.ts'
import { loadCertificate, type StoredCertificate, updateCertificate } from './store.ts'

type At = { id: number; revision: number }

export const changed = (what: string) =>
  new Refusal(`${what} ini baru saja diubah di jendela lain. Muat ulang halaman.`)

/** An issue that nobody has changed meanwhile. @throws Refusal when somebody has */
export async function current(call: Call, { id, revision }: At): Promise<StoredCertificate> {
  const found = await loadCertificate(call.db, id)
  if (found.certificate.revision !== revision) throw changed('Penerbitan')
  return found
}

/** The same that is not issued. @throws Refusal when it is */
export async function draft(call: Call, at: At): Promise<StoredCertificate> {
  const found = await current(call, at)
  const { certificate } = found
  if (certificate.state === 'issued')
    throw new Refusal(
      `${certificateLabels[certificate.kind]} ini sudah diterbitkan. Buka kembali dengan alasan bila perlu diubah.`,
    )
  return found
}

export const subject = (id: number) => ({ subjectType: 'certificate', subjectId: id }) as const
export const savedAt = (call: Call): string => call.now.toISOString()

/** What the log says of an issue: not the design, which is long and names nobody. */
export const told = ({
  title,
  kind,
  date,
  people,
}: Pick<Certificate, 'title' | 'kind' | 'date' | 'people'>) => ({
  title,
  kind,
  date,
  employeeIds: employeesAmong(people),
  people: people.length,
})

/** The content without what is beside it. */
export const contentOf = ({
  id: _,
  revision: __,
  state: ___,
  people: ____,
  ...content
}: Certificate): CertificateContent => content

/**
 * Keeps what stands on the papers of a draft; their numbers come from the register.
 * @throws Refusal where something is missing, or nobody is sure of its day
 */
export async function keepPaper(
  call: Call,
  { id, revision, sure }: At & { sure?: boolean | undefined },
): Promise<Certificate & { date: string }> {
  const { certificate: before, trainingId } = await draft(call, { id, revision })
  if (trainingId !== null) await mustHaveAttended(call, trainingId, employeesAmong(before.people))
  const problems = problemsOfIssue(before)
  const { date } = before
  if (problems.length > 0 || date === null)
    throw new Refusal(`Belum dapat diterbitkan: ${problems.length} hal perlu diisi.`, problems)
  mustBeMeant(
    doubtsOfPast(date, call.today).map((message) => ({ field: 'Tanggal', message })),
    sure ?? false,
    'Apakah tanggal ini benar?',
    'Belum ada yang diterbitkan.',
  )
  const paper = await paperToIssue(new OfficeOnce(call.db), before, call.today)
  const next = { ...before, date, state: 'issued' as const, revision: revision + 1 }
  await updateCertificate(
    call.db,
    id,
    {
      year: Number(date.slice(0, 4)),
      content: contentOf(before),
      people: before.people,
      state: 'issued',
      paper,
      revision: next.revision,
    },
    savedAt(call),
  )
  return next
}
