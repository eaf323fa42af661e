import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../documents/pdf-text.ts'
import { testHost } from '../../host.ts'
import { rhk, skpContent } from '../../skp-content.ts'
import { temporaryFolder } from '../../temporary.ts'
import { entriesOf } from '../../unzip.ts'
import { achieve, rate, sign } from '../evaluation/evaluated.ts'
import { type Client, refusalOf, signedSkp, smallOffice, smallOfficeUntil } from '../people.ts'

type FilesRequest = Parameters<Client['documents']['files']>[0]
type Asked = Omit<FilesRequest, 'zip' | 'folder'> & Partial<FilesRequest>

const year = 2026
const all = { kind: 'all' } as const

/** Asks for files as a ZIP unless told, and reads what came of it. */
async function filesOf(client: Client, asked: Asked) {
  const steps: number[] = []
  for await (const event of await client.documents.files({ zip: true, folder: null, ...asked })) {
    if (event.kind === 'progress') {
      steps.push(event.done)
      continue
    }
    const zip = event.token
      ? entriesOf(await (await client.documents.file({ token: event.token })).bytes())
      : new Map<string, Uint8Array>()
    return { ...event, steps, zip }
  }
  throw new Error('nothing was made')
}

const refusedFiles = (application: Parameters<typeof refusalOf>[0], client: Client, asked: Asked) =>
  refusalOf(application, () => filesOf(client, asked))

/** An office whose dialog for folders always answers with one of the test. */
async function withFolder() {
  const folder = join(temporaryFolder(), 'Cetakan Uji')
  mkdirSync(folder)
  const office = await smallOffice({
    hostOf: (options) => testHost({ ...options, chooseFolder: () => Promise.resolve(folder) }),
  })
  return { ...office, target: folder }
}

/** SKP of all three signed and the staff's evaluation of the year signed; in December. */
async function appraised() {
  const office = await smallOfficeUntil(new Date('2026-12-23T09:00:00'))
  const { client, seksi, camat, kasi, staff } = office
  for (const id of [camat, kasi, staff]) await signedSkp(client, id)
  await achieve(client, seksi, 'baik')
  const rows = await client.evaluation.list({ year, period: 'tahunan' })
  for (const person of [kasi, staff]) {
    const skpId = rows.find(({ employeeId }) => employeeId === person)?.skpId ?? 0
    const { id } = await client.evaluation.begin({ skpId, period: 'tahunan' })
    await rate(client, id, 'sesuai', 'sesuai')
    if (person === staff) await sign(client, id)
  }
  return office
}

