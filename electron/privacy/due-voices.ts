import { isDue, type RetentionLine } from '../../shared/privacy/retention.ts'
import type { Call } from '../app/call.ts'
import { complaintsHeld, forumsHeld, type HeldVoice } from '../voices/destroy.ts'
import { type DueThing, notYetJudged } from './due-thing.ts'

const nothingBeside = {
  evaluationIds: [],
  diaryIds: [],
  noteIds: [],
  planIds: [],
  feedbackIds: [],
  evidence: [],
} as const

const dueOf = (
  held: readonly HeldVoice[],
  rule: RetentionLine,
  today: string,
  told: { holds: string; open: string },
): DueThing[] =>
  held
    .filter(({ year }) => isDue(year, rule, today))
    .map(({ id, year, name, pieces, isOpen }) => ({
      series: rule.series,
      year,
      id,
      name,
      nip: '',
      holds: told.holds,
      pieces,
      ...nothingBeside,
      keptBecause: rule.fate !== 'musnah' ? notYetJudged : isOpen ? told.open : null,
    }))

/** Complaints that have had their time. */
export const dueComplaints = async ({ db, today }: Call, rule: RetentionLine): Promise<DueThing[]> =>
  dueOf(await complaintsHeld(db, Number(today.slice(0, 4))), rule, today, {
    holds: 'uraian, identitas pelapor, langkah, jawaban',
    open: 'Belum ditutup; selesaikan dahulu di Suara publik.',
  })

/** Forums that have had their time. */
export const dueForums = async ({ db, today }: Call, rule: RetentionLine): Promise<DueThing[]> =>
  dueOf(await forumsHeld(db, Number(today.slice(0, 4))), rule, today, {
    holds: 'undangan, daftar hadir, berita acara, janji',
    open: '',
  })
