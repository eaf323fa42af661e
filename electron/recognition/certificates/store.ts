import type { Kysely, Selectable } from 'kysely'
import { gone as noLonger, Refusal } from '../../../shared/kernel/refusal.ts'
import {
  CertificateContent,
  type CertificateState,
  Guest,
  IssuedPaper,
  type Recipient,
} from '../../../shared/recognition/certificates/certificate.ts'
import type {
  Certificate,
  CertificateRow,
  KnownDesign,
} from '../../../shared/recognition/certificates/contract.ts'
import {
  CertificateDesign,
  certificateForms,
  type NamedDesign,
} from '../../../shared/recognition/certificates/design.ts'
import { startingSet } from '../../../shared/recognition/certificates/starting-set.ts'
import { fullNames } from '../../employees/store.ts'
import { lastOf } from '../../issued/store.ts'
import { subjectOf } from '../../issued/subject.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

/** The office's own designs by name, then those that come with the application. */
export async function loadDesigns(db: Db): Promise<KnownDesign[]> {
  const rows = await db.selectFrom('certificateDesign').selectAll().orderBy('name').orderBy('id').execute()
  return [
    ...rows.map(({ id, name, kind, design, revision }) => ({
      id,
      name,
      kind,
      revision,
      design: CertificateDesign.parse(JSON.parse(design)),
    })),
    ...startingSet.map((design) => ({ ...design, id: null, revision: 0 })),
  ]
}

/** A design of the office. @throws Refusal when it is gone */
export async function loadDesign(db: Db, id: number): Promise<KnownDesign> {
  const found = (await loadDesigns(db)).find((design) => design.id === id)
  if (!found) throw noLonger('Desain itu')
  return found
}

