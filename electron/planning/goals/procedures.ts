import { readGoalRows } from '../../../shared/planning/goals/workbook.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { os } from '../../app/call.ts'
import { maxWorkbookBytes, readWorkbook, visibleSheets } from '../../excel/workbook.ts'

export const goalsImportProcedures = {
  readGoals: os.planning.readGoals.handler(async ({ input }) => {
    if (input.file.size > maxWorkbookBytes)
      throw new Refusal(
        'Berkas itu lebih besar dari 20 MB. Pilih berkas yang hanya berisi perjanjian kinerja.',
      )
    const sheets = await readWorkbook(await input.file.bytes())
    const seen = visibleSheets(sheets)
    const read = seen.flatMap(({ sheet, rows }) => {
      const found = readGoalRows(rows)
      return found ? { sheet, ...found } : []
    })
    const goals = read.flatMap((one) => one.goals)
    if (goals.length === 0)
      throw new Refusal(
        'Sasaran tidak ditemukan dalam berkas itu. Yang dicari adalah tabel dengan kolom "Sasaran", "Indikator" dan "Target", dan bila ada "Program", "Anggaran" dan "Renstra".',
      )
    const hidden = sheets.filter((sheet) => !seen.includes(sheet))
    return {
      goals,
      remarks: [
        ...read.flatMap(({ sheet, remarks }) =>
          read.length === 1 ? remarks : remarks.map((remark) => `Lembar "${sheet}": ${remark}`),
        ),
        ...hidden.map(({ sheet }) => `Lembar "${sheet}" tersembunyi, jadi tidak dibaca.`),
      ],
    }
  }),
}
