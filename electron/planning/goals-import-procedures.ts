import { readGoalRows } from '../../shared/planning/goals-sheet.ts'
import { Refusal } from '../../shared/refusal.ts'
import { os } from '../call.ts'
import { maxWorkbookBytes, readWorkbook } from '../employees/workbook.ts'

export const goalsImportProcedures = {
  readGoals: os.planning.readGoals.handler(async ({ input }) => {
    if (input.file.size > maxWorkbookBytes)
      throw new Refusal(
        'Berkas itu lebih besar dari 20 MB. Pilih berkas yang hanya berisi perjanjian kinerja.',
      )
    const read = (await readWorkbook(await input.file.bytes())).flatMap(
      ({ rows }) => readGoalRows(rows) ?? [],
    )
    const goals = read.flatMap((one) => one.goals)
    if (goals.length === 0)
      throw new Refusal(
        'Sasaran tidak ditemukan dalam berkas itu. Yang dicari adalah tabel dengan kolom "Sasaran", "Indikator" dan "Target", dan bila ada "Program", "Anggaran" dan "Renstra".',
      )
    return { goals, remarks: read.flatMap((one) => one.remarks) }
  }),
}
