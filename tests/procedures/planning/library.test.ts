import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../../electron/excel/workbook.ts'
import { rhk, skpContent } from '../../skp-content.ts'
import { auditOf, refusalOf, signedSkp, smallOffice } from '../people.ts'

const fileOf = async (header: string[], rows: Array<Array<string | null>>) =>
  new File([new Uint8Array(await writeWorkbook([{ worksheet: 'Lembar', header, rows }]))], 'pustaka.xlsx')

describe('the library', () => {
  it("grows from the office's signed SKP, by the jabatan that stood in them", async () => {
    const { client, staff } = await smallOffice()
    const texts = async () =>
      (
        await client.planning.library.list({ jabatan: 'Pengadministrasi Umum', search: 'arsip uji' })
      ).entries.map(({ text, source, origin }) => ({ text, source, origin }))
    const content = skpContent([
      rhk({ text: 'Tertatanya arsip uji' }),
      rhk({ kind: 'tambahan', text: 'Arsip uji tambahan' }),
    ])
    const { id } = await client.planning.skp.create({ employeeId: staff, year: 2026 })
    await client.planning.sheet.save({ id, revision: 0, content })
    expect(await texts()).toEqual([])
    await client.planning.agreement.sign({
      id,
      revision: 1,
      signedOn: '2026-01-20',
      place: 'Uji',
      sure: true,
    })
    expect(await texts()).toEqual([{ text: 'Tertatanya arsip uji', source: 'kantor', origin: 'SKP 2026' }])
    expect((await client.planning.library.list({ jabatan: 'Dokter', search: 'arsip uji' })).entries).toEqual(
      [],
    )
  })

  it('goes to another office as a workbook and is known when it comes back', async () => {
    const { client, staff } = await smallOffice()
    await signedSkp(client, staff, skpContent([rhk({ text: 'Tertatanya arsip uji' })]))
    const file = await client.planning.library.export({ jabatan: 'Pengadministrasi Umum' })
    const again = await client.planning.library.read({ file })
    expect(again.entries).toEqual([])
    expect(again.known).toBeGreaterThan(0)

    const other = await smallOffice()
    const brought = await other.client.planning.library.read({ file })
    expect(brought.problems).toEqual([])
    expect(brought.entries).toEqual([
      {
        jabatan: 'Pengadministrasi Umum',
        text: 'Tertatanya arsip uji',
        perspective: null,
        indicators: [
          { aspect: 'kuantitas', indicator: 'Jumlah dokumen yang ditetapkan', target: '12 dokumen' },
        ],
      },
    ])
    let ids: string[] = []
    const actions = await auditOf(other.application, async () => {
      ids = (await other.client.planning.library.add({ origin: file.name, entries: brought.entries })).ids
    })
    expect(actions).toEqual(['planning.library.add'])
    const search = { jabatan: null, search: 'arsip uji' }
    expect((await other.client.planning.library.list(search)).entries).toHaveLength(1)
    await other.client.planning.library.remove({ ids })
    expect((await other.client.planning.library.list(search)).entries).toEqual([])
    await refusalOf(other.application, () => other.client.planning.library.remove({ ids }))
  })

  it('refuses a workbook that is none, and changes nothing', async () => {
    const { client, application } = await smallOffice()
    const wrong = await fileOf(['Nama', 'NIP'], [['Orang', '1']])
    const { message } = await refusalOf(application, () => client.planning.library.read({ file: wrong }))
    expect(message).toContain('"Jabatan" dan "RHK"')
    await refusalOf(application, () => client.planning.library.read({ file: new File(['x'], 'a.xlsx') }))
  })

  it("knows the office's own jabatan and those it brings along, each once", async () => {
    const { client } = await smallOffice()
    const names = await client.planning.library.jabatan()
    expect(names).toEqual(expect.arrayContaining(['Pengadministrasi Umum', 'Camat', 'Kepala Puskesmas']))
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
  })
})

