import { type Cell, dayCell } from '../../shared/excel/cell.ts'
import { shortMoment } from '../../shared/kernel/dates.ts'
import { otherWork } from '../../shared/monitoring/diary/entry.ts'
import { saidBy, toneLabels, withSign } from '../../shared/monitoring/feedback/entry.ts'
import { timeText } from '../../shared/monitoring/diary/time.ts'
import { evidenceKindLabels } from '../../shared/monitoring/evidence/evidence.ts'
import { sizeLabel } from '../../shared/kernel/numbers.ts'
import { periodLabel } from '../../shared/office/period.ts'
import { formTitle } from '../../shared/phone/kinds/register.ts'
import { letterLabels, letterRoleLabels } from '../../shared/letters/letter.ts'
import { certificateLabels } from '../../shared/recognition/certificates/design.ts'
import { coreValuesOf } from '../../shared/regulations/berakhlak.ts'
import type { Call } from '../app/call.ts'
import type { WorksheetToWrite } from '../excel/workbook.ts'
import { entriesOf } from '../monitoring/diary/store.ts'
import { shownOf } from '../monitoring/feedback/view.ts'
import { issuedTo } from '../issued/destroy.ts'
import { namedInLetters } from '../letters/forget.ts'
import { lettersById } from '../letters/store.ts'
import { certificatesOf } from '../recognition/certificates/store.ts'
import { formsHeld } from '../phone/destroy.ts'
import { evidenceOfPerson, itemsOf } from '../monitoring/evidence/store.ts'

export async function diaries({ db }: Call, ids: readonly number[]): Promise<WorksheetToWrite> {
  const entries = await entriesOf(db, ids)
  return {
    worksheet: 'Progres harian',
    header: ['Tanggal', 'Mulai', 'Selesai', 'RHK', 'Kegiatan', 'Keluaran', 'Volume', 'Satuan', 'Bukti'],
    rows: ids
      .flatMap((id) => entries.get(id) ?? [])
      .map((entry) => [
        dayCell(entry.day),
        timeText(entry.start),
        timeText(entry.end),
        entry.rhkId === null ? otherWork : entry.rhkText,
        entry.activity,
        entry.output,
        entry.volume,
        entry.satuan,
        entry.evidence,
      ]),
  }
}

/** What the person was told, as the page shows it: of colleagues without names, and nothing of what waits. */
export async function feedback(
  { db }: Call,
  employeeId: number,
  years: readonly number[],
): Promise<WorksheetToWrite> {
  const rows: Cell[][] = []
  for (const year of years) {
    const values = coreValuesOf(year)
    const shown = (await shownOf(db, [employeeId], `${year}-01-01`, `${year}-12-31`)).get(employeeId) ?? []
    for (const entry of shown)
      rows.push([
        year,
        entry.when,
        saidBy(entry),
        entry.giver,
        entry.value === null ? entry.rhkText : (values[entry.value - 1]?.name ?? ''),
        toneLabels[entry.tone],
        withSign(entry),
        entry.response,
      ])
  }
  return {
    worksheet: 'Umpan balik',
    header: ['Tahun', 'Waktu', 'Dari', 'Nama', 'Tentang', 'Nada', 'Umpan balik', 'Tanggapan'],
    rows,
  }
}

export async function phoneForms({ db }: Call, employeeId: number): Promise<WorksheetToWrite> {
  return {
    worksheet: 'Formulir ponsel',
    header: ['Formulir', 'Dibuat', 'Diterima sampai', 'Ditarik', 'Jawaban yang diimpor'],
    rows: (await formsHeld(db, [employeeId])).map(({ kind, period, issued, expires, withdrawn, answers }) => [
      formTitle(kind, period),
      dayCell(issued),
      dayCell(expires),
      dayCell(withdrawn),
      answers,
    ]),
  }
}

export async function issuedPapers({ db }: Call, employeeId: number): Promise<WorksheetToWrite> {
  return {
    worksheet: 'Naskah terbit',
    header: [
      'Jenis',
      'Nomor',
      'Tanggal naskah',
      'Diterbitkan',
      'Dicetak (kali)',
      'Dibatalkan',
      'Alasan',
      'Sidik isi',
    ],
    rows: (await issuedTo(db, employeeId)).map((row) => [
      row.kind,
      row.number || null,
      dayCell(row.day),
      shortMoment(row.issuedAt),
      row.printed,
      row.cancelledAt === null ? null : shortMoment(row.cancelledAt),
      row.cancelReason,
      row.digest,
    ]),
  }
}

export async function proofs({ db }: Call, employeeId: number): Promise<WorksheetToWrite> {
  const rows = await evidenceOfPerson(db, employeeId)
  const items = await itemsOf(db, rows)
  return {
    worksheet: 'Bukti dukung',
    header: ['Tahun', 'Untuk', 'Jenis', 'Nama', 'Alamat atau catatan', 'Ukuran', 'Ditambahkan', 'Oleh'],
    rows: items.map(({ kind, name, content, size, addedAt, addedBy }, index) => {
      const { year = null, period = null } = rows[index] ?? {}
      return [
        year,
        period === null ? 'Progres harian' : `Realisasi ${periodLabel(period)}`,
        evidenceKindLabels[kind],
        name,
        content,
        size === null ? '' : sizeLabel(size),
        shortMoment(addedAt),
        addedBy,
      ]
    }),
  }
}

/** Letters about the person, and those in which the person takes part. */
export async function letters({ db }: Call, employeeId: number): Promise<WorksheetToWrite> {
  const roles = new Map(
    (await namedInLetters(db, [employeeId])).map(({ letterId, role }) => [letterId, role]),
  )
  const found = await lettersById(db, [...roles.keys()])
  return {
    worksheet: 'Surat',
    header: ['Jenis', 'Judul', 'Tanggal', 'Nomor', 'Sebagai', 'Isi', 'Keadaan'],
    rows: [...found.values()].map(({ id, state, content: { kind, title, date, number, body } }) => [
      letterLabels[kind],
      title,
      date === null ? null : dayCell(date),
      number,
      letterRoleLabels[roles.get(id) ?? 'pihak'],
      body,
      state === 'signed' ? 'Ditandatangani' : 'Draf',
    ]),
  }
}

/** What the person was given, and what waits to be issued. */
export async function certificates({ db }: Call, employeeId: number): Promise<WorksheetToWrite> {
  return {
    worksheet: 'Piagam dan sertifikat',
    header: ['Jenis', 'Judul', 'Prestasi', 'Tanggal', 'Nomor', 'Keadaan'],
    rows: (await certificatesOf(db, employeeId)).map(({ kind, title, achievement, date, number, state }) => [
      certificateLabels[kind],
      title,
      achievement,
      date === null ? null : dayCell(date),
      number,
      state === 'issued' ? 'Terbit' : 'Draf',
    ]),
  }
}
