import { type Cell, dayCell } from '../../shared/excel/cell.ts'
import { aboutLabels, decisionLabels, objectionStateLabels } from '../../shared/evaluation/objection/rules.ts'
import { ObjectionAbout } from '../../shared/evaluation/evaluation.ts'
import { periodLabel } from '../../shared/office/period.ts'
import type { Call } from '../app/call.ts'
import { loadObjections } from '../evaluation/objection/store.ts'
import { loadEvaluations } from '../evaluation/store.ts'
import type { WorksheetToWrite } from '../excel/workbook.ts'
import { loadSkps } from '../planning/skp/store.ts'

/** When a person's evaluations were received, and what was objected to them, for the file of all that is held of somebody. */
export async function objectionsOfPerson(
  { db }: Call,
  evaluationIds: readonly number[],
): Promise<WorksheetToWrite> {
  const evaluations = await loadEvaluations(db, evaluationIds)
  const skps = await loadSkps(
    db,
    evaluations.map(({ skpId }) => skpId),
  )
  const objections = Map.groupBy(await loadObjections(db, evaluationIds), ({ evaluationId }) => evaluationId)
  return {
    worksheet: 'Serah terima dan keberatan',
    header: [
      'Tahun',
      'Periode',
      'Diserahkan',
      'Ditandatangani pegawai',
      'Keberatan',
      'Diajukan',
      'Yang dikeberatani',
      'Alasan',
      'Penjelasan penilai',
      'Tanggal penjelasan',
      'Putusan',
      'Alasan putusan',
      'Tanggal putusan',
    ],
    rows: evaluations
      .toSorted((a, b) => a.id - b.id)
      .flatMap(({ id, skpId, period, handedOn, employeeSignedOn }): Cell[][] => {
        const head = [
          skps.get(skpId)?.year ?? null,
          periodLabel(period),
          dayCell(handedOn),
          dayCell(employeeSignedOn),
        ]
        const own = objections.get(id) ?? []
        if (own.length === 0) return handedOn === null && employeeSignedOn === null ? [] : [head]
        return own.map((row) => [
          ...head,
          objectionStateLabels[row.state],
          dayCell(row.submittedOn),
          ObjectionAbout.array()
            .parse(JSON.parse(row.about))
            .map((about) => aboutLabels[about])
            .join(', '),
          row.reasons,
          row.explanation,
          dayCell(row.explainedOn),
          row.decision && decisionLabels[row.decision],
          row.decisionReason || row.withdrawalReason,
          dayCell(row.decidedOn ?? row.withdrawnOn),
        ])
      }),
  }
}