describe('filling several drafts', () => {
  async function drafts() {
    const office = await smallOffice()
    const { client, staff, kasi, camat } = office
    const begin = async (employeeId: number) =>
      (await client.planning.skp.create({ employeeId, year: 2026 })).id
    const [first, second] = [await begin(staff), await begin(kasi)]
    const { id: source } = await signedSkp(
      client,
      camat,
      skpContent([rhk({ text: 'Satu' }), rhk({ text: 'Dua' })]),
    )
    await client.planning.sheet.save({
      id: first,
      revision: 0,
      content: skpContent([rhk({ text: 'satu' })]),
    })
    return { ...office, first, second, source }
  }
  const textsOf = async (client: Awaited<ReturnType<typeof drafts>>['client'], id: number) =>
    (await client.planning.skp.get({ id })).content.rhk.map(({ text }) => text)

  it('shows first what each would get, then adds just that, and takes it back', async () => {
    const { client, application, first, second, source } = await drafts()
    const input = { source: { skpId: source }, skpIds: [first, second, source] }
    const preview = await client.planning.library.fillPreview(input)
    expect(preview.map(({ skpId, added, known, obstacle }) => ({ skpId, added, known, obstacle }))).toEqual([
      { skpId: first, added: 1, known: 1, obstacle: null },
      { skpId: second, added: 2, known: 0, obstacle: null },
      { skpId: source, added: 0, known: 2, obstacle: 'SKP sumber' },
    ])
    let filled: Awaited<ReturnType<typeof client.planning.library.fillMany>>['filled'] = []
    const actions = await auditOf(application, async () => {
      const done = await client.planning.library.fillMany({ ...input, skpIds: [first, second] })
      expect(done.added).toBe(3)
      filled = done.filled
    })
    expect(actions).toEqual(['planning.library.fillMany', 'planning.library.fillMany'])
    expect(await textsOf(client, first)).toEqual(['satu', 'Dua'])
    expect(await textsOf(client, second)).toEqual(['Satu', 'Dua'])
    expect(await client.planning.library.undoFillMany({ filled })).toEqual({ removed: 3 })
    expect(await textsOf(client, first)).toEqual(['satu'])
    expect(await textsOf(client, second)).toEqual([])
  })

  it('is refused whole when one of them is locked', async () => {
    const { client, application, staff, kasi, camat } = await smallOffice()
    const { id: locked } = await signedSkp(client, camat)
    const { id: open } = await client.planning.skp.create({ employeeId: kasi, year: 2026 })
    const { id: source } = await signedSkp(client, staff, skpContent([rhk({ text: 'Lain' })]))
    const { problems } = await refusalOf(application, () =>
      client.planning.library.fillMany({ source: { skpId: source }, skpIds: [open, locked] }),
    )
    expect(problems).toHaveLength(1)
    expect(problems[0]?.message).toContain('terkunci')
  })

  it('is not taken back over what was written since', async () => {
    const { client, application, first, second, source } = await drafts()
    const { filled } = await client.planning.library.fillMany({
      source: { skpId: source },
      skpIds: [first, second],
    })
    const { revision, content } = await client.planning.skp.get({ id: second })
    await client.planning.sheet.save({
      id: second,
      revision,
      content: { ...content, rhk: content.rhk.map((row) => ({ ...row, text: `${row.text} diubah` })) },
    })
    const { message } = await refusalOf(application, () => client.planning.library.undoFillMany({ filled }))
    expect(message).toContain('sudah diubah')
  })

  it('also takes RHK of the library', async () => {
    const { client, second } = await drafts()
    const { entries } = await client.planning.library.list({ jabatan: 'Camat', search: '' })
    const chosen = entries.slice(0, 2).map(({ text, indicators }) => ({ text, indicators }))
    const done = await client.planning.library.fillMany({ source: { rhk: chosen }, skpIds: [second] })
    expect(done.added).toBe(chosen.length)
    expect(await textsOf(client, second)).toEqual(chosen.map(({ text }) => text))
  })
})
