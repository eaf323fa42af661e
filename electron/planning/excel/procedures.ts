import { isInService } from '../../../shared/employees/legal-position.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { ImportedSkp, WorkbookPerson, WorkbookTarget } from '../../../shared/planning/excel/contract.ts'
import type { ReadSkp } from '../../../shared/planning/excel/read.ts'
import { skpWorksheet, templateWorksheets } from '../../../shared/planning/excel/write.ts'
import type { Satuan } from '../../../shared/planning/measures/satuan.ts'
import { targetTroubles } from '../../../shared/planning/sheet/completeness.ts'
import { isOpen, lockedText } from '../../../shared/planning/skp/transitions.ts'
import { type Call, os } from '../../app/call.ts'
import { breathe } from '../../app/progress.ts'
import { workbookFile, type WorksheetToWrite, writeWorkbook } from '../../excel/workbook.ts'
import { loadSettings } from '../../office/store.ts'
import { loadSatuan } from '../measures/store.ts'
import { beginSkp, firstDay, loadSurroundings } from '../skp/begin.ts'
import { skpDocument } from '../skp/documents.ts'
import { listSkp } from '../skp/list-store.ts'
import { loadOpenSkp, loadSkp } from '../skp/store.ts'
import { bringInto, differencesFor, takeBack } from './bring.ts'
import { look } from './look.ts'
import { matcher } from './whose.ts'

/** Everybody whose SKP could take something; of several SKP in the year the last one. */
async function targetsOf(call: Call, year: number): Promise<WorkbookTarget[]> {
  const byEmployee = new Map<number, WorkbookTarget>()
  for (const row of await listSkp(call.db, year)) {
    if (row.skpId === null && !isInService(row.legalPosition)) continue
    byEmployee.set(row.employeeId, {
      employeeId: row.employeeId,
      fullName: row.fullName,
      nip: row.nip,
      jabatan: row.jabatan,
      skpId: row.skpId,
      state: row.state,
      obstacle: row.state === null || isOpen(row.state) ? null : `${lockedText('SKP-nya', row.state)}.`,
    })
  }
  return [...byEmployee.values()]
}

const ownerOf = async (call: Call, skpId: number | null): Promise<number | null> =>
  skpId === null ? null : (await loadSkp(call.db, skpId)).employeeId

/** Targets that come in as they are, but with which the SKP can't be signed. */
const wrongTargets = ({ rhk, approach }: ReadSkp, satuan: readonly Satuan[]): string[] =>
  approach === 'kualitatif'
    ? []
    : rhk.flatMap(({ text, indicators }) =>
        indicators.flatMap((iki) =>
          targetTroubles(iki, satuan).map((message) => `"${text.slice(0, 60)}": ${message}`),
        ),
      )

const fileOf = async (worksheets: readonly WorksheetToWrite[], name: string) =>
  workbookFile(await writeWorkbook(worksheets), name)

export const excelProcedures = {
  read: os.planning.excel.read.handler(async ({ input, signal, context: { call } }) => {
    const { people, skipped, hidden } = await look(call, input, signal)
    const find = await matcher(call, await ownerOf(call, input.skpId))
    const satuan = await loadSatuan(call.db)
    return {
      people: people.map(({ worksheet, place, read, remarks, rowName }, index): WorkbookPerson => ({
        index,
        worksheet,
        place,
        nip: read.nip,
        name: read.name,
        rhk: read.rhk.length,
        indicators: read.rhk.reduce((sum, { indicators }) => sum + indicators.length, 0),
        texts: read.rhk.map(({ kind, text }) => (kind === 'tambahan' ? `Tambahan: ${text}` : text)),
        employeeId: find(read),
        remarks: [
          ...(read.year === null || read.year === input.year
            ? []
            : [
                `SKP ini untuk tahun ${read.year}, sedangkan tahun yang dipilih ${input.year}. Ganti tahun di atas bila keliru.`,
              ]),
          ...remarks,
          ...read.remarks.map(({ row, message }) => `${rowName(row)}: ${message}`),
          ...wrongTargets(read, satuan),
        ],
      })),
      targets: await targetsOf(call, input.year),
      skipped,
      hidden,
    }
  }),

  compare: os.planning.excel.compare.handler(async ({ input, signal, context: { call } }) => {
    const { people } = await look(call, input, signal)
    const targets = new Map((await targetsOf(call, input.year)).map((row) => [row.employeeId, row]))
    const found = []
    for (const { index, employeeId, mode } of input.chosen) {
      await breathe(signal)
      const [person, skpId] = [people[index], targets.get(employeeId)?.skpId ?? null]
      if (person && skpId !== null)
        found.push({
          index,
          differences: await differencesFor(call, await loadSkp(call.db, skpId), person, mode),
        })
    }
    return found
  }),

  import: os.planning.excel.import.handler(async ({ input, signal, context: { call } }) => {
    const { people } = await look(call, input, signal)
    const surroundings = await loadSurroundings(call)
    const targets = new Map((await targetsOf(call, input.year)).map((row) => [row.employeeId, row]))
    const twice = input.chosen.find(
      ({ employeeId }, at) => input.chosen.findIndex((other) => other.employeeId === employeeId) !== at,
    )
    if (twice)
      throw new Refusal(
        `Dua bagian berkas dipilih untuk ${targets.get(twice.employeeId)?.fullName ?? 'pegawai yang sama'}. Pilih satu saja.`,
      )
    const imported: ImportedSkp[] = []
    let added = 0
    for (const { index, employeeId, mode } of input.chosen) {
      await breathe(signal)
      const person = people[index]
      const target = targets.get(employeeId)
      if (!person || !target)
        throw new Refusal('Pegawai atau bagian berkas yang dipilih tidak ada lagi. Pilih ulang berkasnya.')
      if (target.obstacle !== null)
        throw new Refusal(`${target.fullName}: ${target.obstacle} Tidak ada yang diimpor.`)
      const began = target.skpId === null
      const id =
        target.skpId ??
        (await beginSkp(call, surroundings, {
          employeeId,
          year: input.year,
          periodStart: await firstDay(call, employeeId, input.year),
          periodEnd: `${input.year}-12-31`,
          ...(person.read.kind ? { kind: person.read.kind } : {}),
          approach: person.read.approach,
        }))
      const done = await bringInto(call, await loadOpenSkp(call.db, id), person, mode, input.file.name)
      if (began) added += 1
      if (began) imported.push({ ...done, before: null })
      else if (done.isChanged) imported.push(done)
    }
    return {
      imported,
      added,
      changed: imported.length - added,
      unchanged: input.chosen.length - imported.length,
    }
  }),

  undoImport: os.planning.excel.undoImport.handler(async ({ input, context: { call } }) => {
    // The last one first: what it replaced may have hung on what the ones before it replaced.
    for (const one of input.imported.toReversed()) await takeBack(call, one)
    return { restored: input.imported.length }
  }),

  export: os.planning.excel.export.handler(async ({ input, context: { call } }) => {
    const settings = await loadSettings(call.db)
    const documents = []
    for (const id of new Set(input.ids)) documents.push(await skpDocument(call.db, id, settings))
    const [first] = documents
    const who = documents.length === 1 ? (first?.employee.name ?? '') : `${documents.length} pegawai`
    const name = `SKP ${first?.year ?? ''} - ${who.replace(/\.$/, '')}.xlsx`.replace(/[<>:"/\\|?*]/g, ' ')
    return fileOf(documents.map(skpWorksheet), name)
  }),

  template: os.planning.excel.template.handler(() => fileOf(templateWorksheets(), 'Templat SKP.xlsx')),
}
