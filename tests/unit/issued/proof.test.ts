import * as fc from 'fast-check'
import decodeQR from 'qr/decode.js'
import { describe, expect, it, test } from 'vitest'
import { loads } from '../../../electron/documents/forms/loads.ts'
import { proofInFoot } from '../../../electron/documents/engine/proof.ts'
import { proofMatrix } from '../../../electron/documents/parts/code.ts'
import { formOf, forms } from '../../../shared/documents/forms.ts'
import { fromBase32, toBase32 } from '../../../shared/issued/base32.ts'
import {
  codesIn,
  type Proof,
  proofCode,
  proofFormOf,
  proofForms,
  readProof,
} from '../../../shared/issued/proof.ts'

const signature = Array.from({ length: 64 }, (_, index) => (index * 37) % 256)
const proof: Proof = {
  form: 4,
  id: 12,
  key: '3f9a02c1',
  day: '2026-01-12',
  digest: 'ab'.repeat(32),
  chain: { entry: 1497, hash: 'c3f6d25b79321f3d' },
  office: 'Kecamatan Sukamaju',
  number: '800.1.4.4/012/Kec.Skm/I/2026',
  about: 'Siti Rekaan, S.Sos.',
}
const code = (some: Partial<Proof> = {}) => proofCode({ ...proof, ...some }, () => signature)

test('base32 is that of RFC 4648', () => {
  const bytes = (text: string) => [...new TextEncoder().encode(text)]
  // The test vectors of its section 10, without padding.
  for (const [text, coded] of [
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ] as const) {
    expect(toBase32(bytes(text))).toBe(coded)
    expect(fromBase32(coded)).toEqual(bytes(text))
  }
  expect(fromBase32('M1')).toBeNull()
  fc.assert(
    fc.property(fc.uint8Array(), (some) => {
      expect(fromBase32(toBase32([...some]))).toEqual([...some])
    }),
  )
})

describe('a code', () => {
  it('is read as it was written, in whatever letters and lines', () => {
    expect(readProof(code())?.proof).toEqual(proof)
    expect(
      readProof(
        ` ${code()
          .toLowerCase()
          .replace(/(.{30})/g, '$1\r\n')} `,
      )?.proof,
    ).toEqual(proof)
    expect(readProof(code())?.signature).toEqual(signature)
    expect(codesIn(`lihat ${code()} dan ${code({ id: 13 })}.`)).toEqual([code(), code({ id: 13 })])
  })

  it('holds texts of any length and script, cut where they are too long', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        fc.string(),
        (office, number, about) => {
          const read = readProof(code({ office, number, about }))?.proof
          expect(read).toBeDefined()
          for (const [said, whole] of [
            [read?.office ?? '', office],
            [read?.number ?? '', number],
            [read?.about ?? '', about],
          ] as const)
            if (said.endsWith('…')) expect(whole.startsWith(said.slice(0, -1))).toBe(true)
            else expect(said).toBe(whole.toWellFormed())
        },
      ),
    )
  })

  it('is nothing else: no text that is none is taken for one', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readProof(text)).toBeNull()
      }),
    )
    const whole = code()
    for (let length = 0; length < whole.length; length += 1)
      expect(readProof(whole.slice(0, length))).toBeNull()
  })
})

describe('its picture', () => {
  const longest = code({ office: 'x'.repeat(60), number: '9'.repeat(60), about: 'y'.repeat(60) })

  it('is of two centimetres at most, with modules that a copy keeps', () => {
    for (const text of [code(), longest]) {
      const matrix = proofMatrix(text)
      expect(matrix.length).toBeLessThanOrEqual(53)
      const { canvas } = proofInFoot(text) as unknown as {
        canvas: { x: number; y: number; w: number; h: number }[]
      }
      const millimetres = (points: number) => (points / 72) * 25.4
      expect(Math.min(...canvas.map(({ h }) => millimetres(h)))).toBeGreaterThanOrEqual(0.35)
      expect(
        millimetres(Math.max(...canvas.map(({ x, w }) => x + w)) - Math.min(...canvas.map(({ x }) => x))),
      ).toBeLessThan(20)
    }
  })

  it('is read back from the rectangles that are drawn', () => {
    const { canvas } = proofInFoot(longest) as unknown as {
      canvas: { x: number; y: number; w: number; h: number }[]
    }
    const [left, top] = [Math.min(...canvas.map(({ x }) => x)), Math.min(...canvas.map(({ y }) => y))]
    const [module, scale, quiet] = [canvas[0]?.h ?? 1, 4, 4]
    const side = (53 + 2 * quiet) * scale
    const data = new Uint8ClampedArray(side * side * 4).fill(255)
    const at = (points: number) => Math.round((points / module + quiet) * scale)
    for (const { x, y, w, h } of canvas)
      for (let row = at(y - top); row < at(y - top + h); row += 1)
        for (let column = at(x - left); column < at(x - left + w); column += 1)
          data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3)
    expect(decodeQR({ width: side, height: side, data })).toBe(longest)
  })
})

test('every form that is issued has a number for codes, under its own name, and no other has', () => {
  for (const { id } of forms) expect(proofFormOf(id) !== null, id).toBe(loads[id].issues !== undefined)
  for (const { form, name } of Object.values(proofForms)) expect(formOf(form as never).name).toBe(name)
})
