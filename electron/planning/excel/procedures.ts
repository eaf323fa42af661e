import { visibleWorksheets, worksheetRemarks } from '../../../shared/excel/worksheet.ts'
import { skpWorksheet, templateWorksheets } from '../../../shared/planning/excel/write.ts'
import { type WorksheetToWrite, writeWorkbook, readWorkbookFile, workbookFile } from '../../excel/workbook.ts'
import { loadSettings } from '../../office/store.ts'
import { skpDocument } from '../skp/documents.ts'
import { listSkp } from '../skp/list-store.ts'
import { loadOpenSkp, loadSkp, type SkpRow, touchSkp } from '../skp/store.ts'
import { randomUUID } from 'node:crypto'
import { isInService } from '../../../shared/employees/legal-position.ts'
import { targetTroubles } from '../../../shared/planning/sheet/completeness.ts'
import type { Satuan } from '../../../shared/planning/measures/satuan.ts'
import { closesCircle } from '../../../shared/planning/skp/circle.ts'
import { withContentOf } from '../../../shared/planning/annex/copy.ts'
import type { SkpContent } from '../../../shared/planning/skp/skp.ts'
import type { WorkbookPerson, WorkbookTarget } from '../../../shared/planning/excel/contract.ts'
import { type ReadSkp, readSkpWorksheet, withIds } from '../../../shared/planning/excel/read.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { findByText } from '../../../shared/kernel/text.ts'
import { isOpen, lockedText } from '../../../shared/planning/skp/transitions.ts'
import { type Call, os } from '../../app/call.ts'
import { listPosts } from '../../employees/store.ts'
import { beginSkp, firstDay, loadSurroundings } from '../skp/begin.ts'
import { isWrittenBeside } from '../talks/beside.ts'
import { loadContent, saveContent, superiorsOfYear } from '../skp/content.ts'
import { loadSatuan } from '../measures/store.ts'
import { rewrite } from '../skp/rewrite.ts'
import { servableRhk } from '../sheet/servable.ts'

interface Source {
  file: File
  year: number
  skpId: number | null
}

interface Looked {
  people: Array<{ worksheet: string; read: ReadSkp; remarks: string[] }>
  skipped: string[]
}

async function look(call: Call, { file }: Source, signal?: AbortSignal): Promise<Looked> {
  const people: Looked['people'] = []
  const skipped: string[] = []
  const worksheets = await readWorkbookFile(call, file, 'SKP', signal)
  const seen = new Set(visibleWorksheets(worksheets))
  for (const one of worksheets) {
    const { worksheet } = one
    const read = seen.has(one) ? (readSkpWorksheet(one.rows, one.merged) ?? []) : []
    people.push(...read.map((skp) => ({ worksheet, read: skp, remarks: worksheetRemarks(one) })))
    if (read.length === 0) skipped.push(seen.has(one) ? worksheet : `${worksheet} (tersembunyi)`)
  }
  if (people.length === 0)
    throw new Refusal(
      'Berkas itu tidak memuat SKP: tabel dengan kolom "Rencana hasil kerja" dan "Indikator kinerja individu" tidak ditemukan di lembar mana pun. Pakai templat yang tersedia, atau ekspor SKP dari e-Kinerja.',
    )
  return { people, skipped }
}

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

const plainName = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()

/** Whom a worksheet is about: by NIP, else by a name that only one person has, else whose page it was started from. */
async function matcher(call: Call, own: number | null): Promise<(read: ReadSkp) => number | null> {
  const posts = await listPosts(call.db)
  const byNip = new Map(posts.map(({ id, nip }) => [nip, id]))
  const byName = Map.groupBy(
    posts.flatMap(({ id, name, fullName }) => [
      { id, name: plainName(name) },
      ...(plainName(fullName) === plainName(name) ? [] : [{ id, name: plainName(fullName) }]),
    ]),
    ({ name }) => name,
  )
  return ({ nip, name }) => {
    const known = byNip.get(nip)
    if (known !== undefined) return known
    const named = byName.get(plainName(name)) ?? []
    if (named.length === 1) return named[0]?.id ?? null
    return nip === '' && name === '' ? own : null
  }
}

const ownerOf = async (call: Call, skpId: number | null): Promise<number | null> =>
  skpId === null ? null : (await loadSkp(call.db, skpId)).employeeId

/** RHK whose superior's text is one that can be served are linked to it. */
async function linked(call: Call, skp: SkpRow, content: SkpContent): Promise<SkpContent> {
  const choices = await servableRhk(call.db, skp)
  const rhk = content.rhk.map((row) => ({
    ...row,
    superiorRhkId: row.superiorRhkId ?? findByText(choices, row.superiorText)?.id ?? null,
  }))
  return closesCircle(await superiorsOfYear(call.db, skp.year), rhk) ? content : { ...content, rhk }
}

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
    const { people, skipped } = await look(call, input, signal)
    const find = await matcher(call, await ownerOf(call, input.skpId))
    const satuan = await loadSatuan(call.db)
    return {
      people: people.map(({ worksheet, read, remarks }, index): WorkbookPerson => ({
        index,
        worksheet,
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
          ...read.remarks.map(({ row, message }) => `Baris ${row}: ${message}`),
          ...wrongTargets(read, satuan),
        ],
      })),
      targets: await targetsOf(call, input.year),
      skipped,
    }
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
    const imported = []
    for (const { index, employeeId, mode } of input.chosen) {
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
      const skp = await loadOpenSkp(call.db, id)
      const before = await loadContent(call.db, id)
      const brought = withIds(person.read, randomUUID)
      const joined = mode === 'replace' ? brought : withContentOf(before, brought, randomUUID)
      const { revision } = await rewrite(
        call,
        skp,
        'planning.excel.import',
        await linked(call, skp, joined),
        { berkas: input.file.name, lembar: person.worksheet },
      )
      imported.push({ id, revision, before: began ? null : before })
    }
    return { imported }
  }),

  undoImport: os.planning.excel.undoImport.handler(async ({ input, context: { call } }) => {
    // The last one first: what it replaced may have hung on what the ones before it replaced.
    for (const { id, revision, before } of input.imported.toReversed()) {
      const skp = await loadOpenSkp(call.db, id)
      const written = before === null && (await isWrittenBeside(call.db, id))
      if (skp.revision !== revision || written)
        throw new Refusal(
          'Sebagian SKP itu sudah diubah sesudah diimpor, jadi tidak dapat diurungkan sekaligus. Hapus yang tidak perlu di SKP masing-masing.',
        )
      const now = await loadContent(call.db, id)
      if (before === null) await call.db.deleteFrom('skp').where('id', '=', id).execute()
      else {
        await saveContent(call.db, id, before)
        await touchSkp(call.db, skp, call.now)
      }
      await call.audit({
        action: 'planning.excel.undoImport',
        subjectType: 'skp',
        subjectId: id,
        before: { rhk: now.rhk.map(({ text }) => text) },
        after: before === null ? {} : { rhk: before.rhk.map(({ text }) => text) },
      })
    }
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
