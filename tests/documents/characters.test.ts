import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { margin } from '../../electron/documents/parts/layout.ts'
import { printable, unprintable } from '../../electron/documents/glyphs.ts'
import { iki, rhk, skpContent } from '../skp-content.ts'
import { signedSkp, smallOffice } from '../procedures/people.ts'
import { appraiser, printedSkp } from './documents.ts'
import { outside, packed } from './pdf-text.ts'

const told = async (text: string) => {
  const { packed: all } = await printedSkp({ content: skpContent([rhk({ text: `awal ${text} akhir` })]) })
  return /awal(.*?)akhir/.exec(all)?.[1]
}

describe('characters in print', () => {
  it.each([
    ['café Ñandú', 'caféÑandú'],
    ['“kutip” – ‘satu’ … •', '“kutip”–‘satu’…•'],
    ['≥ 95 % ± 2', '≥95%±2'],
    ['½ m² 10°', '½m²10°'],
    ['→ €', '→€'],
    ['Ω Ж', 'ΩЖ'],
    ['✓ selesai ☑ ★ ①', '✓selesai☑★①'],
    ['👍 rapi 🎉 ❤', '👍rapi🎉❤'],
  ])('%s are printed as they are', async (typed, read) => expect(await told(typed)).toBe(read))

  it.each([
    ['e\u0301', 'é'],
    ['a\u00adb\u200bc\ufeffd', 'abcd'],
    ['kata\u2011kata', 'kata-kata'],
    ['👍🏽 ❤️', '👍❤'],
    ['𝗕𝗮𝗶𝗸', 'Baik'],
  ])('%s have a stand-in that is seen', async (typed, read) => expect(await told(typed)).toBe(read))

  it.each([
    ['漢字', '□□'],
    ['한', '□'],
  ])('%s are a box each, neither gone nor a crash', async (typed, read) =>
    expect(await told(typed)).toBe(read),
  )

  it('a number and its percent sign stand on one line, however narrow the column', async () => {
    for (let before = 1; before <= 30; before += 1) {
      const indicators = [iki({ target: `${'a'.repeat(before)} 90 %` })]
      const { pages } = await printedSkp({ content: skpContent([rhk({ indicators })]) })
      const items = pages.flatMap((page) => page.items)
      expect(items.filter(({ text }) => text.trim() === '%')).toEqual([])
    }
  })

  it('in names and numbers of those who sign are not lost either', async () => {
    const { packed: all } = await printedSkp({ appraiser: { ...appraiser, name: 'Budi 漢', nip: 'A👍字' } })
    expect(all).toContain('Budi□')
    expect(all).toContain('NIP.A👍□')
  })

  it('any text at all is drawn, and each of its characters is drawn, replaced or named', async () => {
    const any = fc.string({ unit: 'binary', maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(fc.array(any, { minLength: 1, maxLength: 6 }), async (texts) => {
        const content = skpContent(texts.map((text) => rhk({ text, indicators: [iki({ indicator: text })] })))
        const { pages, packed: all } = await printedSkp({ content })
        expect(pages.length).toBeGreaterThan(0)
        for (const page of pages) expect(outside(page, margin)).toEqual([])
        const boxes = all.split('□').length - 1
        const expected = texts.join('').length > 0 ? printable(texts.join('')).split('□').length - 1 : 0
        expect(boxes).toBe(expected * 2)
      }),
      { numRuns: 20 },
    )
  }, 60_000)

  it('that the font lacks are each named once, those with a stand-in or a glyph are not', () => {
    expect(unprintable('Baik 👍 sekali 字 漢 漢 ✓ é □')).toEqual(['字', '漢'])
    expect(unprintable('Terlaksana ≥ 95 %')).toEqual([])
  })
})

describe('a clerk who prints', () => {
  it('is told which characters became boxes, and in whose document', async () => {
    const { client, staff, kasi } = await smallOffice()
    await signedSkp(client, kasi)
    await signedSkp(client, staff, skpContent([rhk({ text: 'Kerja 漢 rapi 👍' })]))
    const remarks: string[] = []
    for await (const event of await client.documents.print({
      form: 'skp',
      also: ['rencana-aksi'],
      year: 2026,
      scope: { kind: 'all' },
    }))
      if (event.kind === 'done') remarks.push(...event.remarks)
    expect(remarks).toEqual(['Tidak ada dalam fon cetak dan dicetak sebagai □: 漢 (Orang Rekaan 3).'])
    expect(packed(remarks.join(''))).not.toContain('OrangRekaan2')
  })

  it('is told of drafts, and of nothing when there is nothing to tell', async () => {
    const { client, staff, kasi } = await smallOffice()
    await signedSkp(client, kasi)
    const remarksOn = async (ids: number[]) => {
      const scope = { kind: 'employees', ids } as const
      for await (const event of await client.documents.print({ form: 'skp', year: 2026, scope }))
        if (event.kind === 'done') return event.remarks
      return null
    }
    expect(await remarksOn([kasi])).toEqual([])
    await client.planning.skp.create({ employeeId: staff, year: 2026 })
    expect(await remarksOn([kasi, staff])).toEqual([
      '1 dari 2 dokumen belum ditandatangani dan bertanda DRAF.',
    ])
  })
})
