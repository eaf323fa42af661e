import { assessmentStateLabels, assessorLabels } from '../../shared/development/competence/assessment.ts'
import { type Cell, dayCell } from '../../shared/excel/cell.ts'
import type { Call } from '../app/call.ts'
import { loadAssessments } from '../development/competence/assessments.ts'
import { competencesById } from '../development/competence/dictionary.ts'
import { loadPairs } from '../development/competence/mentoring.ts'
import { loadStandards } from '../development/competence/standards.ts'
import type { WorksheetToWrite } from '../excel/workbook.ts'

/** Assessments of the competences of a person with what they were measured by, and who was a mentor to whom. */
export async function competencesOfPerson(
  { db, today }: Call,
  employeeId: number,
): Promise<WorksheetToWrite[]> {
  const assessments = await loadAssessments(db, { employeeIds: [employeeId] })
  const names = await competencesById(db, today)
  const standards = new Map((await loadStandards(db)).map((standard) => [standard.id, standard]))
  return [
    {
      worksheet: 'Kompetensi',
      header: [
        'Tahun',
        'Penilaian',
        'Keadaan',
        'Tanggal',
        'Ditulis',
        'Kompetensi',
        'Standar',
        'Level',
        'Alasan',
        'Catatan',
      ],
      rows: assessments.flatMap(
        ({ year, assessor, state, assessedOn, writtenBy, standardId, note, levels }) =>
          levels.map(({ competenceId, level, reason }): Cell[] => [
            year,
            assessorLabels[assessor],
            assessmentStateLabels[state],
            dayCell(assessedOn),
            writtenBy,
            names.get(competenceId)?.name ?? '-',
            standards.get(standardId)?.levels.find((one) => one.competenceId === competenceId)?.level ?? null,
            level,
            reason,
            note,
          ]),
      ),
    },
    {
      worksheet: 'Mentor',
      header: ['Tahun', 'Mentor', 'Dibimbing', 'Kompetensi', 'Keputusan', 'Alasan', 'Tanggal'],
      rows: (await loadPairs(db, { employeeIds: [employeeId] })).map((pair): Cell[] => [
        pair.year,
        pair.mentorName,
        pair.employeeName,
        pair.competence,
        pair.state === 'accepted' ? 'Disetujui' : 'Tidak dipakai',
        pair.reason,
        dayCell(pair.decidedOn),
      ]),
    },
  ]
}