export async function insertDesign(
  db: Db,
  { name, kind, design }: NamedDesign,
  updatedAt: string,
): Promise<number> {
  const { id } = await db
    .insertInto('certificateDesign')
    .values({ name, kind, design: JSON.stringify(design), updatedAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateDesign(
  db: Db,
  id: number,
  { name, kind, design, revision }: NamedDesign & { revision: number },
  updatedAt: string,
): Promise<void> {
  await db
    .updateTable('certificateDesign')
    .set({ name, kind, design: JSON.stringify(design), revision, updatedAt })
    .where('id', '=', id)
    .execute()
}

export const deleteDesign = (db: Db, id: number) =>
  db.deleteFrom('certificateDesign').where('id', '=', id).execute()

type PersonRow = Selectable<OfficeSchema['certificatePerson']>

const recipientOf = ({ key, employeeId, guest, achievement }: PersonRow, number = ''): Recipient => ({
  id: key,
  who: employeeId === null ? { guest: Guest.parse(JSON.parse(guest ?? '{}')) } : { employeeId },
  achievement,
  number,
})

const peopleOf = (db: Db, ids: readonly number[]): Promise<PersonRow[]> =>
  db
    .selectFrom('certificatePerson')
    .selectAll()
    .where('certificateId', 'in', listed(ids))
    .orderBy('position')
    .execute()

/** An issue with what stood on its paper, and of which training it is. */
export interface StoredCertificate {
  certificate: Certificate
  paper: IssuedPaper | null
  trainingId: number | null
}

/** Of what the register knows the certificate of one person. @param id of the row of that person */
export const subjectOfPerson = (id: number): string => subjectOf('certificate', id)

/** The numbers of certificates that hold, by the ids of their people's rows: the register keeps them. */
async function numbersOf(db: Db, personIds: readonly number[]): Promise<Map<number, string>> {
  const rows = await lastOf(db, Object.values(certificateForms), personIds.map(subjectOfPerson))
  return new Map(
    personIds.flatMap((id) => {
      const row = rows.get(subjectOfPerson(id))
      return row && row.cancelledAt === null ? [[id, row.number] as const] : []
    }),
  )
}

/** Issues with what stood on their paper, by id; those that are gone are not among them. */
export async function certificatesById(
  db: Db,
  ids: readonly number[],
): Promise<Map<number, StoredCertificate>> {
  const rows = await db.selectFrom('certificate').selectAll().where('id', 'in', listed(ids)).execute()
  const everybody = await peopleOf(db, ids)
  const people = Map.groupBy(everybody, ({ certificateId }) => certificateId)
  const numbers = await numbersOf(
    db,
    everybody.map(({ id }) => id),
  )
  return new Map(
    rows.map(({ id, state, revision, content, paper, trainingId }) => [
      id,
      {
        certificate: {
          ...CertificateContent.parse(JSON.parse(content)),
          id,
          revision,
          state,
          people: (people.get(id) ?? []).map((row) => recipientOf(row, numbers.get(row.id))),
        },
        paper: paper === null ? null : IssuedPaper.parse(JSON.parse(paper)),
        trainingId,
      },
    ]),
  )
}

/** @throws Refusal when it is gone */
export async function loadCertificate(db: Db, id: number): Promise<StoredCertificate> {
  const found = (await certificatesById(db, [id])).get(id)
  if (!found) throw noLonger('Penerbitan itu')
  return found
}

/** So many people of an issue are named in the list. */
const namedInList = 2

/** Those of a year: drafts without a date first, then the newest. */
export async function listCertificates(db: Db, year: number): Promise<CertificateRow[]> {
  const rows = await db
    .selectFrom('certificate')
    .select(['id', 'kind', 'state', 'date', 'content'])
    .where('year', '=', year)
    .orderBy((query) => query.eb('date', 'is', null), 'desc')
    .orderBy('date', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const people = Map.groupBy(
    await peopleOf(
      db,
      rows.map(({ id }) => id),
    ),
    ({ certificateId }) => certificateId,
  )
  const names = await fullNames(db)
  return rows.map(({ id, kind, state, date, content }) => {
    const { title, designName } = CertificateContent.parse(JSON.parse(content))
    const all = people.get(id) ?? []
    return {
      id,
      kind,
      title,
      designName,
      date,
      state,
      people: all.length,
      names: all.slice(0, namedInList).map((row) => {
        const { who } = recipientOf(row)
        return 'guest' in who ? who.guest.name : (names.get(who.employeeId) ?? '-')
      }),
    }
  })
}

/** One certificate of one person, by the number of its row: of which issue, and who gets it. */
export interface OneCertificate {
  certificateId: number
  employeeId: number | null
  recipientId: string
}

/**
 * Those of some issues, of some people, or of a year, in the order of their papers.
 * @param whose all that is told has to hold
 */
export async function onesOf(
  db: Db,
  whose: {
    personIds?: readonly number[]
    certificateIds?: readonly number[]
    employeeIds?: readonly number[]
    year?: number
    trainingId?: number
  },
): Promise<Map<number, OneCertificate>> {
  const { personIds, certificateIds, employeeIds, year, trainingId } = whose
  const rows = await db
    .selectFrom('certificatePerson')
    .innerJoin('certificate', 'certificate.id', 'certificatePerson.certificateId')
    .select(['certificatePerson.id', 'certificatePerson.certificateId', 'certificatePerson.employeeId'])
    .select('certificatePerson.key')
    .$if(personIds !== undefined, (all) => all.where('certificatePerson.id', 'in', listed(personIds ?? [])))
    .$if(certificateIds !== undefined, (all) =>
      all.where('certificate.id', 'in', listed(certificateIds ?? [])),
    )
    .$if(employeeIds !== undefined, (all) =>
      all.where('certificatePerson.employeeId', 'in', listed(employeeIds ?? [])),
    )
    .$if(year !== undefined, (all) => all.where('certificate.year', '=', year ?? 0))
    .$if(trainingId !== undefined, (all) => all.where('certificate.trainingId', '=', trainingId ?? 0))
    .orderBy('certificate.id')
    .orderBy('certificatePerson.position')
    .execute()
  return new Map(rows.map(({ id, key, ...row }) => [id, { ...row, recipientId: key }]))
}

interface Row {
  /** The training of which it is; told when it is made. */
  trainingId?: number
  year: number
  content: CertificateContent
  people: readonly Recipient[]
}

const rowOf = ({ year, content }: Row) => ({
  year,
  kind: content.kind,
  date: content.date,
  content: JSON.stringify(content),
})

/**
 * Writes the people of an issue; who stays keeps the row by which the register knows the certificate.
 * @returns the rows of who is no longer among them
 * @throws Refusal where somebody is already among those of another issue
 */
async function storePeople(db: Db, certificateId: number, people: readonly Recipient[]): Promise<number[]> {
  const keys = people.map(({ id }) => id)
  const known = await db
    .selectFrom('certificatePerson')
    .select(['id', 'key', 'certificateId'])
    .where((where) =>
      where.or([where('certificateId', '=', certificateId), where('key', 'in', listed(keys))]),
    )
    .execute()
  if (known.some((row) => row.certificateId !== certificateId))
    throw new Refusal('Seorang penerima tercatat pada penerbitan lain. Muat ulang halaman.')
  const staying = new Set(keys)
  const gone = known.flatMap(({ id, key }) => (staying.has(key) ? [] : id))
  await db.deleteFrom('certificatePerson').where('id', 'in', listed(gone)).execute()
  if (people.length === 0) return gone
  await db
    .insertInto('certificatePerson')
    .values(
      people.map(({ id, who, achievement }, position) => ({
        key: id,
        certificateId,
        position,
        employeeId: 'employeeId' in who ? who.employeeId : null,
        guest: 'guest' in who ? JSON.stringify(who.guest) : null,
        achievement,
      })),
    )
    .onConflict((same) =>
      same.column('key').doUpdateSet((now) => ({
        position: now.ref('excluded.position'),
        employeeId: now.ref('excluded.employeeId'),
        guest: now.ref('excluded.guest'),
        achievement: now.ref('excluded.achievement'),
      })),
    )
    .execute()
  return gone
}

export async function insertCertificate(db: Db, row: Row, updatedAt: string): Promise<number> {
  const { id } = await db
    .insertInto('certificate')
    .values({ ...rowOf(row), trainingId: row.trainingId ?? null, paper: null, updatedAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  await storePeople(db, id, row.people)
  return id
}

/** @returns the rows of people who are no longer among those of the issue */
export async function updateCertificate(
  db: Db,
  id: number,
  row: Row & { state: CertificateState; paper: IssuedPaper | null; revision: number },
  updatedAt: string,
): Promise<number[]> {
  const { state, paper, revision, people } = row
  await db
    .updateTable('certificate')
    .set({ ...rowOf(row), state, paper: paper === null ? null : JSON.stringify(paper), revision, updatedAt })
    .where('id', '=', id)
    .execute()
  return storePeople(db, id, people)
}

export const deleteCertificate = (db: Db, id: number) =>
  db.deleteFrom('certificate').where('id', '=', id).execute()

/** The certificates of a person, the newest first. */
export async function certificatesOf(db: Db, employeeId: number) {
  const rows = await db
    .selectFrom('certificatePerson')
    .innerJoin('certificate', 'certificate.id', 'certificatePerson.certificateId')
    .select(['certificate.content', 'certificate.state', 'certificate.date', 'certificate.kind'])
    .select(['certificatePerson.id', 'certificatePerson.achievement'])
    .where('certificatePerson.employeeId', '=', employeeId)
    .orderBy('certificate.date', 'desc')
    .orderBy('certificate.id', 'desc')
    .execute()
  const numbers = await numbersOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, content, state, date, kind, achievement }) => {
    const { title, achievement: ofAll } = CertificateContent.parse(JSON.parse(content))
    return { title, state, date, kind, achievement: achievement || ofAll, number: numbers.get(id) ?? '' }
  })
}

/**
 * Takes people who are destroyed out of the issues, and off the papers that were kept; the others stay as they are.
 */
export async function forgetRecipients(db: Db, employeeIds: readonly number[]): Promise<void> {
  const gone = Map.groupBy((await onesOf(db, { employeeIds })).values(), ({ certificateId }) => certificateId)
  for (const [id, { paper }] of await certificatesById(db, [...gone.keys()])) {
    const keys = new Set(gone.get(id)?.map(({ recipientId }) => recipientId))
    if (paper === null) continue
    const people = Object.fromEntries(Object.entries(paper.people).filter(([key]) => !keys.has(key)))
    await db
      .updateTable('certificate')
      .set({ paper: JSON.stringify({ ...paper, people }) })
      .where('id', '=', id)
      .execute()
  }
  await db.deleteFrom('certificatePerson').where('employeeId', 'in', listed(employeeIds)).execute()
}

/** The year of an issue. */
export const yearOf = async (db: Db, id: number): Promise<number> =>
  (await db.selectFrom('certificate').select('year').where('id', '=', id).executeTakeFirstOrThrow()).year
