import { expect, test } from 'vitest'
import { defaultChoices } from '../../shared/office/print-choices.ts'
import { iki, rhk, skpContent } from '../skp-content.ts'
import { evaluationDocument, printed, printedSkp, skpDocument } from './documents.ts'
import { find, packed } from './pdf-text.ts'

const words = (count: number, word: string) =>
  Array.from({ length: count }, (_, at) => `${word}${at}`).join(' ')

test('a row that outgrows its page goes on overleaf under its number, with its text marked', async () => {
  const content = skpContent([
    rhk({
      text: 'Tersusunnya rencana',
      indicators: Array.from({ length: 14 }, (_, at) => iki({ indicator: words(40, `i${at}x`) })),
    }),
  ])
  const { pages, packed: all } = await printedSkp({ content })
  const inside = pages.slice(1).filter((page) => /i\d+x\d/.test(page.packed))
  expect(inside.length).toBeGreaterThan(0)
  for (const page of inside) {
    expect(page.packed).toContain(packed('Tersusunnya rencana (lanjutan)'))
    expect(page.items.some(({ text, y }) => text === '1' && y < page.height / 3)).toBe(true)
  }
  for (let at = 0; at < 14; at++) for (let n = 0; n < 40; n++) expect(all).toContain(`i${at}x${n}`)
})

test('long feedback on a value stays in its table: number and value stand again on every page of it', async () => {
  const behaviourFeedback = ['', words(900, 'umpan'), '', '', '', '', '']
  const content = { ...evaluationDocument().content, behaviourFeedback }
  const { pages, packed: all } = await printed([{ form: 'evaluasi', data: evaluationDocument({ content }) }])
  const inside = pages.filter((page) => /umpan\d/.test(page.packed))
  expect(inside.length).toBeGreaterThan(1)
  for (const page of inside) expect(page.packed).toContain('PERILAKUKERJA')
  for (const page of inside.slice(1)) expect(page.packed).toContain('Akuntabel(lanjutan)')
  for (let n = 0; n < 900; n++) expect(all).toContain(`umpan${n}`)
})

test('a list of three digits keeps each number on one line', async () => {
  const dukungan = Array.from({ length: 120 }, (_, at) => `Dukungan ${at + 1}`)
  const annex = { attachments: { dukungan, pertanggungjawaban: [], konsekuensi: [] }, actions: [] }
  const { pages } = await printed(
    [{ form: 'lampiran-skp', data: { skp: skpDocument(), annex, signedOn: '2026-01-31' } }],
    { choices: { ...defaultChoices, binding: 30, typeSize: 'besar' } },
  )
  const texts = pages.flatMap(({ items }) => items.map(({ text }) => text.trim()))
  for (let number = 1; number <= 120; number++) expect(texts).toContain(`${number}.`)
})

test('a head has the perspective in the qualitative form and in its evaluation, nobody else has', async () => {
  const content = skpContent([rhk({ perspective: 'anggaran', indicators: [iki({ target: '95 %' })] })])
  for (const kind of ['jpt', 'ja-jf'] as const) {
    const skp = skpDocument({ kind, approach: 'kualitatif', content })
    const { packed: all } = await printed([
      { form: 'skp', data: skp },
      { form: 'evaluasi', data: evaluationDocument({ skp }) },
    ])
    expect(all.split(packed('Individu, Target, dan Perspektif:'))).toHaveLength(kind === 'jpt' ? 3 : 1)
    expect(all.split(packed('95 %, Anggaran'))).toHaveLength(kind === 'jpt' ? 3 : 1)
  }
})

test('the evaluation of a quarter tells the quarter as its Dokumen does', async () => {
  const data = evaluationDocument({ period: 'tw1' })
  for (const form of ['evaluasi', 'dokumen-evaluasi'] as const) {
    const { pages } = await printed([{ form, data }])
    find(pages[0], 'PERIODE PENILAIAN: 1 JANUARI SD 31 MARET TAHUN 2026')
  }
})

test('words, margin and size are as the office chose', async () => {
  const choices = {
    ...defaultChoices,
    binding: 25,
    pangkatSpelling: 'GOL. RUANG',
    fifthLine: 'INSTANSI',
    typeSize: 'besar',
  } as const
  const { pages } = await printedSkp({ approach: 'kualitatif' }, { choices })
  const label = find(pages[0], 'NAMA')
  expect(label.size).toBeCloseTo(9, 1)
  expect(pages[0]?.packed).toContain(packed('PANGKAT/GOL. RUANG'))
  expect(pages[0]?.packed).toContain(packed('INSTANSI Pemerintah Kota Uji'))
  for (const { x } of pages[0]?.items ?? []) expect(x).toBeGreaterThan((25 / 25.4) * 72 - 0.5)
})

test('eighteen millimetres are left for a signature and a stamp', async () => {
  const { pages } = await printedSkp()
  const page = pages.at(-1)
  const room = find(page, 'Siti Rekaan, S.Sos.').y - 8 - find(page, 'Pegawai yang Dinilai,').y
  expect(room).toBeGreaterThan((18 / 25.4) * 72 - 3)
})
