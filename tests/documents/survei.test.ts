import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../electron/excel/workbook.ts'
import { Education } from '../../shared/voices/survey/answer.ts'
import { answer, surveyed } from '../procedures/voices/surveyed.ts'
import { type Client, smallOfficeUntil } from '../procedures/people.ts'
import { packed, readPdf } from './pdf-text.ts'

const today = new Date('2026-07-06T09:00:00')

type FormId = 'skm-kuesioner' | 'skm-laporan' | 'skm-publikasi'

async function printed(client: Client, form: FormId, id: number) {
  for await (const event of await client.documents.print({
    form,
    year: 2026,
    scope: { kind: 'surveys', ids: [id] },
  })) {
    if (event.kind !== 'done') continue
    const file = await client.documents.file({ token: event.token })
    return { remarks: event.remarks, ...(await readPdf(new Uint8Array(await file.arrayBuffer()))) }
  }
  throw new Error('nothing was printed')
}

const textOf = ({ pages }: Awaited<ReturnType<typeof printed>>) => pages.map((page) => page.packed).join('')

/** A survey with the totals of the published example: 29 respondents, 91,48. */
async function example(client: Client) {
  const known = await surveyed(client, { population: 40 })
  const totals = [105, 101, 100, 116, 102, 105, 106, 105, 115]
  const digits = Array.from({ length: 29 }, (_, person) =>
    totals.map((total) => (person < total - 29 * 3 ? 4 : 3)).join(''),
  )
  await client.voices.survey.writeSheets({
    periodId: known.id,
    sheets: digits.map((scores, at) => ({
      ...answer(at % 2 === 0 ? known.ktp : known.kk, scores, {
        suggestion: at === 4 ? 'Tambah kursi tunggu' : '',
      }),
      sheet: at + 1,
    })),
  })
  await client.voices.survey.saveActions({
    periodId: known.id,
    revision: 0,
    actions: [
      {
        id: null,
        unsur: 'WAKTU',
        problem: 'Antrean',
        activity: 'Membuka loket tambahan',
        dueYear: 2026,
        quarters: ['tw3', 'tw4'],
        responsible: 'Kasi Pelayanan',
      },
    ],
  })
  return known
}

describe('the report of a survey', () => {
  it('has its six chapters, the index of the published example, the plan, and the scores without a name', async () => {
    const { client } = await smallOfficeUntil(today)
    const { id } = await example(client)
    const report = await printed(client, 'skm-laporan', id)
    const text = textOf(report)
    for (const chapter of [
      'BAB I PENDAHULUAN',
      'BAB II',
      'BAB III',
      'BAB IV',
      'BAB V HASIL',
      'BAB VI KESIMPULAN',
    ])
      expect(text).toContain(packed(chapter))
    for (const words of [
      'IKM unit pelayanan 91,48, mutu pelayanan A (Sangat baik)',
      '3,448',
      'kurang 7 dari 36',
      'Membuka loket tambahan',
      'TW III, IV 2026',
      'Belum ada survei sebelumnya.',
      'Tambah kursi tunggu',
      'PENGOLAHAN DATA SURVEI PER RESPONDEN DAN PER UNSUR PELAYANAN',
      '3,659 *)',
    ])
      expect(text).toContain(packed(words))
    expect(text).not.toContain('PengelolaUji')
    expect(text).not.toContain(packed('sebutkan kekurangannya'))
    // Too few were asked: the clerk is told before it is signed.
    expect(report.remarks.join()).toContain('kurang 7')
  })

  it('goes to Excel with the sums below the scores', async () => {
    const { client } = await smallOfficeUntil(today)
    const { id } = await example(client)
    const file = await client.documents.export({
      form: 'skm-laporan',
      as: 'excel',
      year: 2026,
      scope: { kind: 'surveys', ids: [id] },
    })
    const [scores, unsur] = await readWorkbook(new Uint8Array(await file.arrayBuffer()))
    expect(scores?.rows.at(-1)?.slice(0, 3)).toEqual(['Indeks unit pelayanan', 91.48, 'A'])
    expect(scores?.rows).toHaveLength(1 + 29 + 4)
    expect(unsur?.rows[3]?.slice(1, 5)).toEqual(['WAKTU', 'Waktu Penyelesaian', 29, 3.448])
  })
})

it('the questionnaire has nine questions with their letters, on one sheet, and is never a draft', async () => {
  const { client } = await smallOfficeUntil(today)
  const { id } = await surveyed(client)
  const sheet = await printed(client, 'skm-kuesioner', id)
  expect(sheet.pages).toHaveLength(1)
  const text = textOf(sheet)
  expect(text).toContain(packed('KUESIONER SURVEI KEPUASAN MASYARAKAT (SKM)'))
  expect(text).toContain(packed('d. Gratis'))
  expect(text).toContain(packed('( ) KTP elektronik'))
  expect(text).not.toContain('DRAF')
})

it('the board has the index in large with its mutu and thanks, on one page; open it is a draft', async () => {
  const { client } = await smallOfficeUntil(today)
  const { id } = await example(client)
  const open = await printed(client, 'skm-publikasi', id)
  expect(open.remarks.join()).toContain('survei masih dibuka')
  await client.voices.survey.setState({ id, revision: 1, state: 'ditutup' })
  const board = await printed(client, 'skm-publikasi', id)
  expect(board.pages).toHaveLength(1)
  const text = textOf(board)
  for (const words of [
    'INDEKS KEPUASAN MASYARAKAT (IKM)',
    '91,48',
    'MUTU A (SANGAT BAIK)',
    '29 orang',
    'Terima kasih',
  ])
    expect(text).toContain(packed(words))
})

it('the board stays on one page with its signature, with many long services and every answer about oneself', async () => {
  const { client } = await smallOfficeUntil(today)
  const { fields, unit } = await surveyed(client)
  const serviceIds: number[] = []
  for (const of of [
    'usaha',
    'tidak mampu',
    'domisili perusahaan',
    'belum pernah menikah',
    'ahli waris',
    'SKCK',
  ]) {
    const name = `Surat pengantar dan keterangan ${of} bagi warga`
    const saved = await client.voices.survey.saveService({
      id: null,
      revision: 0,
      name,
      unitId: unit.id,
      active: true,
    })
    serviceIds.push(saved.id)
  }
  const { id } = await client.voices.survey.save({ ...fields, serviceIds })
  await client.voices.survey.writeSheets({
    periodId: id,
    sheets: Education.options.map((education, at) => ({
      ...answer(serviceIds[at % 6] ?? 0, '333333333', { education }),
      sheet: at + 1,
    })),
  })
  expect((await printed(client, 'skm-publikasi', id)).pages).toHaveLength(1)
})
