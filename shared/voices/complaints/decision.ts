import { z } from 'zod'
import { Id, line, reason, required, Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { longDate } from '../../kernel/dates.ts'
import type { Problem } from '../../kernel/refusal.ts'
import { Tone } from '../../monitoring/feedback/entry.ts'
import { IsoDate } from '../../office/period.ts'
import { coreValueCount } from '../../regulations/berakhlak.ts'
import type { ComplaintKind } from './words.ts'

/**
 * The pimpinan decides that what the public said is about somebody, and whether it reaches his feedback: as words, never
 * as a number. Without this it stays in the register alone.
 */
export const PersonDecision = z.object({
  id: Id,
  revision: Revision,
  employeeId: Id,
  decidedOn: IsoDate,
  reason: reason('Tulis mengapa ini dikaitkan dengan pegawai itu.'),
  /** Number or date of the disposisi, where the pengelola writes the decision in from a paper. */
  paper: line(most.place),
  /** What the person and his appraiser read; null where it is linked only. */
  feedback: z
    .strictObject({
      words: required(most.text, 'Tulis kalimat yang akan dibaca pegawainya.'),
      tone: Tone,
      /** Of the seven values of BerAKHLAK, from 1. */
      value: z.number().int().min(1).max(coreValueCount),
    })
    .nullable(),
})
export type PersonDecision = z.infer<typeof PersonDecision>

/** The tone that is proposed for what was said. */
export const toneOf = (kind: ComplaintKind): Tone =>
  kind === 'pujian' ? 'positif' : kind === 'pengaduan' ? 'korektif' : 'netral'

/** What keeps a decision from being written down. @param decider the operator's role and person */
export function problemsOfDecision(
  { employeeId, decidedOn, paper }: Pick<PersonDecision, 'employeeId' | 'decidedOn' | 'paper'>,
  decider: { role: string; employeeId: number | null },
  { receivedOn, today }: { receivedOn: string; today: string },
): Problem[] {
  const problems: Problem[] = []
  if (decider.employeeId === employeeId)
    problems.push({
      field: 'Pegawai',
      message: 'Yang menyangkut diri sendiri tidak diputuskan sendiri; mintalah atasan pimpinan.',
    })
  if (decider.role !== 'pimpinan' && paper === '')
    problems.push({
      field: 'Disposisi pimpinan',
      message: 'Hanya pimpinan yang memutuskan. Sebut nomor atau tanggal disposisinya.',
    })
  if (decidedOn < receivedOn)
    problems.push({
      field: 'Tanggal putusan',
      message: `Putusan ${longDate(decidedOn)} sebelum diterima ${longDate(receivedOn)}.`,
    })
  if (decidedOn > today)
    problems.push({ field: 'Tanggal putusan', message: `${longDate(decidedOn)} belum tiba.` })
  return problems
}
