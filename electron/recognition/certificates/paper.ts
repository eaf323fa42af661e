import type { Party } from '../../../shared/kernel/party.ts'
import type { Guest, IssuedPaper, Recipient } from '../../../shared/recognition/certificates/certificate.ts'
import type { Certificate } from '../../../shared/recognition/certificates/contract.ts'
import { partiesOfEmployees } from '../../employees/store.ts'
import type { OfficeOnce } from '../../office/once.ts'
import { freezePaper } from '../../office/paper.ts'
import { partiesOf } from '../../planning/skp/parties.ts'

/** Somebody from outside as a form names him. */
const partyOfGuest = ({ name, nip, jabatan, unit }: Guest): Party => ({
  name,
  nip: nip || null,
  nipLabel: 'NIP',
  pangkat: '-',
  pangkatLabel: 'PANGKAT/GOL RUANG',
  jabatan: jabatan || '-',
  unit: unit || '-',
  unitLabel: 'UNIT KERJA',
})

/** Who gets one, as of a day, by the recipients' ids. */
async function recipientsOf(
  office: OfficeOnce,
  people: readonly Recipient[],
  on: string,
): Promise<Record<string, Party>> {
  const own = people.flatMap(({ id, who }) =>
    'employeeId' in who ? [{ id, employeeId: who.employeeId, on }] : [],
  )
  const parties = await partiesOfEmployees(office, own)
  return Object.fromEntries([
    ...own.flatMap(({ id }, at) => (parties[at] ? [[id, parties[at]] as const] : [])),
    ...people.flatMap(({ id, who }) => ('guest' in who ? [[id, partyOfGuest(who.guest)] as const] : [])),
  ])
}

/** What would stand on the paper today. */
export async function paperAsOf(
  office: OfficeOnce,
  { people, signers, date }: Pick<Certificate, 'people' | 'signers' | 'date'>,
  today: string,
): Promise<Omit<IssuedPaper, 'paper'>> {
  const on = date ?? today
  const { name, agency } = await office.identity()
  const signing = await partiesOf(
    office,
    signers.map((choice) => ({ choice, on })),
  )
  return {
    office: name,
    agency,
    signers: signing.filter((party) => party !== null),
    people: await recipientsOf(office, people, on),
  }
}

/** The same with what shapes a paper, which the file then keeps for good. */
export async function paperToIssue(
  office: OfficeOnce,
  certificate: Certificate,
  today: string,
): Promise<IssuedPaper> {
  return { ...(await paperAsOf(office, certificate, today)), paper: await freezePaper(office.db) }
}
