import {
  guessMapping,
  guessWorksheet,
  type TableMapping,
  unreadColumns,
} from '../../../shared/employees/import/columns.ts'
import { corrected, personRows } from '../../../shared/employees/import/one-row.ts'
import type { ImportSource } from '../../../shared/employees/import/contract.ts'
import { cellText } from '../../../shared/excel/cell.ts'
import { visibleWorksheets, type WorksheetOfCells } from '../../../shared/excel/worksheet.ts'
import { planImport } from '../../../shared/employees/import/plan.ts'
import { mappingProblems, readRows } from '../../../shared/employees/import/read-rows.ts'
import { type ImportPlan, problemLine, type ReadRows } from '../../../shared/employees/import/results.ts'
import { unitPaths } from '../../../shared/office/unit-tree.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { type Call, os } from '../../app/call.ts'
import { loadOfficials, loadUnits } from '../../office/store.ts'
import { mustSeeRestricted } from '../restricted.ts'
import { applyPlan, insertBatch, loadBatches, undoBatch } from './store.ts'
import { type KnownEmployee, loadRecords } from '../store.ts'
import { readWorkbookFile } from '../../excel/workbook.ts'

/** Rows that the step of mapping columns shows. */
const sampleRows = 12
/** Rows among which the clerk points at the one where people begin, and letters of each. */
const topRows = 40
const topLetters = 120

interface Looked {
  worksheets: WorksheetOfCells[]
  worksheet: WorksheetOfCells
  mapping: TableMapping
  read: ReadRows
  known: KnownEmployee[]
}

async function look(
  call: Call,
  { file, worksheet: wanted, mapping, firstRow, hiddenRows, corrections }: ImportSource,
  signal?: AbortSignal,
): Promise<Looked> {
  mustSeeRestricted(call)
  const worksheets = await readWorkbookFile(call, file, 'daftar pegawai', signal)
  const listOf = (one: WorksheetOfCells) => ({ ...one, rows: personRows(one, hiddenRows) })
  const found = wanted === undefined ? undefined : worksheets.find(({ worksheet }) => worksheet === wanted)
  const chosen = found && listOf(found)
  if (wanted !== undefined && !chosen) throw new Refusal(`Lembar "${wanted}" tidak ada di berkas itu.`)
  const guess = chosen
    ? { worksheet: chosen, mapping: guessMapping(chosen.rows, firstRow) }
    : guessWorksheet(visibleWorksheets(worksheets).map(listOf))
  if (!guess) throw new Refusal('Berkas itu tidak berisi data. Pilih berkas yang berisi daftar pegawai.')
  const used = mapping ?? guess.mapping
  return {
    worksheets,
    worksheet: guess.worksheet,
    mapping: used,
    read: readRows(corrected(guess.worksheet.rows, corrections), used, call.today),
    known: await loadRecords(call.db),
  }
}

/** Rows below the header that Excel does not show, as Excel counts. */
const hiddenPeople = ({ worksheet, mapping }: Looked): number[] =>
  worksheet.hiddenRows.filter((at) => at >= mapping.firstRow - 1).map((at) => at + 1)

async function planOf(call: Call, { known }: Looked, read: ReadRows): Promise<ImportPlan> {
  const units = await loadUnits(call.db)
  const paths = unitPaths(units)
  const names = new Map(known.map(({ id, record }) => [id, record.name]))
  const officials = new Map((await loadOfficials(call.db)).map(({ id, name }) => [id, name]))
  const heads = units.flatMap(({ id, headEmployeeId, headOfficialId }) => {
    const [path, name] = [paths.get(id), names.get(headEmployeeId ?? 0) ?? officials.get(headOfficialId ?? 0)]
    return path && name !== undefined ? [{ path, name }] : []
  })
  const employees = known.map(({ record }) => record)
  return planImport({ employees, unitPaths: [...paths.values()], heads }, read, call.today)
}

