import { processingTable } from '../../../shared/regulations/processing.ts'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../electron/excel/workbook.ts'
import { OwnRetention } from '../../../shared/privacy/retention.ts'
import { margin } from '../../../electron/documents/parts/layout.ts'
import { readPdf } from '../../documents/pdf-text.ts'
import { pdf } from '../../evidence-files.ts'
import { rhk, skpContent } from '../../skp-content.ts'
import { addOperator, protect, signIn } from '../operators.ts'
import { auditOf, personal, refusalOf, signedSkp, smallOffice } from '../people.ts'
import { oldOffice } from './old-office.ts'

const sheetsOf = async (file: File) =>
  new Map(
    (await readWorkbook(new Uint8Array(await file.arrayBuffer()))).map(({ worksheet, rows }) => [
      worksheet,
      rows,
    ]),
  )

describe('the table of retention', () => {
  it('begins with what is proposed, and is the office’s own once it is changed', async () => {
    const { application, client } = await smallOffice()
    const [skp] = await client.privacy.retention()
    expect(skp).toMatchObject({
      code: '800.1.4.4',
      activeYears: 1,
      inactiveYears: 4,
      fate: 'musnah',
      own: false,
    })
    const longer = { ...OwnRetention.parse(skp), inactiveYears: 9, source: 'Perbup Uji 12/2021' }
    expect(await auditOf(application, () => client.privacy.saveRetention(longer))).toEqual([
      'privacy.saveRetention',
    ])
    expect((await client.privacy.retention())[0]).toMatchObject({ ...longer, own: true })
    await client.privacy.resetRetention({ series: 'kinerja' })
    expect((await client.privacy.retention())[0]).toEqual(skp)
    await refusalOf(application, () => client.privacy.resetRetention({ series: 'kinerja' }))
  })

  it('goes below what is proposed with a reason only, and below the least not at all', async () => {
    const { application, client } = await smallOffice()
    const [skp] = await client.privacy.retention()
    const shorter = { ...OwnRetention.parse(skp), inactiveYears: 2 }
    const { problems } = await refusalOf(application, () => client.privacy.saveRetention(shorter))
    expect(problems[0]?.field).toBe('Alasan')
    await client.privacy.saveRetention({ ...shorter, reason: 'JRA kabupaten menetapkan tiga tahun' })
    await refusalOf(application, () =>
      client.privacy.saveRetention({ ...shorter, inactiveYears: 0, reason: 'JRA kabupaten menetapkannya' }),
    )
  })
})

describe('the record of processing', () => {
  it('tells who sees what from the roles, and how long it is kept from the table', async () => {
    const { client } = await smallOffice()
    const [skp] = await client.privacy.retention()
    await client.privacy.saveRetention({ ...OwnRetention.parse(skp), inactiveYears: 9 })
    const { activities, measures } = await client.privacy.processing()
    const named = new Map(activities.map((activity) => [activity.name, activity]))
    expect(named.get('Data pegawai')?.data).toContain('NIK')
    expect(named.get('Penilaian kinerja')).toMatchObject({
      retention: '1 tahun aktif dan 9 tahun inaktif, lalu musnah (800.1.4.4)',
      seenBy: [
        'Pengelola kepegawaian: seluruh kantor',
        'Pimpinan: seluruh kantor',
        'Pejabat penilai: miliknya, yang dinilainya dan unit yang dipimpinnya',
        'Pegawai: miliknya sendiri',
      ],
    })
    expect(named.get('Operator dan catatan perubahan')?.seenBy).toEqual([
      'Pengelola kepegawaian: seluruh kantor',
    ])
    expect(measures).toContain('Kata sandi: 0 dari 1 operator')
  })

  it('is exported as a workbook', async () => {
    const { client } = await smallOffice()
    const file = await client.privacy.exportProcessing()
    expect(file.name).toBe('Catatan kegiatan pemrosesan 2026-01-15.xlsx')
    const sheets = await sheetsOf(file)
    expect([...sheets.keys()]).toEqual(['Kegiatan pemrosesan', 'Pengamanan'])
    expect(sheets.get('Kegiatan pemrosesan')).toHaveLength((processingTable[0]?.value.length ?? 0) + 1)
  })
})

