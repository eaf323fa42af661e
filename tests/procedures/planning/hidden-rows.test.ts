import { expect, it } from 'vitest'
import { handMade, textCell } from '../../unit/excel/hand-made.ts'
import { smallOffice } from '../people.ts'

/** A worksheet in which Excel hides the row before the last one, as by a filter. */
function withHidden(rows: readonly string[][]): File {
  const xml = rows.map((cells, at) => {
    const hidden = at === rows.length - 2 ? ' hidden="1"' : ''
    return `<row r="${at + 1}"${hidden}>${cells.map((text) => textCell(text)).join('')}</row>`
  })
  return new File([Uint8Array.from(handMade({ rows: xml.join('') }))], 'tersembunyi.xlsx')
}

it('rows that Excel does not show are named and left out of SKP, goals and library, unless they are wanted', async () => {
  const { client } = await smallOffice()
  const skp = withHidden([
    ['NAMA', 'RENCANA HASIL KERJA', 'INDIKATOR KINERJA INDIVIDU', 'TARGET'],
    ['Orang Rekaan', 'Arsip tertata', 'Jumlah arsip', '12 berkas'],
    ['', 'Disembunyikan', 'Jumlah', '1 kali'],
    ['', 'Surat terkirim', 'Jumlah surat', '20 surat'],
  ])
  const goals = withHidden([
    ['SASARAN', 'INDIKATOR', 'TARGET'],
    ['Disembunyikan', 'Nilai', '80'],
    ['Meningkatnya pelayanan', 'Nilai IKM', '85'],
  ])
  const library = withHidden([
    ['Jabatan', 'RHK'],
    ['Arsiparis', 'Disembunyikan'],
    ['Arsiparis', 'Arsip rekaan tertata'],
  ])
  for (const hiddenRows of [false, true]) {
    const also = hiddenRows ? ['Disembunyikan'] : []
    const ofSkp = await client.planning.excel.read({ file: skp, year: 2026, skpId: null, hiddenRows })
    expect(ofSkp.people[0]?.texts.toSorted()).toEqual(['Arsip tertata', ...also, 'Surat terkirim'].toSorted())
    expect(ofSkp.hidden.map(({ rows }) => rows)).toEqual([[3]])
    const ofGoals = await client.planning.goals.read({ file: goals, hiddenRows })
    expect(ofGoals.goals.map(({ text }) => text)).toEqual([...also, 'Meningkatnya pelayanan'])
    expect(ofGoals.hidden.map(({ rows }) => rows)).toEqual([[2]])
    const ofLibrary = await client.planning.library.read({ file: library, hiddenRows })
    expect(ofLibrary.entries.map(({ text }) => text)).toEqual([...also, 'Arsip rekaan tertata'])
    expect(ofLibrary.hidden.map(({ rows }) => rows)).toEqual([[2]])
  }
})

it('a library that says nothing new says so, and counts what is there and what was wrong', async () => {
  const { client } = await smallOffice()
  const rows = ['Jabatan;RHK', 'Arsiparis;Arsip rekaan tertata', ';', `Arsiparis;${'x'.repeat(2001)}`].join(
    '\n',
  )
  const file = new File([rows], 'pustaka.csv')
  const first = await client.planning.library.read({ file })
  expect(first).toMatchObject({ known: 0, leftOut: 1 })
  await client.planning.library.add({ origin: 'pustaka.csv', entries: first.entries })
  expect(await client.planning.library.read({ file })).toMatchObject({ entries: [], known: 1, leftOut: 1 })
})