/** Which rows were taken for the name of a unit: a clerk sees at once where it was none. */
const headingRemark = ({ headings }: ReadRows): string[] =>
  headings.length === 0
    ? []
    : [
        `Dibaca sebagai nama unit bagi orang di bawahnya: ${headings
          .slice(0, 8)
          .map(({ row, name }) => `baris ${row} “${name}”`)
          .join(', ')}${headings.length > 8 ? ` dan ${headings.length - 8} lainnya` : ''}.`,
      ]

export const importProcedures = {
  preview: os.employees.import.preview.handler(async ({ input, signal, context: { call } }) => {
    const looked = await look(call, input, signal)
    const { worksheets, worksheet, mapping, read } = looked
    const { rows, remarks } = worksheet
    const from = (mapping.headerRow ?? mapping.firstRow) - 1
    return {
      worksheets: worksheets.map(({ worksheet: name }) => name),
      worksheet: worksheet.worksheet,
      mapping,
      mappingProblems: mappingProblems(mapping),
      sample: rows.slice(from, from + sampleRows).map((row) => row.map(cellText)),
      top: rows.slice(0, topRows).map((row) =>
        row
          .map(cellText)
          .filter((text) => text !== '')
          .join(' | ')
          .slice(0, topLetters),
      ),
      hiddenRows: hiddenPeople(looked),
      unread: unreadColumns(rows, mapping),
      remarks: [...remarks, ...headingRemark(read)],
      plan: await planOf(call, looked, read),
    }
  }),

  apply: os.employees.import.apply.handler(async ({ input, signal, context: { call } }) => {
    const looked = await look(call, input, signal)
    const { read, known } = looked
    const wrong = new Set(read.problems.map(({ row }) => row))
    if (wrong.size > 0 && (!input.skipWrong || mappingProblems(looked.mapping).length > 0))
      throw new Refusal(
        `${wrong.size} baris salah, jadi tidak ada yang diimpor. Perbaiki, atau tinggalkan baris yang salah.`,
        read.problems.map((problem) => ({ message: problemLine(problem) })),
      )
    const leaveOut = new Set(input.leaveOut)
    const employees = read.employees.filter(({ row }) => !leaveOut.has(row))
    const plan = await planOf(call, looked, { ...read, employees })
    const why = {
      wrong: wrong.size,
      byChoice: read.employees.length - employees.length,
      hidden: input.hiddenRows ? 0 : hiddenPeople(looked).length,
    }
    const counts = {
      added: plan.added.length,
      changed: plan.changed.length,
      unchanged: plan.unchanged.length,
      leftOut: why.wrong + why.byChoice + why.hidden,
    }
    if (counts.added + counts.changed === 0)
      return { batchId: null, ...counts, ...(counts.leftOut > 0 && { why }) }
    const source = input.file.name || 'daftar pegawai'
    const { people, inverse } = await applyPlan(call.db, call.application.file.raw, plan, known, call.today)
    const batchId = await insertBatch(call.db, {
      at: call.now.toISOString(),
      source,
      added: counts.added,
      changed: counts.changed,
      inverse,
    })
    await call.auditAll(
      people.map(({ id, before, after }) => ({
        action: 'employees.import',
        subjectType: 'employee',
        subjectId: id,
        before,
        after,
      })),
    )
    await call.audit({
      action: 'employees.import.apply',
      subjectType: 'import',
      subjectId: batchId,
      after: { source, ...counts, units: inverse.units.length },
    })
    return { batchId, ...counts, ...(counts.leftOut > 0 && { why }) }
  }),

  list: os.employees.import.list.handler(({ context: { call } }) => loadBatches(call.db)),

  undo: os.employees.import.undo.handler(async ({ input, context: { call } }) => {
    const { removed, restored, keptUnits, source } = await undoBatch(
      call.db,
      input.id,
      call.now.toISOString(),
    )
    await call.audit({
      action: 'employees.import.undo',
      subjectType: 'import',
      subjectId: input.id,
      before: { source },
      after: { removed, restored, ...(keptUnits.length > 0 && { keptUnits }) },
    })
    return { removed, restored, ...(keptUnits.length > 0 && { keptUnits }) }
  }),
}
