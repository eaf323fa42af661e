import { longDate } from '../../shared/kernel/dates.ts'
import { gone, Refusal } from '../../shared/kernel/refusal.ts'
import { lockedBecause } from '../../shared/monitoring/diary/rules.ts'
import type { EvidenceTarget } from '../../shared/monitoring/evidence/evidence.ts'
import { periodLabel } from '../../shared/office/period.ts'
import { evaluationsOfSkp } from '../evaluation/store.ts'
import { recordsById } from '../development/training/records.ts'
import { refuseBeginning } from '../evaluation/write.ts'
import { activitiesOf, findEntry, loadDiary } from '../monitoring/diary/store.ts'
import type { EvidenceRecord } from '../monitoring/evidence/store.ts'
import { loadContent } from '../planning/skp/content.ts'
import { loadSkp, textsOfRows } from '../planning/skp/store.ts'
import type { Call } from './call.ts'

/** Where a piece of evidence is kept, and how the log tells it. */
export interface Place extends Pick<
  EvidenceRecord,
  'employeeId' | 'year' | 'target' | 'skpId' | 'period' | 'diaryId' | 'part'
> {
  subject: { subjectType: 'skp' | 'diary' | 'employee'; subjectId: number }
  told: Readonly<Record<string, string>>
}

const signed =
  'Penilaian periode ini sudah ditandatangani, jadi buktinya tetap seperti saat itu. Buka kunci penilaian bila harus diubah.'

async function refuseSigned(call: Call, skpId: number, period: EvidenceRecord['period']): Promise<void> {
  const own = (await evaluationsOfSkp(call.db, skpId)).find((row) => row.period === period)
  if (own?.state === 'signed') throw new Refusal(signed)
}

/** Only whoever writes a diary attaches to it; its appraiser looks. */
function mustWriteDiaryOf({ scope }: Call, employeeId: number): void {
  if (scope.rows !== 'office' && scope.employeeId !== employeeId)
    throw new Refusal('Bukti progres harian dilampirkan pegawainya sendiri; Anda hanya melihatnya.')
}

/** The kinds of things that evidence can be attached to, each with where it is kept there, or why it can't be. */
const places: {
  readonly [of in EvidenceTarget['of']]: (
    call: Call,
    target: Extract<EvidenceTarget, { of: of }>,
  ) => Promise<Place>
} = {
  async realisation(call, { skpId, period, ikiId }) {
    await refuseBeginning(call, skpId, period)
    await refuseSigned(call, skpId, period)
    const { employeeId, year } = await loadSkp(call.db, skpId)
    const { rhk } = await loadContent(call.db, skpId)
    if (!rhk.some(({ indicators }) => indicators.some(({ id }) => id === ikiId))) throw gone('Indikator itu')
    return {
      employeeId,
      year,
      target: 'realisation',
      skpId,
      period,
      diaryId: null,
      part: ikiId,
      subject: { subjectType: 'skp', subjectId: skpId },
      told: { period: periodLabel(period), indicator: ikiId },
    }
  },

  async diary(call, { employeeId, entryId }) {
    const entry = await findEntry(call.db, entryId)
    if (entry?.employeeId !== employeeId)
      throw new Refusal(
        'Kegiatan ini belum tersimpan, atau tidak ada lagi. Tunggu sampai tersimpan, lalu ulangi.',
      )
    mustWriteDiaryOf(call, employeeId)
    const locked = lockedBecause(entry.day, entry.state)
    if (locked !== null) throw new Refusal(locked)
    return {
      employeeId,
      year: Number(entry.day.slice(0, 4)),
      target: 'diary',
      skpId: null,
      period: null,
      diaryId: entry.diaryId,
      part: entryId,
      subject: { subjectType: 'diary', subjectId: entry.diaryId },
      told: { day: entry.day, activity: entry.activity },
    }
  },

  async record(call, { employeeId, recordId }) {
    const record = (await recordsById(call.db, [recordId])).get(recordId)
    if (record?.employeeId !== employeeId) throw gone('Sertifikat itu')
    return {
      employeeId,
      year: Number(record.endsOn.slice(0, 4)),
      target: 'record',
      skpId: null,
      period: null,
      diaryId: null,
      part: String(recordId),
      subject: { subjectType: 'employee', subjectId: employeeId },
      told: { certificate: record.name },
    }
  },
}

/**
 * Where evidence for something is kept.
 * @throws Refusal where it can't be attached: the thing is gone, settled, or not this operator's
 */
export const placeOf = <Of extends EvidenceTarget['of']>(
  call: Call,
  target: Extract<EvidenceTarget, { of: Of }>,
): Promise<Place> => {
  const place = places[target.of] as (call: Call, target: EvidenceTarget) => Promise<Place>
  return place(call, target)
}

/** Where a piece is kept that may still be changed. @throws Refusal where what it proves is settled */
export async function placeToChange(
  call: Call,
  row: EvidenceRecord,
): Promise<Pick<Place, 'subject' | 'told'>> {
  if (row.skpId !== null && row.period !== null) {
    await refuseSigned(call, row.skpId, row.period)
    return {
      subject: { subjectType: 'skp', subjectId: row.skpId },
      told: { period: periodLabel(row.period), indicator: row.part },
    }
  }
  if (row.target === 'record') {
    const record = (await recordsById(call.db, [Number(row.part)])).get(Number(row.part))
    return {
      subject: { subjectType: 'employee', subjectId: row.employeeId },
      told: record ? { certificate: record.name } : {},
    }
  }
  if (row.diaryId === null) throw gone('Bukti itu')
  mustWriteDiaryOf(call, row.employeeId)
  const entry = await findEntry(call.db, row.part)
  // What an entry proved that was taken away since belongs to nothing that could be settled.
  const locked = entry ? lockedBecause(entry.day, entry.state) : null
  if (locked !== null) throw new Refusal(locked)
  return {
    subject: { subjectType: 'diary', subjectId: row.diaryId },
    told: entry ? { day: entry.day, activity: entry.activity } : {},
  }
}

/** What a piece proves, in words. */
export async function provedBy(
  call: Call,
  rows: readonly EvidenceRecord[],
): Promise<(row: EvidenceRecord) => string> {
  const parts = [...new Set(rows.map(({ part }) => part))]
  const texts = await textsOfRows(call.db, parts)
  const entries = await activitiesOf(call.db, parts)
  const records = await recordsById(
    call.db,
    rows.flatMap(({ target, part }) => (target === 'record' ? Number(part) : [])),
  )
  return ({ target, period, part }) => {
    if (target === 'record')
      return `Sertifikat: ${records.get(Number(part))?.name ?? 'pelatihan yang tidak ada lagi'}`
    if (period !== null)
      return `${periodLabel(period)}: ${texts.get(part)?.text || 'indikator yang tidak ada lagi'}`
    const entry = entries.get(part)
    return entry ? `${longDate(entry.day)}: ${entry.activity}` : 'Kegiatan yang sudah dihapus'
  }
}

/**
 * The diary of somebody's month: one, or none where nothing was written.
 * @param month `yyyy-mm`
 */
export async function diariesIn(
  { db }: Call,
  { employeeId, month }: { employeeId: number; month: string },
): Promise<number[]> {
  const diary = await loadDiary(db, employeeId, month)
  return diary ? [diary.id] : []
}
