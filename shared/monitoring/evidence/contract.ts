import { z } from 'zod'
import { parties, reads, staff, works, writes } from '../../kernel/contract-base.ts'
import { Done, Id, line, Part, required } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { Period, Year } from '../../office/period.ts'
import { EvidenceItem, EvidenceTarget, TargetKind } from './evidence.ts'
import { isWebAddress } from './take.ts'

/** A link or a note; a file comes as a file. */
const EvidenceWords = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('link'),
    name: line(most.name),
    content: required(most.paragraph, 'Tulis alamatnya.').refine(
      isWebAddress,
      'Alamat dimulai dengan https:// atau http://.',
    ),
  }),
  z.object({
    kind: z.literal('note'),
    name: line(most.name),
    content: required(most.text, 'Tulis catatannya.'),
  }),
])

/** A piece of evidence in the list of the office: whose it is and what it proves. */
export const EvidenceRow = EvidenceItem.extend({
  employeeId: Id,
  fullName: z.string(),
  target: TargetKind,
  /** What it proves, in words: "Triwulan I: Jumlah surat yang diproses". */
  proves: z.string(),
  /** The page on which it is attached. */
  skpId: Id.nullable(),
  period: Period.nullable(),
})
export type EvidenceRow = z.infer<typeof EvidenceRow>

const about = { skp: 'target.skpId', employee: 'target.employeeId' }

/** Bukti dukung: files, links and notes, kept with what they prove. */
export const evidenceContract = {
  /** What proves the realisations of an SKP in a period, or the entries of somebody's month. */
  list: reads(staff, { skp: 'skpId', employee: 'employeeId' })
    .input(
      z.discriminatedUnion('of', [
        z.object({ of: z.literal('realisation'), skpId: Id, period: Period }),
        z.object({
          of: z.literal('diary'),
          employeeId: Id,
          /** `yyyy-mm`. */
          month: z.string().regex(/^\d{4}-\d{2}$/),
        }),
      ]),
    )
    .output(z.array(EvidenceItem)),
  /** All evidence of a year, the newest first, with how much there is of it in the office. */
  overview: reads(staff)
    .input(z.object({ year: Year, search: line(most.search).optional(), ...Part.shape }))
    .output(
      z.object({
        rows: z.array(EvidenceRow),
        /** Pieces that are meant, of which `rows` are some. */
        total: z.number().int(),
        /** Of the whole office, each file once. */
        files: z.number().int(),
        bytes: z.number().int(),
        /** Of those that are seen, whose files are not there or not what they were, by name. */
        wrong: z.array(z.string()),
      }),
    ),
  addFile: writes(parties, about)
    .input(z.object({ target: EvidenceTarget, file: z.file() }))
    .output(EvidenceItem),
  addWords: writes(parties, about)
    .input(z.object({ target: EvidenceTarget, words: EvidenceWords }))
    .output(EvidenceItem),
  rename: writes(parties, { evidence: 'id' })
    .input(z.object({ id: Id, name: required(most.name, 'Tulis namanya.') }))
    .output(Done),
  /** Takes it away for good; the file of it goes when nothing else is proved by it. */
  remove: works(parties, { evidence: 'id' })
    .input(z.object({ id: Id }))
    .output(Done),
  /** The file of a piece, if it is what it was when it was attached. */
  file: reads(staff, { evidence: 'id' })
    .input(z.object({ id: Id }))
    .output(z.file()),
  /** Shows the file in the program of the computer that is for it. */
  open: reads(staff, { evidence: 'id' })
    .input(z.object({ id: Id }))
    .output(Done),
}
