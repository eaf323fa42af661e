import { loadContent } from '../skp/content.ts'
import { rewrite } from '../skp/rewrite.ts'
import { isOpen, lockedText } from '../../../shared/planning/skp/transitions.ts'
import { listSkp } from '../skp/list-store.ts'
import { loadSkp, type SkpRow, loadOpenSkp } from '../skp/store.ts'
import { contentOf, filledWith } from './fill.ts'
import { listPosts } from '../../employees/store.ts'
import { randomUUID } from 'node:crypto'
import { hiddenIn, seenRows, visibleWorksheets } from '../../../shared/excel/worksheet.ts'
import {
  entriesFor,
  entryKey,
  searchEntries,
  withoutTwins,
} from '../../../shared/planning/library/library.ts'
import {
  libraryColumns,
  libraryRows,
  type ReadLibrary,
  readLibraryRows,
} from '../../../shared/planning/library/workbook.ts'
import { Refusal, Problem } from '../../../shared/kernel/refusal.ts'
import { os } from '../../app/call.ts'
import { isWithin } from '../../app/scope.ts'
import { readWorkbookFile, workbookFile, writeWorkbook } from '../../excel/workbook.ts'
import { libraryJabatan, loadLibrary, loadStored } from './store.ts'

/** More than anybody reads; the rest is found by searching. */
const most = 400

