import { describe, expect, it, onTestFinished } from 'vitest'
import { forkEngine } from '../../electron/documents/engine/fork.ts'
import { drawDocuments } from '../../electron/documents/engine/draw.ts'
import { createEngine } from '../../electron/documents/engine/host.ts'
import { printFormOf } from '../../electron/documents/forms/loads.ts'
import { iki, rhk, skpContent } from '../skp-content.ts'
import { refusalOf, signedSkp, smallOffice } from '../procedures/people.ts'
import { evaluationDocument, options, skpDocument } from './documents.ts'
import { readPdf } from './pdf-text.ts'

const job = (count: number, rows = 1) => ({
  title: 'Uji',
  options,
  forms: Array.from({ length: count }, () =>
    printFormOf({
      form: 'skp',
      data: skpDocument({
        content: skpContent(Array.from({ length: rows }, () => rhk({ indicators: [iki(), iki(), iki()] }))),
      }),
    }),
  ),
})

const engineOf = () => {
  const engine = createEngine(forkEngine)
  onTestFinished(() => engine.close())
  return engine
}

describe('the process that draws', () => {
  it('draws the same as this process would', async () => {
    const bytes = await engineOf().draw(job(2))
    const own = await readPdf(await drawDocuments(job(2)))
    expect((await readPdf(bytes)).packed).toBe(own.packed)
  })

  it('draws on after a job was cancelled, and the cancelled one is told so', async () => {
    const engine = engineOf()
    const controller = new AbortController()
    const long = engine.draw(job(300, 20), { signal: controller.signal })
    setTimeout(() => controller.abort(new Error('dibatalkan')), 400)
    await expect(long).rejects.toThrow('dibatalkan')
    expect((await readPdf(await engine.draw(job(1)))).pages.length).toBeGreaterThan(0)
  })

  it('does not begin what was cancelled before', async () => {
    const engine = engineOf()
    await expect(engine.draw(job(1), { signal: AbortSignal.abort(new Error('batal')) })).rejects.toThrow(
      'batal',
    )
    await engine.draw(job(1))
  })

  it('tells the steps of a long job, never backwards', async () => {
    const steps: number[] = []
    await engineOf().draw(job(30), { onProgress: ({ done }) => steps.push(done) })
    expect(steps.at(-1)).toBe(30)
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
  })
})

