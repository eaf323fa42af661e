import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { margin } from '../../electron/documents/parts/layout.ts'
import type { FormContent } from '../../electron/documents/forms/draws.ts'
import type { EvaluationContent } from '../../shared/evaluation/evaluation.ts'
import type { Rhk } from '../../shared/planning/skp/skp.ts'
import { iki, rhk, skpContent } from '../skp-content.ts'
import { evaluationDocument, printed, skpDocument } from './documents.ts'
import { outside, overlaps } from './pdf-text.ts'

/*
 * Nothing that was typed may be lost, however long. What a clerk types is made of Greek letters here, which no
 * form has of its own, so the letters in the PDF can be counted against the letters that were typed: each of them
 * must be there, and only once, but for what is said again overleaf.
 */

const letters = 'αβγδεζηθικλμνξοπρστυφχψω'

const wordOf = (max: number) =>
  fc
    .tuple(fc.integer({ min: 1, max }), fc.nat(letters.length - 1))
    .map(([length, from]) =>
      Array.from({ length }, (_, at) => letters[(from + at) % letters.length] ?? '').join(''),
    )

/** Words, among them some that are longer than any column, with line breaks now and then. */
const text = (max: number) =>
  fc
    .array(
      fc.tuple(
        fc.oneof({ weight: 6, arbitrary: wordOf(12) }, { weight: 1, arbitrary: wordOf(120) }),
        fc.constantFrom(' ', ' ', ' ', '\n', '-', '/'),
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.flat().join('').slice(0, max))

const longText = (max: number) =>
  fc.oneof(
    { weight: 8, arbitrary: text(max) },
    { weight: 1, arbitrary: fc.constant(letters.repeat(Math.floor(max / letters.length))) },
    { weight: 1, arbitrary: fc.constant('ω\n'.repeat(Math.min(120, Math.floor(max / 2)))) },
  )

const anyRhk = fc
  .record({
    kind: fc.constantFrom('utama' as const, 'tambahan' as const),
    superiorText: text(400),
    text: longText(2000),
    assignedBy: text(60),
    indicators: fc.array(
      fc.record({ indicator: longText(2000), target: text(120) }).map((some) => iki(some)),
      { maxLength: 5 },
    ),
  })
  .map((some) => rhk(some))

const anyContent = fc
  .tuple(fc.array(anyRhk, { maxLength: 8 }), fc.array(longText(1500), { minLength: 7, maxLength: 7 }))
  .map(([rows, expectations]) => skpContent(rows, expectations))

const count = (texts: readonly string[]) => {
  const counts: Record<string, number> = {}
  for (const part of texts)
    for (const letter of part) if (letters.includes(letter)) counts[letter] = (counts[letter] ?? 0) + 1
  return counts
}

/** What of a row is printed: the superior's text only where the form has a column for it. */
const typedIn = (rows: readonly Rhk[], withSuperior: boolean): string[] =>
  rows.flatMap((row) => [
    row.text,
    row.assignedBy,
    ...(withSuperior ? [row.superiorText] : []),
    ...row.indicators.flatMap(({ indicator, target }) => [indicator, target]),
  ])

const form = fc.record({
  kind: fc.constantFrom('ja-jf' as const, 'jpt' as const, 'pelaksana' as const),
  approach: fc.constantFrom('kuantitatif' as const, 'kualitatif' as const),
  paper: fc.constantFrom('A4' as const, 'F4' as const),
})

type Read = Awaited<ReturnType<typeof printed>>

function expectSound({ pages }: Read, typed: readonly string[]): void {
  const [printedLetters, typedLetters] = [count(pages.map((page) => page.packed)), count(typed)]
  // A row that is cut by the end of a page says again overleaf what it is about.
  if (pages.some((page) => page.packed.includes('(lanjutan)')))
    for (const [letter, often] of Object.entries(typedLetters))
      expect(printedLetters[letter] ?? 0, letter).toBeGreaterThanOrEqual(often)
  else expect(printedLetters).toEqual(typedLetters)
  for (const page of pages) {
    expect(outside(page, margin)).toEqual([])
    expect(overlaps(page)).toEqual([])
  }
}

describe('whatever is typed', () => {
  it('is in the SKP, every letter once, within the margins and over nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(form, anyContent, async ({ kind, approach, paper }, content) => {
        const read = await printed([{ form: 'skp', data: skpDocument({ kind, approach, content }) }], {
          paper,
        })
        const withSuperior = approach === 'kuantitatif' && kind !== 'jpt'
        expectSound(read, [...typedIn(content.rhk, withSuperior), ...content.expectations])
      }),
      { numRuns: 15 },
    )
  }, 180_000)

  it('is in the evaluation, with realisations, feedback and notes', async () => {
    const said = fc.array(longText(3000), { minLength: 60, maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(form, anyContent, said, async ({ kind, approach, paper }, content, words) => {
        let next = 0
        const some = () => words[next++ % words.length] ?? ''
        const own: EvaluationContent = {
          realisations: Object.fromEntries(
            content.rhk.flatMap((row) => row.indicators.map(({ id }) => [id, some()])),
          ),
          feedback: Object.fromEntries(content.rhk.map(({ id }) => [id, some()])),
          behaviourFeedback: Array.from({ length: 7 }, some),
          ratingResult: 'sesuai',
          ratingBehaviour: 'sesuai',
          notes: some(),
        }
        const data = evaluationDocument({ skp: skpDocument({ kind, approach, content }), content: own })
        const typed = [
          ...typedIn(content.rhk, approach === 'kuantitatif' && kind !== 'jpt'),
          ...content.expectations,
          ...Object.values(own.realisations),
          ...Object.values(own.feedback),
          ...own.behaviourFeedback,
        ]
        expectSound(await printed([{ form: 'evaluasi', data }], { paper }), typed)
        expectSound(await printed([{ form: 'dokumen-evaluasi', data }], { paper }), [own.notes])
      }),
      { numRuns: 8 },
    )
  }, 180_000)
})

