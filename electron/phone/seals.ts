import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import type { Kysely } from 'kysely'
import { type FormStub, stubText } from '../../shared/phone/form.ts'
import type { OfficeSchema } from '../office-file/schema.ts'

/** By what an office knows its own forms. The secret stays in the office's file. */
export interface PhoneOffice {
  office: string
  secret: string
}

/** Those of the office that is open; null where it has never issued a form. */
export const loadPhoneOffice = async (db: Kysely<OfficeSchema>): Promise<PhoneOffice | null> =>
  (await db.selectFrom('phoneOffice').select(['office', 'secret']).executeTakeFirst()) ?? null

/** What the first form makes at random. */
export const newPhoneOffice = (): PhoneOffice => ({
  office: randomUUID(),
  secret: randomBytes(32).toString('hex'),
})

/** Keeps it with the first form. @returns whether it is the office's own; not where another was kept meanwhile */
export async function keepPhoneOffice(db: Kysely<OfficeSchema>, made: PhoneOffice): Promise<boolean> {
  const known = await loadPhoneOffice(db)
  if (known) return known.secret === made.secret
  await db
    .insertInto('phoneOffice')
    .values({ id: 1, ...made })
    .execute()
  return true
}

/** HMAC-SHA256 in hex. @param key hex */
export const seal = (key: string, text: string): string =>
  createHmac('sha256', Buffer.from(key, 'hex')).update(text).digest('hex')

/** The office's seal of a form. */
export const macOf = ({ secret }: PhoneOffice, stub: FormStub): string =>
  seal(secret, `form ${stubText(stub)}`)

/** With what the answer to a form is sealed; another for each, and none gives away another. */
export const answerKeyOf = ({ secret }: PhoneOffice, formId: string): string =>
  seal(secret, `answer ${formId}`)

/** Whether two seals are the same. */
export const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
