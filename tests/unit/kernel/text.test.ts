import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameText, textKey } from '../../../shared/kernel/text.ts'

describe('two texts say the same', () => {
  it.each([
    ['double spaces and line breaks', 'Terlayaninya  warga\nkecamatan', 'Terlayaninya warga kecamatan'],
    ['space at the ends, no-break space', ' \u00a0Terlayaninya\u00a0warga\t', 'Terlayaninya warga'],
    ['case', 'TERLAYANINYA Warga', 'terlayaninya warga'],
    ['the full stop of one list', 'Terlayaninya warga.', 'Terlayaninya warga'],
    ['the semicolon of another', 'Terlayaninya warga ;', 'Terlayaninya warga'],
    ['a soft hyphen out of a PDF file', 'Terlaya\u00adninya warga', 'Terlayaninya warga'],
    [
      'zero-width space, joiner and byte order mark',
      '\ufeffTerlaya\u200bninya\u2060 warga',
      'Terlayaninya warga',
    ],
    ['marks of direction', '\u202aTerlayaninya warga\u202c\u200f', 'Terlayaninya warga'],
    ['letters in one piece or two', 'Caf\u00e9 desa', 'Cafe\u0301 desa'],
    ['ligatures and wide letters of a PDF file', 'Identi\ufb01kasi ＡＳＮ', 'Identifikasi ASN'],
    ['the dash and quotes of an autocorrection', '“Prima” – 2027', '"Prima" - 2027'],
    ['an apostrophe', 'Jum’at', "Jum'at"],
  ])('%s', (_, a, b) => {
    expect(sameText(a, b)).toBe(true)
  })

  it.each([
    ['another word', 'Terlayaninya warga', 'Terlayaninya masyarakat'],
    ['another number', 'Tersusunnya 2 laporan', 'Tersusunnya 12 laporan'],
    ['one word or two', 'tindaklanjut', 'tindak lanjut'],
    ['what stands in brackets', 'Survei kepuasan (SKM)', 'Survei kepuasan (IKM)'],
    ['a stop within the text', 'Pasal 1.2', 'Pasal 12'],
    ['a text and none', 'Terlayaninya warga', ''],
  ])('but not with %s', (_, a, b) => {
    expect(sameText(a, b)).toBe(false)
  })

  it('a text of which nothing is seen says nothing', () => {
    for (const text of ['', '  ', '\u200b\u00ad', ' . ', '\u00a0;']) expect(textKey(text)).toBe('')
  })
})

describe('the normal form', () => {
  const piece = fc.constantFrom(
    'a',
    'B',
    'İ',
    'ß',
    'ﬁ',
    'é',
    'e\u0301',
    '½',
    '…',
    '¨',
    '´',
    'K',
    ' ',
    '\u00a0',
    '\u200b',
    '\u00ad',
    '\u202e',
    '\u3000',
    '.',
    ';',
    '-',
    '–',
    '“',
    "'",
    '\n',
    '\t',
    '1',
    'ᅠ',
    '︀',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
  )

  it('of a normal form is itself', () => {
    fc.assert(
      fc.property(text, (some) => {
        expect(textKey(textKey(some))).toBe(textKey(some))
      }),
    )
  })

  it('of every single letter is itself, too', () => {
    const odd: string[] = []
    for (let code = 0; code <= 0xffff; code += 1) {
      const key = textKey(`x${String.fromCodePoint(code)}y`)
      if (textKey(key) !== key) odd.push(code.toString(16))
    }
    expect(odd).toEqual([])
  })

  it('makes "the same" an equivalence: of itself, both ways, and onwards', () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(sameText(a, a)).toBe(true)
        expect(sameText(a, b)).toBe(sameText(b, a))
        if (sameText(a, b) && sameText(b, c)) expect(sameText(a, c)).toBe(true)
        // Two that differ by nothing but what is not seen.
        expect(sameText(a, ` ${a}\u200b .`)).toBe(true)
      }),
    )
  })
})
