import { randomUUID } from 'node:crypto'
import {
  entriesFor,
  jabatanKey,
  type LibraryEntry,
  searchEntries,
  withoutTwins,
} from '../../../shared/planning/library/library.ts'
import {
  libraryColumns,
  libraryRows,
  type ReadLibrary,
  readLibraryRows,
} from '../../../shared/planning/library/workbook.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { os } from '../../app/call.ts'
import { maxWorkbookBytes, readWorkbook, visibleSheets, writeWorkbook } from '../../excel/workbook.ts'
import { libraryJabatan, loadLibrary, loadStored } from './store.ts'

/** More than anybody reads; the rest is found by searching. */
const most = 400

const keyOf = ({ jabatan, text }: Pick<LibraryEntry, 'jabatan' | 'text'>) =>
  `${jabatanKey(jabatan)}\n${text.trim().toLowerCase().replace(/\s+/g, ' ')}`

export const libraryProcedures = {
  library: os.planning.library.handler(async ({ input, context: { call } }) => {
    const found = searchEntries(
      entriesFor(await loadLibrary(call.db, input.jabatan), input.jabatan),
      input.search,
    )
    return { entries: found.slice(0, most), total: found.length }
  }),

  libraryJabatan: os.planning.libraryJabatan.handler(({ context: { call } }) => libraryJabatan(call.db)),

  exportLibrary: os.planning.exportLibrary.handler(async ({ input, context: { call } }) => {
    const entries = entriesFor(await loadLibrary(call.db, input.jabatan), input.jabatan).toSorted((a, b) =>
      a.jabatan.localeCompare(b.jabatan, 'id'),
    )
    if (entries.length === 0) throw new Refusal('Pustaka untuk jabatan itu masih kosong.')
    const bytes = await writeWorkbook([
      { sheet: 'Pustaka kinerja', header: libraryColumns, rows: libraryRows(entries) },
    ])
    return new File([new Uint8Array(bytes)], 'Pustaka kinerja.xlsx', {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    })
  }),

  readLibrary: os.planning.readLibrary.handler(async ({ input, context: { call } }) => {
    if (input.file.size > maxWorkbookBytes)
      throw new Refusal('Berkas itu lebih besar dari 20 MB. Pilih berkas yang hanya berisi pustaka.')
    const sheets = visibleSheets(await readWorkbook(await input.file.bytes()))
    const read = sheets
      .map(({ rows }) => readLibraryRows(rows))
      .filter((one): one is ReadLibrary => one !== null)
    if (read.length === 0)
      throw new Refusal(
        'Berkas itu bukan pustaka: kolom "Jabatan" dan "RHK" tidak ditemukan. Ekspor pustaka dari aplikasi ini menunjukkan susunannya.',
      )
    const all = read.flatMap(({ entries }) => entries)
    const known = new Set((await loadLibrary(call.db, null)).map(keyOf))
    const news = withoutTwins(
      all
        .filter((entry) => !known.has(keyOf(entry)))
        .map((entry) => ({ ...entry, id: '', alike: [], source: 'berkas', origin: '' })),
    )
    return {
      entries: news.map(({ jabatan, text, perspective, indicators }) => ({
        jabatan,
        text,
        perspective,
        indicators,
      })),
      known: all.length - news.length,
      problems: read.flatMap(({ problems }) => problems),
    }
  }),

  addToLibrary: os.planning.addToLibrary.handler(async ({ input, context: { call } }) => {
    const ids: string[] = []
    for (const { jabatan, text, perspective, indicators } of input.entries) {
      const id = randomUUID()
      await call.db
        .insertInto('library_entry')
        .values({
          id,
          jabatan,
          text,
          perspective,
          indicators: JSON.stringify(indicators),
          origin: input.origin,
          added_at: call.now.toISOString(),
        })
        .execute()
      ids.push(id)
    }
    await call.audit({
      action: 'planning.addToLibrary',
      subjectType: 'library',
      subjectId: input.origin || 'pustaka',
      after: {
        entries: input.entries.length,
        jabatan: [...new Set(input.entries.map((one) => one.jabatan))],
      },
    })
    return { ids }
  }),

  removeFromLibrary: os.planning.removeFromLibrary.handler(async ({ input, context: { call } }) => {
    const wanted = new Set(input.ids)
    const before = (await loadStored(call.db)).filter(({ id }) => wanted.has(id))
    if (before.length < wanted.size)
      throw new Refusal(
        'Sebagian isi pustaka itu tidak ada lagi, atau tidak berasal dari berkas. Muat ulang halaman.',
      )
    for (const { id } of before) await call.db.deleteFrom('library_entry').where('id', '=', id).execute()
    await call.audit({
      action: 'planning.removeFromLibrary',
      subjectType: 'library',
      subjectId: before[0]?.origin ?? 'pustaka',
      before,
    })
    return { removed: before.length }
  }),
}