describe('documents become files', () => {
  it('in a ZIP, one for each person, forms of any kind together, by the pattern', async () => {
    const { client } = await appraised()
    const made = await filesOf(client, {
      set: 'akhir-tahun',
      year,
      scope: all,
      kind: 'person',
      pattern: '{nip} {formulir} {tahun}',
    })
    expect(made.failed).toEqual([])
    expect(made.fileName).toBe('Paket akhir tahun 2026.zip')
    expect([...made.zip.keys()]).toEqual([
      '198609262015051001 Paket akhir tahun 2026.pdf',
      '198609262015051002 Paket akhir tahun 2026.pdf',
      '198609262015051003 Paket akhir tahun 2026.pdf',
    ])
    expect(made.names).toEqual([...made.zip.keys()])
    expect(made.documents).toBe(7)
    expect(made.steps.at(-1)).toBe(7)
    const { packed } = await readPdf(
      made.zip.get('198609262015051003 Paket akhir tahun 2026.pdf') ?? new Uint8Array(),
    )
    const places = ['SASARANKINERJAPEGAWAI', 'EVALUASIKINERJAPEGAWAI', 'DOKUMENEVALUASIKINERJAPEGAWAI'].map(
      (title) => packed.indexOf(title),
    )
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places[0]).toBeGreaterThanOrEqual(0)
    expect(made.remarks).toContain('2 dari 7 dokumen belum ditandatangani dan bertanda DRAF.')
  })

  it('and what is not signed is left out where that is wanted, and said', async () => {
    const { client, application } = await appraised()
    const made = await filesOf(client, {
      form: 'evaluasi',
      period: 'tahunan',
      drafts: 'without',
      year,
      scope: all,
      kind: 'person',
    })
    expect([...made.zip.keys()]).toEqual([
      'Orang Rekaan 3 198609262015051003 - Evaluasi Kinerja Pegawai Tahunan 2026.pdf',
    ])
    expect(
      await client.documents.count({
        form: 'evaluasi',
        period: 'tahunan',
        drafts: 'without',
        year,
        scope: all,
      }),
    ).toMatchObject({ forms: 1 })
    const refusal = await refusedFiles(application, client, {
      form: 'evaluasi',
      period: 'tw1',
      drafts: 'without',
      year,
      scope: all,
      kind: 'person',
    })
    expect(refusal.message).toBe('Belum ada yang ditandatangani pada pilihan itu.')
  })

  it('in a folder that was chosen, beside what stood there before', async () => {
    const { client, target, camat, staff } = await withFolder()
    for (const id of [camat, staff]) await signedSkp(client, id)
    const { folder, name } = await client.documents.chooseFolder()
    expect(name).toBe('Cetakan Uji')
    expect(folder).not.toContain('Cetakan')
    const asked = { form: 'skp', year, scope: all, kind: 'unit', zip: false, folder } as const
    const first = await filesOf(client, asked)
    expect(first).toMatchObject({ token: null, files: 2 })
    expect(readdirSync(target).toSorted()).toEqual([
      'Kecamatan Uji - SKP 2026.pdf',
      'Seksi Uji - SKP 2026.pdf',
    ])
    const before = readFileSync(join(target, 'Seksi Uji - SKP 2026.pdf'))
    expect((await filesOf(client, asked)).names).toContain('Seksi Uji - SKP 2026 (2).pdf')
    expect(readFileSync(join(target, 'Seksi Uji - SKP 2026.pdf')).equals(before)).toBe(true)
    const zipped = await filesOf(client, { ...asked, zip: true })
    expect(zipped).toMatchObject({ token: null, fileName: 'SKP 2026.zip' })
    expect([...entriesOf(readFileSync(join(target, 'SKP 2026.zip'))).keys()]).toHaveLength(2)
    expect(readdirSync(target).filter((file) => file.includes('sedang-dibuat'))).toEqual([])
  })

  it('and a folder that is gone, or was never chosen, is refused in words', async () => {
    const { application, client, staff } = await withFolder()
    await signedSkp(client, staff)
    const asked = { form: 'skp', year, scope: all, kind: 'person', zip: false } as const
    expect((await refusedFiles(application, client, { ...asked, folder: 'x' })).message).toBe(
      'Pilih foldernya sekali lagi.',
    )
    expect((await refusedFiles(application, client, { ...asked, folder: null })).message).toContain(
      'Pilih foldernya',
    )
    const { client: without, application: plain } = await smallOffice()
    expect((await refusalOf(plain, () => without.documents.chooseFolder())).message).toContain('ZIP')
  })

  it('without whom one document is broken, who is named with the reason', async () => {
    const { application, client, camat, kasi, staff } = await smallOffice()
    for (const id of [camat, kasi, staff])
      await signedSkp(client, id, skpContent([rhk({ text: `Hasil ${id}` })]))
    application.file.raw.exec(
      `DROP TRIGGER document_no_update;
       UPDATE document SET body = x'01' WHERE id = (SELECT snapshot FROM skp WHERE employee_id = ${kasi})`,
    )
    const made = await filesOf(client, {
      form: 'skp',
      also: ['rencana-aksi'],
      year,
      scope: all,
      kind: 'person',
    })
    expect(made.failed.map(({ who, form }) => [who, form])).toEqual([
      ['Orang Rekaan 2', 'SKP 2026'],
      ['Orang Rekaan 2', 'Rencana Aksi 2026'],
    ])
    expect(made.failed[0]?.reason).not.toBe('')
    expect([...made.zip.keys()]).toHaveLength(2)
    for await (const event of await client.documents.print({ form: 'skp', year, scope: all }))
      if (event.kind === 'done')
        expect(event).toMatchObject({ forms: 2, failed: [{ who: 'Orang Rekaan 2' }] })
  })

  it('and nothing half is left when it is called off; what was whole stays', async () => {
    const { client, target, camat, kasi, staff } = await withFolder()
    for (const id of [camat, kasi, staff]) await signedSkp(client, id)
    const { folder } = await client.documents.chooseFolder()
    const controller = new AbortController()
    const stream = await client.documents.files(
      { form: 'skp', year, scope: all, kind: 'person', zip: false, folder },
      { signal: controller.signal },
    )
    let whole = 0
    await expect(
      (async () => {
        for await (const event of stream)
          if (event.kind === 'progress' && event.files > 0) {
            whole = event.files
            controller.abort(new Error('dibatalkan'))
          }
      })(),
    ).rejects.toThrow()
    const files = readdirSync(target)
    expect(files.length).toBeGreaterThanOrEqual(whole)
    expect(files.length).toBeLessThan(3)
    for (const file of files)
      expect((await readPdf(readFileSync(join(target, file)))).pages.length).toBeGreaterThan(0)
  })
})