export const libraryProcedures = {
  list: os.planning.library.list.handler(async ({ input, context: { call } }) => {
    const found = searchEntries(
      entriesFor(
        await loadLibrary(call.db, input.jabatan, (whose) => isWithin(call.scope, whose)),
        input.jabatan,
      ),
      input.search,
    )
    return { entries: found.slice(0, most), total: found.length }
  }),

  jabatan: os.planning.library.jabatan.handler(({ context: { call } }) => libraryJabatan(call.db)),

  export: os.planning.library.export.handler(async ({ input, context: { call } }) => {
    const entries = entriesFor(await loadLibrary(call.db, input.jabatan), input.jabatan).toSorted((a, b) =>
      a.jabatan.localeCompare(b.jabatan, 'id'),
    )
    if (entries.length === 0) throw new Refusal('Pustaka untuk jabatan itu masih kosong.')
    const bytes = await writeWorkbook([
      { worksheet: 'Pustaka kinerja', header: libraryColumns, rows: libraryRows(entries) },
    ])
    return workbookFile(bytes, 'Pustaka kinerja.xlsx')
  }),

  read: os.planning.library.read.handler(async ({ input, signal, context: { call } }) => {
    const worksheets = visibleWorksheets(await readWorkbookFile(call, input.file, 'pustaka', signal))
    const read = worksheets
      .map((one) => {
        const found = readLibraryRows(seenRows(one, input.hiddenRows))
        return found && { ...found, problems: [...one.remarks, ...found.problems] }
      })
      .filter((one): one is ReadLibrary => one !== null)
    if (read.length === 0)
      throw new Refusal(
        'Berkas itu bukan pustaka: kolom "Jabatan" dan "RHK" tidak ditemukan. Ekspor pustaka dari aplikasi ini menunjukkan susunannya.',
      )
    const all = read.flatMap(({ entries }) => entries)
    const known = new Set((await loadLibrary(call.db, null)).map(entryKey))
    const news = withoutTwins(
      all
        .filter((entry) => !known.has(entryKey(entry)))
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
      leftOut: read.reduce((sum, { leftOut }) => sum + leftOut, 0),
      hidden: hiddenIn(worksheets),
    }
  }),

  add: os.planning.library.add.handler(async ({ input, context: { call } }) => {
    const ids: string[] = []
    for (const { jabatan, text, perspective, indicators } of input.entries) {
      const id = randomUUID()
      await call.db
        .insertInto('libraryEntry')
        .values({
          id,
          jabatan,
          text,
          perspective,
          indicators: JSON.stringify(indicators),
          origin: input.origin,
          addedAt: call.now.toISOString(),
        })
        .execute()
      ids.push(id)
    }
    await call.audit({
      action: 'planning.library.add',
      subjectType: 'library',
      subjectId: input.origin || 'pustaka',
      after: {
        entries: input.entries.length,
        jabatan: [...new Set(input.entries.map((one) => one.jabatan))],
      },
    })
    return { ids }
  }),

  remove: os.planning.library.remove.handler(async ({ input, context: { call } }) => {
    const wanted = new Set(input.ids)
    const before = (await loadStored(call.db)).filter(({ id }) => wanted.has(id))
    if (before.length < wanted.size)
      throw new Refusal(
        'Sebagian isi pustaka itu tidak ada lagi, atau tidak berasal dari berkas. Muat ulang halaman.',
      )
    for (const { id } of before) await call.db.deleteFrom('libraryEntry').where('id', '=', id).execute()
    await call.audit({
      action: 'planning.library.remove',
      subjectType: 'library',
      subjectId: before[0]?.origin ?? 'pustaka',
      before,
    })
    return { removed: before.length }
  }),

  alike: os.planning.library.alike.handler(async ({ input, context: { call } }) => {
    const rows = await listSkp(call.db, input.year)
    const wanted = new Set(input.skpIds)
    const jabatan = new Set(
      rows.flatMap((row) => (row.skpId !== null && wanted.has(row.skpId) ? (row.jabatan ?? []) : [])),
    )
    return {
      jabatan: [...jabatan],
      skpIds: rows.flatMap((row) =>
        row.skpId !== null && row.jabatan !== null && jabatan.has(row.jabatan) && isOpen(row.state)
          ? row.skpId
          : [],
      ),
    }
  }),

  fillPreview: os.planning.library.fillPreview.handler(async ({ input, context: { call } }) => {
    const people = new Map((await listPosts(call.db)).map((post) => [post.id, post]))
    const source = await contentOf(call, input.source)
    const rows = []
    for (const id of new Set(input.skpIds)) {
      const skp = await loadSkp(call.db, id)
      const person = people.get(skp.employeeId)
      const own = 'skpId' in input.source && input.source.skpId === id
      const added = own ? 0 : (await filledWith(call, skp, source)).news.length
      rows.push({
        skpId: id,
        fullName: person?.fullName ?? '-',
        jabatan: person?.jabatan ?? null,
        state: skp.state,
        obstacle: own ? 'SKP sumber' : isOpen(skp.state) ? null : lockedText('SKP-nya', skp.state),
        added,
        known: source.rhk.length - added,
      })
    }
    return rows
  }),

  fillMany: os.planning.library.fillMany.handler(async ({ input, context: { call } }) => {
    const people = new Map((await listPosts(call.db)).map((post) => [post.id, post]))
    const source = await contentOf(call, input.source)
    const ids = [...new Set(input.skpIds)]
    const skps: SkpRow[] = []
    for (const id of ids) skps.push(await loadSkp(call.db, id))
    const problems = skps
      .filter(({ state }) => !isOpen(state))
      .map(({ employeeId, state }): Problem => ({
        field: people.get(employeeId)?.fullName ?? '-',
        message: `${lockedText('SKP-nya', state)}.`,
      }))
    if (problems.length > 0)
      throw new Refusal(
        `${problems.length} dari ${skps.length} SKP terkunci, jadi tidak ada yang diisi. Buka kembali SKP itu, atau keluarkan dari pilihan.`,
        problems,
      )
    const filled: Array<{ id: number; revision: number; rhkIds: string[] }> = []
    for (const skp of skps) {
      if ('skpId' in input.source && input.source.skpId === skp.id) continue
      const { after, news } = await filledWith(call, skp, source)
      if (news.length === 0) continue
      const { revision } = await rewrite(call, skp, 'planning.library.fillMany', after)
      filled.push({ id: skp.id, revision, rhkIds: news.map(({ id }) => id) })
    }
    return { added: filled.reduce((sum, { rhkIds }) => sum + rhkIds.length, 0), filled }
  }),

  undoFillMany: os.planning.library.undoFillMany.handler(async ({ input, context: { call } }) => {
    let removed = 0
    for (const { id, revision, rhkIds } of input.filled) {
      const skp = await loadOpenSkp(call.db, id)
      if (skp.revision !== revision)
        throw new Refusal(
          'Sebagian SKP itu sudah diubah sesudah diisi, jadi pengisian tidak dapat diurungkan sekaligus. Hapus RHK yang tidak perlu di SKP masing-masing.',
        )
      const before = await loadContent(call.db, id)
      const gone = new Set(rhkIds)
      const { change } = await rewrite(call, skp, 'planning.library.undoFillMany', {
        ...before,
        rhk: before.rhk.filter((rhk) => !gone.has(rhk.id)),
      })
      if (change) removed += rhkIds.length
    }
    return { removed }
  }),
}
