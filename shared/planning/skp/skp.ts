import { z } from 'zod'
import { coreValueCount } from '../../regulations/berakhlak.ts'
import { SignedPaper } from '../../office/paper.ts'
import { IsoDate } from '../../office/period.ts'
import { Goal } from '../goals/goal.ts'
import { most } from '../../kernel/limits.ts'
import { Party } from '../../kernel/party.ts'

/** What an SKP consists of; the same shape is edited, stored, frozen at signing and printed. */

export const SkpKind = z.enum(['jpt', 'ja-jf', 'pelaksana'])
export type SkpKind = z.infer<typeof SkpKind>

export const Approach = z.enum(['kuantitatif', 'kualitatif'])
export type Approach = z.infer<typeof Approach>

export const SkpState = z.enum(['draft', 'proposed', 'returned', 'agreed', 'evaluated', 'archived'])
export type SkpState = z.infer<typeof SkpState>

export const Aspect = z.enum(['kuantitas', 'kualitas', 'waktu', 'biaya'])
export type Aspect = z.infer<typeof Aspect>

/** Perspectives of the balanced scorecard, only for JPT and heads of independent units. */
export const Perspective = z.enum(['penerima-layanan', 'proses-bisnis', 'penguatan-internal', 'anggaran'])
export type Perspective = z.infer<typeof Perspective>

/** Whether a higher or a lower realisation is better. */
export const Direction = z.enum(['up', 'down'])

/** What an indicator measures, beside its aspect: what the office is to be good at. */
export const Measures = z.enum([
  'efisiensi',
  'efektivitas',
  'kepuasan',
  'kualitas',
  'waktu',
  'biaya',
  'lainnya',
])
export type Measures = z.infer<typeof Measures>

/** How the targets of the four quarters lead to that of the year: added up, averaged, or the last one counts. */
export const Accumulation = z.enum(['sum', 'average', 'last'])
export type Accumulation = z.infer<typeof Accumulation>

const text = (max: number) => z.string().max(max)

/** How an indicator is measured; told beside the table, not on the forms of the regulation. */
export const Measure = z.strictObject({
  measures: Measures.nullable(),
  /** In words, e.g. "jumlah berkas selesai dibagi berkas masuk". */
  formula: text(most.paragraph),
  /** Where the figures come from, e.g. "buku agenda". */
  source: text(most.short),
  accumulation: Accumulation.nullable(),
  /** Targets of the four quarters, in the unit of the yearly one. */
  quarters: z.tuple([
    z.number().nullable(),
    z.number().nullable(),
    z.number().nullable(),
    z.number().nullable(),
  ]),
})
export type Measure = z.infer<typeof Measure>

/** Indikator kinerja individu with its target. `target` is the text that is printed, e.g. "80-90 %". */
export const Iki = z.strictObject({
  id: z.uuid(),
  aspect: Aspect.nullable(),
  indicator: text(most.text),
  target: text(most.short),
  targetMin: z.number().nullable(),
  targetMax: z.number().nullable(),
  unit: text(most.word).nullable(),
  direction: Direction,
  /** Absent where nothing is said about it. */
  measure: Measure.optional(),
})
export type Iki = z.infer<typeof Iki>

/** Rencana hasil kerja with its indicators. */
export const Rhk = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['utama', 'tambahan']),
  /** The superior's RHK that this one serves, if it was chosen from the superior's SKP. */
  superiorRhkId: z.uuid().nullable(),
  /** Its text, as typed or as copied when chosen; this is what is printed. */
  superiorText: text(most.text),
  text: text(most.text),
  /** Who assigned it, printed as "(penugasan dari ...)"; empty when nobody. */
  assignedBy: text(most.name),
  perspective: Perspective.nullable(),
  indicators: z.array(Iki).max(most.iki),
})
export type Rhk = z.infer<typeof Rhk>

export const SkpContent = z.strictObject({
  rhk: z.array(Rhk).max(most.rhk),
  /** "Ekspektasi Khusus Pimpinan" for the seven BerAKHLAK values, in their order. */
  expectations: z.array(text(most.text)).length(coreValueCount),
})
export type SkpContent = z.infer<typeof SkpContent>

/** What belongs to an SKP besides its content: the three lists of its Lampiran, and its rencana aksi. */
export const AttachmentKind = z.enum(['dukungan', 'pertanggungjawaban', 'konsekuensi'])
export type AttachmentKind = z.infer<typeof AttachmentKind>

export const maxActions = 20

const attachments = z.array(text(most.text)).max(most.attachments)

/** What is done for an RHK. `quarters` has one bit for each quarter: 1, 2, 4, 8. */
export const ActionRow = z.strictObject({
  id: z.uuid(),
  rhkId: z.uuid(),
  action: text(most.text),
  output: text(most.short),
  quarters: z.number().int().min(0).max(15),
  evidence: text(most.short),
})
export type ActionRow = z.infer<typeof ActionRow>

export const Annex = z.strictObject({
  attachments: z.strictObject({
    dukungan: attachments,
    pertanggungjawaban: attachments,
    konsekuensi: attachments,
  }),
  /** In the order of the RHK and, within one, in their own. */
  actions: z.array(ActionRow).max(most.rhk * maxActions),
})
export type Annex = z.infer<typeof Annex>

/** Everything that the print of an SKP says. Stored as the snapshot when it is signed. */
export const SkpDocument = z.strictObject({
  /** Nama instansi, e.g. "Pemerintah Kota Harapan". */
  agency: z.string(),
  year: z.number().int(),
  periodStart: IsoDate,
  periodEnd: IsoDate,
  kind: SkpKind,
  approach: Approach,
  employee: Party,
  appraiser: Party,
  content: SkpContent,
  place: z.string(),
  /** null while it is a draft: the print then leaves the date open and says "DRAF". */
  signedOn: IsoDate.nullable(),
  /** Only in a snapshot: frozen with the rest when it is proposed or signed. It is printed on forms of its own. */
  annex: Annex.optional(),
  /** Only in the snapshot of one who heads a unit with goals: what the Perjanjian Kinerja says. */
  goals: z.array(Goal).optional(),
  /** Only in the snapshot of a signed one; those of former versions of the application have none. */
  paper: SignedPaper.optional(),
})
export type SkpDocument = z.infer<typeof SkpDocument>