describe('the longest that can be typed', () => {
  const unbroken = letters.repeat(125)

  it.each(['kuantitatif', 'kualitatif'] as const)(
    'an unbroken word of 3.000 letters is whole, %s',
    async (approach) => {
      const content = skpContent([
        rhk({ text: unbroken, superiorText: unbroken, indicators: [iki({ indicator: unbroken }), iki()] }),
      ])
      const read = await printed([{ form: 'skp', data: skpDocument({ approach, content }) }])
      expectSound(read, approach === 'kuantitatif' ? [unbroken, unbroken, unbroken] : [unbroken, unbroken])
    },
  )

  it('60 RHK of 3 indicators each are whole', async () => {
    const content = skpContent(
      Array.from({ length: 60 }, (_, n) =>
        rhk({
          text: `δ Terlaksananya kegiatan ke-${n} secara tertib dan tepat waktu`,
          indicators: Array.from({ length: 3 }, (__, at) => iki({ indicator: `ω Indikator ${n}.${at}` })),
        }),
      ),
    )
    const read = await printed([{ form: 'skp', data: skpDocument({ content }) }])
    expectSound(read, ['δ'.repeat(60), 'ω'.repeat(180)])
    for (let n = 0; n < 60; n++) expect(read.packed).toContain(`kegiatanke-${n}secara`)
  })

  it('names, jabatan, units and agencies as long as they may be stay within their places', async () => {
    const long = `${'κ'.repeat(60)} `.repeat(3).trim()
    const party = { ...skpDocument().employee, name: long, jabatan: long, unit: long, pangkat: long }
    const skp = skpDocument({ employee: party, appraiser: party, agency: long, place: 'Uji' })
    const person = { name: long, nip: '1'.repeat(18), pangkat: long, jabatan: long, unit: long }
    const list = {
      agency: long,
      of: long,
      year: 2026,
      head: party,
      place: 'Uji',
      period: 'tw3' as const,
      asOf: '2026-10-05',
    }
    for (const data of [
      { form: 'skp', data: skp },
      { form: 'evaluasi', data: evaluationDocument({ skp }) },
      { form: 'dokumen-evaluasi', data: evaluationDocument({ skp, appraiserSuperior: party }) },
      {
        form: 'berita-acara-dialog',
        data: {
          skp,
          signedOn: '2026-01-15',
          letterhead: { name: long, letterhead: `${long}\n${long}`, address: long, phone: long, email: long },
          talk: {
            heldOn: '2026-01-15',
            place: long,
            number: long,
            present: long,
            clarified: long,
            agreed: long,
            requested: long,
          },
        },
      },
      {
        form: 'daftar-belum-skp',
        data: {
          agency: long,
          of: long,
          year: 2026,
          deadline: '2026-01-31',
          people: 1,
          rows: [{ ...party, nip: '1'.repeat(18), state: 'Belum ada', due: '2026-01-31', daysLate: 1000 }],
          head: party,
          place: 'Uji',
          signedOn: '2026-03-02',
        },
      },
      {
        form: 'rekap-predikat',
        data: {
          ...list,
          rows: [
            {
              ...person,
              ratingResult: 'di-atas',
              ratingBehaviour: 'di-bawah',
              predikat: 'butuh-perbaikan',
              final: true,
              remark: long,
            },
          ],
        },
      },
      {
        form: 'penetapan-predikat',
        data: {
          ...list,
          achievement: 'butuh-perbaikan',
          counts: {
            'sangat-baik': 300,
            baik: 300,
            'butuh-perbaikan': 300,
            kurang: 300,
            'sangat-kurang': 300,
          },
          drafts: 0,
          departures: [long],
          settled: { reason: long, on: '2026-10-12' },
          people: [{ ...person, predikat: 'butuh-perbaikan' }],
        },
      },
      {
        form: 'rekap-periodik',
        data: {
          ...list,
          periods: ['tw1', 'tahunan'],
          rows: [{ ...person, marks: [[{ predikat: 'butuh-perbaikan', state: 'draft' }], []] }],
        },
      },
      {
        form: 'daftar-belum',
        data: {
          ...list,
          people: 1,
          groups: [{ lacks: 'rating', rows: [{ ...person, appraiser: long, remark: long }] }],
        },
      },
    ] satisfies FormContent[]) {
      const { pages } = await printed([data])
      for (const page of pages) {
        expect(outside(page, margin)).toEqual([])
        expect(overlaps(page)).toEqual([])
      }
    }
  })
})
