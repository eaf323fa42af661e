import { generateKeyPairSync, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkPage, checkPageFile } from '../../electron/packaging/check-page.ts'
import { answerTo } from '../../renderer/issued/check/verify.ts'
import { proofCode } from '../../shared/issued/proof.ts'

test('the page that verifies is the one its sources make (npm run check-page)', async () => {
  expect(readFileSync(checkPageFile, 'utf8')).toBe(await checkPage())
})

test('the page asks for nothing from anywhere', () => {
  const html = readFileSync(checkPageFile, 'utf8')
  expect(html).toContain("default-src 'none'")
  expect(html.match(/https?:\/\/(?!www\.w3\.org)[^"' ]+/g) ?? []).toEqual([])
  expect(html).not.toMatch(/\bfetch\(|XMLHttpRequest|importScripts|<link|<img/)
})

test('what the page answers is what the signature says', async () => {
  const keyOf = () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const known = publicKey.export({ format: 'der', type: 'spki' }).subarray(12).toString('hex')
    const code = proofCode(
      {
        form: 7,
        id: 3,
        key: '01020304',
        day: '2026-12-22',
        digest: 'cd'.repeat(32),
        chain: { entry: 9, hash: 'ab'.repeat(8) },
        office: 'Kecamatan Uji',
        number: '',
        about: 'Orang Rekaan',
      },
      (bytes) => [...sign(null, Uint8Array.from(bytes), privateKey)],
    )
    return { known, code }
  }
  const [ours, former, other] = [keyOf(), keyOf(), keyOf()]
  const keys = [
    { public: ours.known, retired: null },
    { public: former.known, retired: '9 Maret 2026' },
  ]
  expect(await answerTo(ours.code, keys)).toMatchObject({
    kind: 'signed',
    retired: null,
    read: { proof: { about: 'Orang Rekaan' } },
  })
  expect(await answerTo(former.code, keys)).toMatchObject({ kind: 'signed', retired: '9 Maret 2026' })
  expect(await answerTo(other.code, keys)).toMatchObject({ kind: 'other' })
  const [last = ''] = ours.code.slice(-2)
  expect(
    await answerTo(ours.code.slice(0, -2) + (last === 'A' ? 'B' : 'A') + ours.code.slice(-1), keys),
  ).toMatchObject({ kind: 'other' })
  expect(await answerTo('bukan kode', keys)).toEqual({ kind: 'no-code' })
})
