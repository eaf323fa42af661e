import { createHash, createHmac } from 'node:crypto'
import {
  assert,
  constantFrom,
  dictionary,
  double,
  oneof,
  property,
  record,
  string,
  uint8Array,
} from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { canonicalJson, type Json } from '../../../shared/kernel/canonical.ts'
import { locked, unlocked } from '../../../shared/phone/locked.ts'
import { sealOf, sha256, utf8 } from '../../../shared/phone/seal.ts'
import { embedded } from '../../../electron/phone/template.ts'

const letters = string({ unit: 'binary', maxLength: 200 })

describe('the seal of a phone is that of Node', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('for the examples of FIPS 180-4: %j', (text, hash) => {
    expect(Buffer.from(sha256(utf8(text))).toString('hex')).toBe(hash)
  })

  it('for all bytes of all lengths around a block', () => {
    assert(
      property(uint8Array({ maxLength: 200 }), (bytes) => {
        expect(Buffer.from(sha256([...bytes]))).toEqual(createHash('sha256').update(bytes).digest())
      }),
    )
  })

  it('for all keys and texts', () => {
    assert(
      property(uint8Array({ maxLength: 64 }), letters, (key, text) => {
        const hex = Buffer.from(key).toString('hex')
        expect(sealOf(hex, text)).toBe(createHmac('sha256', key).update(text).digest('hex'))
      }),
    )
  })

  it('for halves of letters too', () => {
    for (const text of ['\ud83d', 'a\udc00b', '😀', 'é', '界'])
      expect(utf8(text)).toEqual([...Buffer.from(text, 'utf8')])
  })
})

describe('JSON is written in one way', () => {
  const value = dictionary(
    letters,
    oneof(letters, double({ noNaN: true, noDefaultInfinity: true }), constantFrom(null, true)),
  )

  it('whatever the order in which it was made', () => {
    assert(
      property(value, (made) => {
        const turned = Object.fromEntries(Object.entries(made).toReversed())
        expect(canonicalJson(turned as Json)).toBe(canonicalJson(made as Json))
      }),
    )
  })

  it('and says the same when it is read', () => {
    assert(
      property(record({ a: value, list: value.map((one) => [one, [one]]) }), (made) => {
        const read: unknown = JSON.parse(canonicalJson(made))
        // There is no negative zero in JSON.
        expect(read).toEqual(JSON.parse(JSON.stringify(made)))
      }),
    )
  })
})

test('what is written into a script neither ends it nor changes', () => {
  assert(
    property(letters, (text) => {
      const written = embedded({ text: `</script>${text}<!--\u2028` })
      expect(written).not.toMatch(/[<>&\u2028\u2029]/)
      expect(JSON.parse(written)).toEqual({ text: `</script>${text}<!--\u2028` })
    }),
  )
})

describe('a locked content', () => {
  const nonce = '00112233445566778899aabbccddeeff'
  const key = 'ab'.repeat(32)

  it('opens with its own key only, whatever stands in it', () => {
    assert(
      property(letters, (text) => {
        const content = { text: text.toWellFormed() }
        const closed = { ...locked(key, nonce, content) }
        expect(unlocked(key, closed)).toEqual(content)
        expect(unlocked('cd'.repeat(32), closed)).not.toEqual(content)
      }),
    )
  })

  it('shows nothing of its words, and nothing of what two answers have in common', () => {
    const content = { text: 'Rahasia '.repeat(20) }
    const one = locked(key, nonce, content).locked
    const other = locked(key, nonce.replace('00', '01'), content).locked
    expect(Buffer.from(one, 'hex').toString('latin1')).not.toContain('Rahasia')
    const same = one.match(/../g)?.filter((byte, at) => byte === other.slice(at * 2, at * 2 + 2)).length ?? 0
    expect(same).toBeLessThan(one.length / 2 / 16)
  })

  it('is none where something else stands in its place', () => {
    for (const other of [
      null,
      1,
      {},
      { nonce },
      { nonce, locked: 'zz' },
      { nonce, locked: 'ff' },
      { entries: [] },
    ])
      expect(unlocked(key, other)).toBeNull()
  })
})
