import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { type FormNotes, saysAnything } from '../../shared/office/form-notes.ts'
import { letterheadOf, type OfficeSettings } from '../../shared/office/office.ts'
import { choicesOf } from '../../shared/office/print-choices.ts'
import type { SignedPaper } from '../../shared/office/paper.ts'
import { lastEntry } from '../office-file/audit-log.ts'
import type { OfficeSchema } from '../office-file/schema.ts'
import { loadOffice, loadSettings } from './store.ts'

type Db = Kysely<OfficeSchema>

/** Keeps an image once, however many papers carry it. @returns its fingerprint, SHA-256 */
export async function keepImage(db: Db, image: string): Promise<string> {
  const hash = createHash('sha256').update(image).digest('hex')
  await db
    .insertInto('paperAsset')
    .values({ hash, image })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return hash
}

/** The picture above a Dokumen, as the office chose; null for none. */
export function emblemOf(
  { emblem, garuda }: Pick<OfficeSettings, 'emblem' | 'garuda'>,
  logo: string | null,
): string | null {
  if (emblem === 'tanpa') return null
  return emblem === 'garuda' ? garuda : logo
}

/** What the office adds to its forms, without the forms to which it adds nothing. */
export const notesOf = ({ formNotes }: Pick<OfficeSettings, 'formNotes'>): Record<string, FormNotes> =>
  Object.fromEntries(Object.entries(formNotes).filter(([, notes]) => saysAnything(notes)))

/** What shapes a paper that is signed now, to be kept with it. */
export async function freezePaper(db: Db): Promise<SignedPaper> {
  const office = await loadOffice(db)
  const settings = await loadSettings(db)
  const emblem = emblemOf(settings, office.logo)
  const notes = notesOf(settings)
  const chain = await lastEntry(db)
  return {
    ratingSpelling: settings.ratingSpelling,
    logo: office.logo === null ? null : await keepImage(db, office.logo),
    emblem: emblem === null ? null : await keepImage(db, emblem),
    letterhead: letterheadOf(office),
    choices: choicesOf(settings),
    ...(Object.keys(notes).length > 0 && { notes }),
    ...(chain && { chain }),
  }
}

/** The images of signed papers by their fingerprints, as data URLs. */
export async function loadImages(db: Db, hashes: ReadonlySet<string>): Promise<Record<string, string>> {
  if (hashes.size === 0) return {}
  const rows = await db
    .selectFrom('paperAsset')
    .selectAll()
    .where('hash', 'in', [...hashes])
    .execute()
  return Object.fromEntries(rows.map(({ hash, image }) => [hash, image]))
}
