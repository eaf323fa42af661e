import { z } from 'zod'
import { Id } from '../../kernel/fields.ts'
import { Period } from '../../office/period.ts'
import { FileKind } from './kinds.ts'

/**
 * Bukti dukung: what shows that something was done (PermenPANRB 6/2022: realisasi berdasarkan bukti dukung). A file is
 * kept beside the office file, once for all who attach it; a link and a note are kept in it.
 */

/** What evidence can be attached to. Rooms that come later add theirs here and in `electron/app/evidence-targets.ts`. */
export const EvidenceTarget = z.discriminatedUnion('of', [
  /** The realisation of an indicator in a period, whether its evaluation is begun or not. */
  z.object({ of: z.literal('realisation'), skpId: Id, period: Period, ikiId: z.uuid() }),
  /** An entry of the progres harian that is stored. */
  z.object({ of: z.literal('diary'), employeeId: Id, entryId: z.uuid() }),
  /** A certificate that somebody got elsewhere. */
  z.object({ of: z.literal('record'), employeeId: Id, recordId: Id }),
])
export type EvidenceTarget = z.infer<typeof EvidenceTarget>

/** How the file names what evidence is attached to; `feedback` and `coaching` have no place in the application yet. */
export const TargetKind = z.enum(['realisation', 'diary', 'feedback', 'coaching', 'record'])
export type TargetKind = z.infer<typeof TargetKind>

export const EvidenceKind = z.enum(['file', 'link', 'note'])
export type EvidenceKind = z.infer<typeof EvidenceKind>

export const evidenceKindLabels: Readonly<Record<EvidenceKind, string>> = {
  file: 'Berkas',
  link: 'Tautan',
  note: 'Catatan',
}

/** One piece of evidence, as it is shown. */
export const EvidenceItem = z.object({
  id: Id,
  kind: EvidenceKind,
  /** The id of the indicator or of the entry that it belongs to. */
  part: z.string(),
  name: z.string(),
  /** The address of a link, the words of a note; '' for a file. */
  content: z.string(),
  /** Of a file. */
  fileKind: FileKind.nullable(),
  /** Bytes of a file. */
  size: z.number().int().nullable(),
  addedAt: z.iso.datetime(),
  addedBy: z.string(),
})
export type EvidenceItem = z.infer<typeof EvidenceItem>

/** The most of evidence; none of these is of a regulation, they keep an old computer and its backups in bounds. */
export const mostOfEvidence = {
  /** Bytes of a file: a photo of a phone has 3 to 8 MB, a scanned letter less. */
  bytes: 10 * 1024 * 1024,
  /** Pieces for one realisation or one entry. */
  pieces: 20,
  /** Bytes of all files of an office above which the page says that its backups grow long. */
  office: 1024 * 1024 * 1024,
  /** Pixels of the longer edge of a photo that is made smaller: a printed page needs no more. */
  edge: 1600,
} as const