const restricted = { nik: '7703010101860001' }

/** Two pengelola, of whom the second has no right to restricted data. */
async function officeOfTwo() {
  const clock = { at: new Date('2026-01-15T09:00:00') }
  const office = await smallOffice({ now: () => clock.at })
  const { client, staff, kasi } = office
  await client.employees.save({ id: staff, personal: personal(3, restricted) })
  await client.employees.save({ id: kasi, personal: personal(2, { nik: '7703010101860002' }) })
  const { id: first } = await protect(client)
  const second = await addOperator(client, { name: 'Pengelola Dua', role: 'pengelola' })
  return { ...office, clock, first, second }
}

describe('who looked at restricted data', () => {
  it('is told by person and by day, exports of many among it', async () => {
    const { client, clock, staff, kasi } = await officeOfTwo()
    await client.employees.get({ id: staff })
    clock.at = new Date('2026-02-03T09:00:00')
    await client.employees.get({ id: kasi })
    clock.at = new Date('2026-02-04T09:00:00')
    await client.employees.export({})
    const told = async (filter: Parameters<typeof client.privacy.accesses>[0]) =>
      (await client.privacy.accesses(filter)).map(({ action, whose }) => [action, whose])
    expect(await told({})).toEqual([
      ['Data terbatas pegawai diekspor', 'Orang Rekaan 1, Orang Rekaan 2, Orang Rekaan 3'],
      ['Data terbatas pegawai dilihat', 'Orang Rekaan 2'],
      ['Data terbatas pegawai dilihat', 'Orang Rekaan 3'],
    ])
    expect((await told({ employeeId: staff })).length).toBe(2)
    expect(await told({ from: '2026-02-03', until: '2026-02-03' })).toEqual([
      ['Data terbatas pegawai dilihat', 'Orang Rekaan 2'],
    ])
  })
})

