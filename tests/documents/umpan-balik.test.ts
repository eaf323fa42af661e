import { describe, expect, it } from 'vitest'
import type { FeedbackDocument } from '../../electron/documents/forms/umpan-balik/document.ts'
import { margin } from '../../electron/documents/parts/layout.ts'
import { evaluationDocument, printed, skpDocument } from './documents.ts'
import { outside, overlaps, packed } from './pdf-text.ts'

const document = (some: Partial<FeedbackDocument> = {}): FeedbackDocument => {
  const { skp, content } = evaluationDocument()
  return {
    skp,
    period: 'tw3',
    content: {
      realisations: content.realisations,
      feedback: Object.fromEntries(skp.content.rhk.map(({ id }) => [id, 'Pimpinan: pertahankan ☺'])),
      behaviourFeedback: ['Rekan dan bawahan: sabar ♥', '', '', '', '', 'Pengguna layanan: cepat ☼', ''],
    },
    former: [],
    place: 'Uji',
    signedOn: '2026-09-30',
    ...some,
  }
}

describe('umpan balik', () => {
  it.each(['A4', 'F4'] as const)(
    'says who said what of each row and value, and no rating, on %s',
    async (paper) => {
      const { pages, packed: text } = await printed([{ form: 'umpan-balik', data: document() }], { paper })
      for (const part of [
        'UMPAN BALIK BERKELANJUTAN',
        'PERIODE: TRIWULAN III TAHUN 2026',
        'Pimpinan: pertahankan ☺',
        'Rekan dan bawahan: sabar ♥',
        'Pengguna layanan: cepat ☼',
        '30 September 2026',
      ])
        expect(text).toContain(packed(part))
      for (const absent of ['RATING', 'PREDIKAT', 'CAPAIAN KINERJA ORGANISASI', 'DRAF'])
        expect(text).not.toContain(packed(absent))
      for (const page of pages) {
        expect(outside(page, margin)).toEqual([])
        expect(overlaps(page)).toEqual([])
      }
    },
  )

  it('loses nothing of what is long, nor of an RHK that is not in the SKP any more', async () => {
    const skp = skpDocument({ approach: 'kualitatif' })
    const [first] = skp.content.rhk
    const lines = Array.from(
      { length: 90 },
      (_, index) => `Pimpinan: kalimat nomor ${index} tentang pekerjaan ini.`,
    )
    const { pages, packed: text } = await printed([
      {
        form: 'umpan-balik',
        data: document({
          skp,
          content: {
            realisations: {},
            feedback: first ? { [first.id]: lines.join('\n') } : {},
            behaviourFeedback: Array.from({ length: 7 }, () => ''),
          },
          former: [{ rhk: 'Terlaksananya yang dahulu', text: 'Ketua tim: selesai' }],
        }),
      },
    ])
    // Where a page ends, its foot and the head of the next stand within a sentence.
    for (const index of lines.keys()) expect(text).toContain(packed(`kalimat nomor ${index}`))
    expect(text.split('pekerjaanini.').length - 1).toBeGreaterThanOrEqual(lines.length - pages.length)
    expect(text).toContain(packed('Terlaksananya yang dahulu'))
    expect(text).toContain(packed('Ketua tim: selesai'))
    for (const page of pages) expect(overlaps(page)).toEqual([])
  })
})
