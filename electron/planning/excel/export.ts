import { skpSheet, templateSheets } from '../../../shared/planning/excel/write.ts'
import { os } from '../../app/call.ts'
import { type SheetToWrite, writeWorkbook } from '../../excel/workbook.ts'
import { loadSettings } from '../../office/store.ts'
import { skpDocument } from '../skp/store.ts'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const fileOf = async (sheets: readonly SheetToWrite[], name: string) =>
  new File([new Uint8Array(await writeWorkbook(sheets))], name, { type })

export const workbookExportProcedures = {
  exportSkp: os.planning.exportSkp.handler(async ({ input, context: { call } }) => {
    const settings = await loadSettings(call.db)
    const documents = []
    for (const id of new Set(input.ids)) documents.push(await skpDocument(call.db, id, settings))
    const [first] = documents
    const who = documents.length === 1 ? (first?.employee.name ?? '') : `${documents.length} pegawai`
    const name = `SKP ${first?.year ?? ''} - ${who.replace(/\.$/, '')}.xlsx`.replace(/[<>:"/\\|?*]/g, ' ')
    return fileOf(documents.map(skpSheet), name)
  }),

  skpTemplate: os.planning.skpTemplate.handler(() => fileOf(templateSheets(), 'Templat SKP.xlsx')),
}