describe('printing', () => {
  it('gives the same bytes for the same documents', async () => {
    const forms = [
      printFormOf({ form: 'skp', data: skpDocument() }),
      printFormOf({ form: 'evaluasi', data: evaluationDocument() }),
      printFormOf({ form: 'dokumen-evaluasi', data: evaluationDocument() }),
    ]
    const draw = () => drawDocuments({ title: 'Uji', options, forms })
    expect(Buffer.from(await draw()).equals(Buffer.from(await draw()))).toBe(true)
  })

  it('names file and document after form, year and person, and hands it over by a token', async () => {
    const { client, staff } = await smallOffice()
    await signedSkp(client, staff)
    for await (const event of await client.documents.print({
      form: 'skp',
      year: 2026,
      scope: { kind: 'all' },
    })) {
      if (event.kind !== 'done') continue
      expect(event).toMatchObject({ fileName: 'SKP 2026 - Orang Rekaan 3.pdf', forms: 1 })
      const file = await client.documents.file({ token: event.token })
      expect(file.type).toBe('application/pdf')
      const { metadata, packed } = await readPdf(await file.bytes())
      expect(metadata['Title']).toBe('SKP 2026 - Orang Rekaan 3')
      expect(packed).toContain('SASARANKINERJAPEGAWAI')
    }
  })

  it('35: of a signed SKP prints the jabatan of the day it was signed', async () => {
    const { client, staff } = await smallOffice()
    await signedSkp(client, staff)
    const [entry] = (await client.employees.get({ id: staff })).jabatan
    if (!entry) throw new Error('no jabatan')
    await client.employees.saveJabatan({ ...entry, employeeId: staff, jabatan: 'Jabatan Baru' })
    for await (const event of await client.documents.print({
      form: 'skp',
      year: 2026,
      scope: { kind: 'all' },
    })) {
      if (event.kind !== 'done') continue
      const { packed } = await readPdf(await (await client.documents.file({ token: event.token })).bytes())
      expect(packed).toContain('PengadministrasiUmum')
      expect(packed).not.toContain('JabatanBaru')
    }
  })

  it('of an old version prints what was signed then, though the SKP says something else now', async () => {
    const { client, staff } = await smallOffice()
    const { id, content } = await signedSkp(client, staff, skpContent([rhk({ text: 'Hasil semula' })]))
    await client.planning.agreement.reopen({ id, reason: 'perubahan tugas' })
    const { revision } = await client.planning.skp.get({ id })
    await client.planning.sheet.save({
      id,
      revision,
      content: { ...content, rhk: content.rhk.map((row) => ({ ...row, text: 'Hasil baru' })) },
    })
    const [version] = await client.planning.agreement.versions({ id })
    if (!version) throw new Error('no version was kept')
    for await (const event of await client.documents.print({
      form: 'skp',
      year: 2026,
      scope: { kind: 'versions', ids: [version.id] },
    })) {
      if (event.kind !== 'done') continue
      const { packed } = await readPdf(await (await client.documents.file({ token: event.token })).bytes())
      expect(packed).toContain('Hasilsemula')
      expect(packed).not.toContain('Hasilbaru')
      expect(packed).not.toContain('DRAF')
    }
  })

  it('of an old version prints its Lampiran and rencana aksi as they were signed, too', async () => {
    const { client, staff } = await smallOffice()
    const { id } = await client.planning.skp.create({ employeeId: staff, year: 2026 })
    await client.planning.sheet.save({ id, revision: 0, content: skpContent([rhk()]) })
    const annexOf = (text: string) => ({
      attachments: { dukungan: [text], pertanggungjawaban: [], konsekuensi: [] },
      actions: [],
    })
    const write = async (text: string) =>
      client.planning.annex.save({
        id,
        revision: (await client.planning.annex.get({ id })).revision,
        annex: annexOf(text),
      })
    await write('Dukungan semula')
    const { revision } = await client.planning.skp.get({ id })
    await client.planning.agreement.sign({ id, revision, signedOn: '2026-01-20', place: 'Uji', sure: true })
    await client.planning.agreement.reopen({ id, reason: 'perubahan anggaran' })
    await write('Dukungan baru')
    const [version] = await client.planning.agreement.versions({ id })
    const request: Parameters<typeof client.documents.print>[0] = {
      form: 'skp',
      also: ['lampiran-skp', 'rencana-aksi'],
      year: 2026,
      scope: { kind: 'versions', ids: [version?.id ?? 0] },
    }
    expect(await client.documents.count(request)).toMatchObject({ forms: 3 })
    for await (const event of await client.documents.print(request)) {
      if (event.kind !== 'done') continue
      const { packed } = await readPdf(await (await client.documents.file({ token: event.token })).bytes())
      expect(packed).toContain('Dukungansemula')
      expect(packed).not.toContain('Dukunganbaru')
      expect(packed).not.toContain('DRAF')
    }
  })

  it('puts a whole office in one file, heads of units first, in the order of the tree', async () => {
    const { client, camat, kasi, staff } = await smallOffice()
    for (const id of [staff, camat, kasi]) await signedSkp(client, id)
    const request = { form: 'skp', year: 2026, scope: { kind: 'all' } } as const
    expect(await client.documents.count(request)).toMatchObject({ forms: 3 })
    for await (const event of await client.documents.print(request)) {
      if (event.kind !== 'done') continue
      expect(event.fileName).toBe('SKP 2026 - 3 pegawai.pdf')
      const { packed } = await readPdf(await (await client.documents.file({ token: event.token })).bytes())
      const owners = [...packed.matchAll(/DokumenmilikOrangRekaan(\d)/g)].map(([, number]) => number)
      expect([...new Set(owners)]).toEqual(['1', '2', '3'])
    }
  })

  it('puts chosen people in the order in which they were named', async () => {
    const { client, camat, kasi, staff } = await smallOffice()
    for (const id of [staff, camat, kasi]) await signedSkp(client, id)
    const scope = { kind: 'employees' as const, ids: [kasi, staff, camat] }
    for await (const event of await client.documents.print({ form: 'skp', year: 2026, scope })) {
      if (event.kind !== 'done') continue
      const { packed } = await readPdf(await (await client.documents.file({ token: event.token })).bytes())
      const owners = [...packed.matchAll(/DokumenmilikOrangRekaan(\d)/g)].map(([, number]) => number)
      expect([...new Set(owners)]).toEqual(['2', '3', '1'])
    }
  })

  it('puts several forms in one file, those of one person together, each where it applies', async () => {
    const { client, camat, kasi, staff } = await smallOffice()
    for (const id of [staff, camat, kasi]) await signedSkp(client, id)
    const request: Parameters<typeof client.documents.print>[0] = {
      form: 'skp',
      also: ['matriks-peran-hasil', 'lampiran-skp'],
      year: 2026,
      scope: { kind: 'all' },
    }
    const leaders = await client.documents.count({
      form: 'matriks-peran-hasil',
      year: 2026,
      scope: { kind: 'all' },
    })
    expect(leaders.forms).toBeGreaterThan(0)
    expect(await client.documents.count(request)).toMatchObject({
      forms: 6 + leaders.forms,
    })
    for await (const event of await client.documents.print(request)) {
      if (event.kind !== 'done') continue
      expect(event.fileName).toBe('SKP + Lampiran SKP + Matriks Peran Hasil 2026 - 3 pegawai.pdf')
      const { pages } = await readPdf(await (await client.documents.file({ token: event.token })).bytes())
      const firsts = pages.filter(({ packed }) => packed.includes('Halaman1dari'))
      const titles = ['LAMPIRANSASARANKINERJAPEGAWAI', 'SASARANKINERJAPEGAWAI', 'MATRIKSPERANHASIL']
      const whose = firsts.map(({ packed }) => /DokumenmilikOrangRekaan(\d)/.exec(packed)?.[1] ?? '')
      const what = firsts.map(({ packed }) => titles.findIndex((title) => packed.includes(title)))
      // The Camat leads the Kasi, and the Kasi the staff: both may have a matrix, the staff has none.
      expect(whose).toEqual(whose.toSorted((a, b) => a.localeCompare(b)))
      expect(whose.filter((owner) => owner === '3')).toHaveLength(2)
      expect(what.slice(0, 2)).toEqual([1, 0])
      expect(what.filter((title) => title === 2)).toHaveLength(leaders.forms)
    }
  })

  it('puts forms that are printed of different things in one file, and says which do not come of the choice', async () => {
    const { client, staff } = await smallOffice()
    await signedSkp(client, staff)
    const request: Parameters<typeof client.documents.print>[0] = {
      form: 'skp',
      also: ['rekap-predikat', 'daftar-belum-skp'],
      year: 2026,
      period: 'tw1',
      scope: { kind: 'employees', ids: [staff] },
    }
    for await (const event of await client.documents.print(request))
      if (event.kind === 'done') {
        expect(event.forms).toBe(1)
        expect(event.remarks).toContain(
          'Rekapitulasi Predikat tidak ikut, karena tidak dicetak untuk pilihan itu.',
        )
      }
    expect(await client.documents.count({ ...request, scope: { kind: 'all' } })).toMatchObject({ forms: 3 })
  })

  it('is refused when there is nothing to print, or no period was chosen', async () => {
    const { application, client, staff } = await smallOffice()
    const print = (request: Parameters<typeof client.documents.print>[0]) => async () => {
      for await (const _ of await client.documents.print(request)) continue
    }
    const all = { kind: 'all' } as const
    await refusalOf(application, print({ form: 'skp', year: 2026, scope: all }))
    await signedSkp(client, staff)
    const period = await refusalOf(application, print({ form: 'evaluasi', year: 2026, scope: all }))
    expect(period.problems[0]?.field).toBe('Periode')
    await refusalOf(application, print({ form: 'evaluasi', year: 2026, period: 'tw1', scope: all }))
    await refusalOf(application, print({ form: 'skp', year: 2026, scope: { kind: 'evaluations', ids: [1] } }))
    await refusalOf(application, () => client.documents.file({ token: 'tidak ada' }))
    await refusalOf(application, () => client.documents.part({ token: 'tidak ada', from: 0, to: 1 }))
    await refusalOf(application, () => client.documents.openExternally({ token: 'tidak ada' }))
  })
})

it('a page that stops listening cancels its print, and the next print works', async () => {
  const { client, staff, kasi, camat } = await smallOffice()
  for (const id of [staff, kasi, camat]) {
    const rows = Array.from({ length: 60 }, () => rhk({ indicators: [iki(), iki(), iki()] }))
    await signedSkp(client, id, skpContent(rows))
  }
  const request = { form: 'skp', year: 2026, scope: { kind: 'all' } } as const
  const controller = new AbortController()
  const stream = client.documents.print(request, { signal: controller.signal })
  setTimeout(() => controller.abort(new Error('ditutup')), 50)
  await expect(
    (async () => {
      for await (const _ of await stream) continue
    })(),
  ).rejects.toThrow('ditutup')
  let forms = 0
  for await (const event of await client.documents.print(request))
    if (event.kind === 'done') forms = event.forms
  expect(forms).toBe(3)
})
