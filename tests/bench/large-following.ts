import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'

/** Entries of progres harian in a month of a person: 1,000 people and ten years make a little over a million. */
const daysOfMonth = 9
/** Entries of feedback of a person in a year. */
const feedbackOfYear = 6

/**
 * The diaries of everybody of ten years, the feedback and the evidence that stand behind appraisals: one entry on each
 * of nine days of a month.
 * @param years from the first to the last, which has come to October
 */
export function fillFollowing(database: Database, people: number, [first, last]: readonly [number, number]) {
  const diary = database.prepare(
    'INSERT INTO diary (employee_id, month, revision, updated_at) VALUES (?, ?, 3, ?)',
  )
  const day = database.prepare('INSERT INTO diary_day (diary_id, day, state) VALUES (?, ?, ?)')
  const entry = database.prepare(
    `INSERT INTO diary_entry (id, diary_id, day, position, start_minute, end_minute, activity, output, volume, satuan)
     VALUES (?, ?, ?, 0, 480, 600, ?, 'Berkas', 2, 'berkas')`,
  )
  for (let year = first; year <= last; year++)
    for (let month = 1; month <= (year === last ? 10 : 12); month++) {
      const name = `${year}-${String(month).padStart(2, '0')}`
      for (let index = 0; index < people; index++) {
        const id = Number(diary.run(index + 1, name, `${name}-28T03:00:00.000Z`).lastInsertRowid)
        for (let nth = 0; nth < daysOfMonth; nth++) {
          const date = `${name}-${String(1 + nth * 3 + (index % 3)).padStart(2, '0')}`
          const waits = year === last && month === 10 && (nth + index) % 4 === 0
          day.run(id, date, waits ? 'submitted' : 'approved')
          entry.run(
            randomUUID(),
            id,
            date,
            `Melayani permohonan warga ke-${nth + 1} dan mencatatnya dalam buku`,
          )
        }
      }
    }
  fillFeedback(database, people, [first, last])
  fillEvidence(database, people, last)
}

function fillFeedback(database: Database, people: number, [first, last]: readonly [number, number]) {
  const file = database.prepare('INSERT INTO feedback_file (employee_id, year) VALUES (?, ?)')
  const feedback = database.prepare(
    `INSERT INTO feedback (id, file_id, day, role, giver_employee_id, operator_id, value, text, tone, batch)
     VALUES (?, ?, ?, 'pimpinan', ?, 1, ?, 'Layanan kepada warga sudah cepat, catatan perlu dirapikan.', 'netral', 0)`,
  )
  for (let year = first; year <= last; year++)
    for (let index = 0; index < people; index++) {
      const id = Number(file.run(index + 1, year).lastInsertRowid)
      for (let nth = 0; nth < feedbackOfYear; nth++) {
        const month = String(1 + ((nth * 2 + index) % 10)).padStart(2, '0')
        feedback.run(randomUUID(), id, `${year}-${month}-15`, 1 + (index % 50), 1 + ((nth + index) % 7))
      }
    }
}

/** A note beside every second indicator of the last year's third quarter. */
function fillEvidence(database: Database, people: number, year: number) {
  database
    .prepare(
      `INSERT INTO evidence (employee_id, year, target, skp_id, period, part, kind, name, content, added_at, added_by)
       SELECT s.employee_id, s.year, 'realisation', s.id, 'tw3', i.id, 'note', 'Catatan', 'Buku layanan halaman 3',
         '${year}-10-01T03:00:00.000Z', 'Pengelola Contoh'
       FROM skp s JOIN rhk r ON r.skp_id = s.id JOIN iki i ON i.rhk_id = r.id
       WHERE s.year = ? AND s.employee_id <= ? AND i.position = 1 AND s.employee_id % 2 = 0`,
    )
    .run(year, people)
}