describe('all that is known of one person', () => {
  it('is one workbook, marked TERBATAS, with everything of the person and nothing of others', async () => {
    const { client, staff, kasi } = await officeOfTwo()
    const { id: skpId, content } = await signedSkp(
      client,
      staff,
      skpContent([rhk({ text: 'Tersusunnya arsip milik staf' })], ['Ramah selalu', '', '', '', '', '', '']),
    )
    await client.monitoring.evidence.addFile({
      target: { of: 'realisation', skpId, period: 'tw1', ikiId: content.rhk[0]?.indicators[0]?.id ?? '' },
      file: pdf('daftar arsip.pdf'),
    })
    await signedSkp(client, kasi, skpContent([rhk({ text: 'Milik orang lain' })]))
    await client.employees.get({ id: staff })
    const file = await client.privacy.personFile({ employeeId: staff })
    expect(file.name).toBe('TERBATAS Semua data Orang Rekaan 3 2026-01-15.xlsx')
    const sheets = await sheetsOf(file)
    expect([...sheets.keys()]).toEqual([
      'Identitas',
      'Riwayat',
      'SKP',
      'Lampiran SKP',
      'Penilaian',
      'Serah terima dan keberatan',
      'Dialog kinerja',
      'Progres harian',
      'Bimbingan dan konseling',
      'Rencana perbaikan',
      'Kebutuhan pengembangan',
      'Rencana pengembangan',
      'Pelatihan',
      'Saldo angka kredit',
      'Angka kredit',
      'Kompetensi',
      'Mentor',
      'Umpan balik',
      'Pengaduan dan pujian',
      'Piagam dan sertifikat',
      'Surat',
      'Formulir ponsel',
      'Naskah terbit',
      'Bukti dukung',
      'Catatan perubahan',
      'Yang melihat data terbatas',
    ])
    for (const [name, rows] of sheets) expect(rows[0]?.[0], name).toBe('TERBATAS')
    expect(sheets.get('Identitas')).toContainEqual(expect.arrayContaining(['NIK', restricted.nik]))
    expect(JSON.stringify(sheets.get('Riwayat'))).toContain('Pengadministrasi Umum')
    expect(JSON.stringify(sheets.get('SKP'))).toContain('Tersusunnya arsip milik staf')
    expect(JSON.stringify(sheets.get('Lampiran SKP'))).toContain('Ramah selalu')
    expect(JSON.stringify(sheets.get('Bukti dukung'))).toContain('daftar arsip.pdf')
    expect(JSON.stringify(sheets.get('Catatan perubahan'))).toContain('SKP ditandatangani')
    expect(JSON.stringify(sheets.get('Yang melihat data terbatas'))).toContain('dilihat')
    // In the time of the office, as a person reads it.
    expect(sheets.get('Catatan perubahan')?.at(-1)?.[1]).toBe('15/01/2026 09.00')
    // Whoever it is about reads it without knowing the program.
    const told = (sheets.get('Catatan perubahan') ?? []).map((row) => String(row[5] ?? ''))
    expect(told.some((line) => line.includes('Orang Rekaan 3'))).toBe(true)
    for (const line of told) expect(line).not.toMatch(/[{}]|"\w+":|[0-9a-f]{8}-[0-9a-f]{4}/)
    expect(JSON.stringify([...sheets])).not.toContain('Milik orang lain')
  })

  it('is for whoever may see restricted data, and for everybody of himself, and is written down', async () => {
    const { application, client, staff, kasi, second } = await officeOfTwo()
    expect(await auditOf(application, () => client.privacy.personFile({ employeeId: staff }))).toEqual([
      'privacy.personFile',
    ])
    expect((await client.privacy.accesses({ employeeId: staff }))[0]).toMatchObject({
      action: 'Semua data pegawai diekspor',
      whose: 'Orang Rekaan 3',
    })
    const self = await addOperator(client, { name: 'Staf', role: 'pegawai', employeeId: staff })
    await signIn(client, second)
    await refusalOf(application, () => client.privacy.personFile({ employeeId: staff }))
    await signIn(client, self)
    expect((await client.privacy.personFile({ employeeId: staff })).size).toBeGreaterThan(1000)
    await expect(client.privacy.personFile({ employeeId: kasi })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('how openly a paper may be read', () => {
  it('stands above the header and in the name of an export with restricted data, and on no other', async () => {
    const { client, second } = await officeOfTwo()
    const exported = async () => {
      const file = await client.employees.export({})
      return { name: file.name, first: (await sheetsOf(file)).get('Pegawai')?.[0]?.[0] }
    }
    expect(await exported()).toEqual({ name: 'TERBATAS Pegawai 2026-01-15.xlsx', first: 'TERBATAS' })
    await signIn(client, second)
    expect(await exported()).toEqual({ name: 'Pegawai 2026-01-15.xlsx', first: 'NIP' })
  })

  it('stands in the foot of evaluations where the office wants it, and never on an SKP', async () => {
    const { client, ofKasi } = await oldOffice()
    const printed = async (form: 'evaluasi' | 'skp') => {
      const scope =
        form === 'skp'
          ? { kind: 'skp' as const, ids: [ofKasi.skp] }
          : { kind: 'evaluations' as const, ids: [ofKasi.evaluation] }
      for await (const event of await client.documents.print({ form, year: 2026, period: 'tahunan', scope }))
        if (event.kind === 'done') {
          const file = await client.documents.file({ token: event.token })
          return (await readPdf(new Uint8Array(await file.arrayBuffer()))).pages
        }
      return []
    }
    const marked = async (form: 'evaluasi' | 'skp') =>
      (await printed(form)).map(({ items, height }) =>
        items.some(({ text, y }) => text === 'TERBATAS' && y > height - margin.bottom),
      )
    expect(await marked('evaluasi')).not.toContain(true)
    await client.office.updateSettings({ ...(await client.office.settings()), markEvaluations: true })
    const pages = await marked('evaluasi')
    expect(pages.length).toBeGreaterThan(0)
    expect(pages).not.toContain(false)
    expect(await marked('skp')).not.toContain(true)
  })
})