describe('a dossier', () => {
  it('begins with a cover that tells on which page each document stands', async () => {
    const { client, staff } = await appraised()
    const scope = { kind: 'employees' as const, ids: [staff] }
    const made = await filesOf(client, { set: 'berkas-kinerja', year, scope, kind: 'person' })
    const [bytes = new Uint8Array()] = made.zip.values()
    const { pages } = await readPdf(bytes)
    expect(pages[0]?.packed).toContain('BERKASKINERJAPEGAWAI')
    expect(pages[0]?.packed).toContain('OrangRekaan3')
    const contents = pages[1]?.packed ?? ''
    expect(contents).toContain('DAFTARISI')
    const pageOf = (title: string) =>
      Number(new RegExp(`${title}(\\d+?)(?=\\d?[A-Z]|Halaman)`).exec(contents)?.[1])
    const begins = (title: string) =>
      pages.findIndex(({ packed }) => packed.includes(title) && packed.includes('Halaman1dari')) + 1
    expect(pageOf('SKP2026')).toBe(3)
    expect(begins('SASARANKINERJAPEGAWAI')).toBe(3)
    expect(contents).toContain('DokumenEvaluasiKinerjaPegawaiTahunan2026' + begins('DOKUMENEVALUASI'))
  })

  it('of somebody without any document of the year is none', async () => {
    const { client, application, staff, camat } = await smallOffice()
    await signedSkp(client, staff)
    const request = { set: 'berkas-kinerja' as const, year, kind: 'person' as const }
    const made = await filesOf(client, { ...request, scope: all })
    expect([...made.zip.keys()]).toHaveLength(1)
    await refusedFiles(application, client, { ...request, scope: { kind: 'employees', ids: [camat] } })
  })
})

describe('what is missing is told before', () => {
  it('for whom, grouped by what', async () => {
    const { client, kasi, staff, camat } = await appraised()
    const said = async (some: Partial<FilesRequest>) =>
      (await client.documents.doubts({ year, scope: all, ...some })).map(({ what, people }) => [
        what,
        people.map(({ employeeId }) => employeeId),
      ])
    expect(await said({ set: 'akhir-tahun' })).toEqual([
      ['Penilaian Tahunan 2026 belum ditandatangani: dicetak sebagai DRAF', [kasi]],
    ])
    expect(await said({ set: 'akhir-tahun', drafts: 'without' })).toEqual([
      ['Penilaian Tahunan 2026 belum ditandatangani: tidak ikut dicetak', [kasi]],
    ])
    expect(await said({ form: 'skp', scope: { kind: 'employees', ids: [staff] } })).toEqual([])
    const out = await client.documents.leftOut({ set: 'akhir-tahun', year, scope: all })
    expect(out.map(({ employeeId, reason }) => [employeeId, reason])).toEqual([
      [camat, 'Penilaian Tahunan belum diisi.'],
    ])
  })
})

describe('whom a print is for', () => {
  it('is chosen by unit, jabatan, predikat, names and pasted NIP', async () => {
    const { client, seksi, camat, kasi, staff } = await appraised()
    const chosen = async (some: Omit<Parameters<Client['documents']['people']>[0], 'year' | 'period'>) =>
      client.documents.people({ year, period: 'tahunan', ...some })
    expect((await chosen({})).ids).toEqual([camat, kasi, staff])
    expect((await chosen({ unitId: seksi })).ids).toEqual([kasi, staff])
    expect((await chosen({ jabatan: ['Camat', 'Pengadministrasi Umum'] })).ids).toEqual([camat, staff])
    expect((await chosen({ predikat: ['baik'] })).ids).toEqual([kasi, staff])
    expect((await chosen({ ids: [staff, camat] })).ids).toEqual([staff, camat])
    expect(await chosen({ nips: '19860926 201505 1 003\n198609262015051001, 198609262015051999' })).toEqual({
      ids: [staff, camat],
      unknown: ['198609262015051999'],
    })
    expect((await chosen({ nips: 'bukan nip' })).ids).toEqual([])
  })
})

describe('pages of a finished document', () => {
  it('are handed over alone, for printing both sides by hand', async () => {
    const { client, camat, kasi, staff } = await smallOffice()
    for (const id of [camat, kasi, staff]) await signedSkp(client, id)
    for await (const event of await client.documents.print({ form: 'skp', year, scope: all, copies: 2 })) {
      if (event.kind !== 'done') continue
      expect(event.forms).toBe(6)
      const whole = await readPdf(await (await client.documents.file({ token: event.token })).bytes())
      const some = async (range: string, side: 'all' | 'odd' | 'even' | 'even-backwards') =>
        (
          await readPdf(await (await client.documents.pages({ token: event.token, range, side })).bytes())
        ).pages.map(({ packed }) => packed)
      const texts = whole.pages.map(({ packed }) => packed)
      expect(await some('', 'odd')).toEqual(texts.filter((_, index) => index % 2 === 0))
      expect(await some('', 'even-backwards')).toEqual(
        texts.filter((_, index) => index % 2 === 1).toReversed(),
      )
      expect(await some('2-3', 'all')).toEqual(texts.slice(1, 3))
    }
  })
})
