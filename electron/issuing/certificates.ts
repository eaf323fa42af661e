import { certificateForms } from '../../shared/recognition/certificates/design.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Call } from '../app/call.ts'
import { readRequest } from '../documents/read-request.ts'
import { keepPaper, subject, told } from '../recognition/certificates/issue.ts'
import { planIssue } from './plan.ts'
import { record } from './record.ts'

interface Order {
  id: number
  revision: number
  sure?: boolean | undefined
  number?: string | undefined
  from?: number | undefined
}

/**
 * Issues a draft of piagam or sertifikat: what stands on them is kept, and each comes into the register with its number
 * and its code; none of them is printed yet.
 * @returns the first and the last number that were given; '' where none was
 * @throws Refusal where something is missing, or a number is in use
 */
export async function issueCertificates(call: Call, { number: typed = '', from, ...asked }: Order) {
  const { id, revision, date, ...certificate } = await keepPaper(call, asked)
  const waiting = certificate.people.filter(({ number }) => number === '').length
  if (typed !== '' && (!certificate.numbered || waiting !== 1))
    throw new Refusal('Nomor sendiri hanya untuk satu penerima yang belum bernomor. Kosongkan nomornya.', [
      { field: 'Nomor', message: 'Kosongkan; nomornya diberikan oleh buku register.' },
    ])
  const { documents, office } = await readRequest(call, {
    form: certificateForms[certificate.kind],
    year: Number(date.slice(0, 4)),
    scope: { kind: 'certificates', ids: [id] },
  })
  const plan = await planIssue(call, office, documents, { typed, ...(from === undefined ? {} : { from }) })
  await record(call, plan, { printed: false })
  const numbers = plan.fresh.flatMap(({ number = '', replaces }) => (number === '' || replaces ? [] : number))
  await call.audit({
    action: 'issuing.certificates',
    ...subject(id),
    after: { ...told({ ...certificate, date }), numbers },
  })
  return { id, revision, first: numbers[0] ?? '', last: numbers.at(-1) ?? '' }
}
