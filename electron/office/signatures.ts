import type { Kysely } from 'kysely'
import type { PersonChoice } from '../../shared/kernel/party.ts'
import type { OfficeSchema } from '../office-file/schema.ts'
import { keepImage, loadImages } from './paper.ts'

type Db = Kysely<OfficeSchema>

/** Whose picture it is: of an employee, of an official, or of nobody, which is the stamp of the office. */
const columnsOf = (of: PersonChoice | null) => ({
  employeeId: of && 'employeeId' in of ? of.employeeId : null,
  officialId: of && 'officialId' in of ? of.officialId : null,
})

/** The pictures of signatures and of the stamp, which has nobody. */
export async function loadSignatures(db: Db): Promise<{ of: PersonChoice | null; image: string }[]> {
  const rows = await db.selectFrom('signatureImage').selectAll().orderBy('id').execute()
  const images = await loadImages(db, new Set(rows.map(({ hash }) => hash)))
  return rows.flatMap(({ employeeId, officialId, hash }) => {
    const image = images[hash]
    if (image === undefined) return []
    const of = employeeId !== null ? { employeeId } : officialId !== null ? { officialId } : null
    return [{ of, image }]
  })
}

/** Keeps a picture in the place of the former one, or takes that away. */
export async function storeSignature(
  db: Db,
  of: PersonChoice | null,
  image: string | null,
  updatedAt: string,
): Promise<void> {
  const { employeeId, officialId } = columnsOf(of)
  await db
    .deleteFrom('signatureImage')
    .where('employeeId', employeeId === null ? 'is' : '=', employeeId)
    .where('officialId', officialId === null ? 'is' : '=', officialId)
    .execute()
  if (image !== null)
    await db
      .insertInto('signatureImage')
      .values({ employeeId, officialId, hash: await keepImage(db, image), updatedAt })
      .execute()
}

/** Takes the pictures of signatures of people away. */
export async function forgetSignatures(db: Db, employeeIds: readonly number[]): Promise<void> {
  for (const employeeId of employeeIds)
    await db.deleteFrom('signatureImage').where('employeeId', '=', employeeId).execute()
}
