import { expect, it } from 'vitest'
import { fromBase32, toBase32 } from '../../../shared/issued/base32.ts'
import { proofPrefix } from '../../../shared/issued/proof.ts'
import { readWorkbook } from '../../../electron/excel/workbook.ts'
import { achieve, evaluated } from '../evaluation/evaluated.ts'
import { auditOf, refusalOf, smallOfficeUntil } from '../people.ts'
import { clientOf } from '../office.ts'
import { codesOf, issue, letters, officeWithTalks, paperOf } from './issued.ts'

/** The only code of what was issued. */
async function codeOf(...asked: Parameters<typeof issue>): Promise<string> {
  const [code = ''] = await codesOf((await issue(...asked)).bytes)
  return code
}

const altered = (code: string, at: number): string => {
  const bytes = fromBase32(code.slice(proofPrefix.length)) ?? []
  return proofPrefix + toBase32(bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)))
}

it('a code of this office says what was signed, and that it still holds', async () => {
  const { client, talks } = await officeWithTalks(['2026-01-12'])
  const code = await codeOf(client, letters(talks))
  // As people paste it: in small letters, with line ends.
  const pasted = code.toLowerCase().replace(/(.{40})/g, '$1\n')
  expect(await client.issuing.verify({ code: pasted })).toMatchObject({
    verdict: 'asli',
    compared: true,
    paper: {
      kind: 'Berita Acara Dialog Kinerja',
      office: 'Kecamatan Uji',
      number: '800.1.4.4/001/I/2026',
      about: 'Orang Rekaan 3',
      day: '2026-01-12',
    },
    register: { state: 'berlaku', issuedBy: 'Pengelola Uji', printed: 1, cancelledAt: null },
  })
})

it('a code and the register say of which time something is of which somebody has several', async () => {
  const office = await smallOfficeUntil(new Date('2027-01-15T09:00:00'))
  const { client, staff } = office
  for (const { id } of await client.employees.units.list()) await achieve(client, id, 'baik')
  const { id, skpId } = await evaluated(client, staff, ['sesuai', 'sesuai'])
  const evaluation: Parameters<typeof issue>[1] = {
    form: 'evaluasi',
    year: 2026,
    period: 'tahunan',
    scope: { kind: 'evaluations', ids: [id] },
  }
  const code = await codeOf(client, evaluation)
  expect(await client.issuing.verify({ code })).toMatchObject({ register: { time: 'Tahunan 2026' } })
  await issue(client, paperOf(skpId))
  expect((await client.issued.list({})).map(({ kind, time }) => `${kind}: ${time}`)).toEqual([
    'SKP: 2026',
    'Evaluasi Kinerja Pegawai: Tahunan 2026',
  ])
})

it('what was altered, by whatever bit, is not taken for the office’s', async () => {
  const { client, skpId } = await officeWithTalks([])
  const code = await codeOf(client, paperOf(skpId))
  const length = (fromBase32(code.slice(proofPrefix.length)) ?? []).length
  // One bit in each byte: version, form, id, key, day, digest, chain, names, signature.
  for (let at = 0; at < length; at += 1) {
    const { verdict } = await client.issuing.verify({ code: altered(code, at) })
    expect(['diubah', 'bukan-kantor-ini', 'bukan-kode'], `byte ${at}`).toContain(verdict)
  }
  expect((await client.issuing.verify({ code: 'KK1:ABC' })).verdict).toBe('bukan-kode')
  expect((await client.issuing.verify({ code: 'https://contoh.go.id' })).verdict).toBe('bukan-kode')
})

it('the code of another office is told apart', async () => {
  const here = await officeWithTalks([])
  await issue(here.client, paperOf(here.skpId))
  const there = await officeWithTalks([])
  const code = await codeOf(there.client, paperOf(there.skpId))
  expect(await here.client.issuing.verify({ code })).toMatchObject({
    verdict: 'bukan-kantor-ini',
    register: null,
  })
})

it('cancelled, replaced and corrected since: each is said', async () => {
  const { client, skpId, talks } = await officeWithTalks(['2026-01-12', '2026-02-02'])
  const [first = 0, second = 0] = talks
  const cancelled = await codeOf(client, letters([first]))
  const [row] = await client.issued.list({})
  await client.issued.cancel({ id: row?.id ?? 0, reason: 'Salah pihak' })
  expect(await client.issuing.verify({ code: cancelled })).toMatchObject({
    verdict: 'dibatalkan',
    register: { cancelReason: 'Salah pihak' },
  })
  const old = await codeOf(client, letters([second]))
  const written = (await client.planning.talks.list({ skpId })).find(({ id }) => id === second)
  if (!written) throw new Error('no talk')
  await client.planning.talks.save({ ...written, agreed: 'Empat RHK', skpId, sure: true })
  expect((await client.issuing.verify({ code: old })).verdict).toBe('berubah')
  const fresh = await codeOf(client, letters([second]))
  expect((await client.issuing.verify({ code: old })).verdict).toBe('digantikan')
  expect((await client.issuing.verify({ code: fresh })).verdict).toBe('asli')
})

it('a paper that the register does not know is told so, though the key is ours', async () => {
  const { application, client, skpId } = await officeWithTalks([])
  const code = await codeOf(client, paperOf(skpId))
  // As in a backup from before it was issued.
  application.file.raw.exec('DELETE FROM issued')
  expect((await client.issuing.verify({ code })).verdict).toBe('tidak-terdaftar')
})

it('the key goes to another computer under a password, and signs there', async () => {
  const { application, client, skpId, talks } = await officeWithTalks(['2026-01-12'])
  const nothing = await refusalOf(application, () => client.issued.exportKey({ password: 'rahasia sekali' }))
  expect(nothing.message).toContain('belum mempunyai kunci')
  await issue(client, paperOf(skpId))
  const file = await client.issued.exportKey({ password: 'rahasia sekali' })
  expect(await file.text()).not.toContain(
    application.file.raw.prepare('SELECT secret FROM office_key').pluck().get(),
  )

  // The same file on a computer whose key store knows nothing of it.
  application.file.raw.exec("UPDATE office_key SET kept = 'sistem', secret = 'abcd'")
  expect(await client.issued.keys()).toMatchObject([{ usable: false, kept: 'sistem' }])
  expect((await refusalOf(application, () => issue(client, letters(talks)))).message).toContain(
    'komputer lain',
  )
  const wrong = await refusalOf(application, () =>
    client.issued.importKey({ file, password: 'bukan yang itu' }),
  )
  expect(wrong.problems).toMatchObject([{ field: 'Kata sandi' }])
  await refusalOf(application, () =>
    client.issued.importKey({ file: new File(['{}'], 'a.json'), password: 'rahasia sekali' }),
  )
  const key = await client.issued.importKey({ file, password: 'rahasia sekali' })
  expect(key).toMatchObject({ usable: true, kept: 'berkas' })
  const code = await codeOf(client, letters(talks))
  expect((await client.issuing.verify({ code })).verdict).toBe('asli')
})

it('where the system has a key store it keeps the key, and the file alone does not sign', async () => {
  const { application, client, skpId } = await officeWithTalks([])
  const turned = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ 0x5a))
  Object.assign(application.host, { secrets: { lock: turned, unlock: turned } })
  const code = await codeOf(client, paperOf(skpId))
  expect(await client.issued.keys()).toMatchObject([{ kept: 'sistem', usable: true, retiredAt: null }])
  Object.assign(application.host, { secrets: undefined })
  expect(await client.issued.keys()).toMatchObject([{ usable: false }])
  expect((await client.issuing.verify({ code })).verdict).toBe('asli')
})

it('a new key signs from now on, and codes of the former one stay good', async () => {
  const { application, client, skpId, talks } = await officeWithTalks(['2026-01-12'])
  const old = await codeOf(client, paperOf(skpId))
  const renew = () => client.issued.renewKey({ reason: 'Komputer lama hilang' })
  expect(await auditOf(application, renew)).toEqual(['issued.renewKey'])
  const fresh = await codeOf(client, letters(talks))
  const [current, former] = await client.issued.keys()
  expect(current?.retiredAt).toBeNull()
  expect(former?.retiredAt).not.toBeNull()
  for (const code of [old, fresh]) expect((await client.issuing.verify({ code })).verdict).toBe('asli')
  const page = await (await client.issued.page()).text()
  const [, data = ''] = /<script type="application\/json" id="office">(.*)<\/script>/.exec(page) ?? []
  expect(JSON.parse(data)).toMatchObject({
    office: 'Kecamatan Uji',
    keys: [{ retired: null }, { retired: '9 Maret 2026' }],
  })
  // Nothing of the private half goes out.
  for (const secret of application.file.raw
    .prepare<[], string>('SELECT secret FROM office_key')
    .pluck()
    .all())
    expect(page).not.toContain(secret)
})

it('the register is exported as a workbook, the cancelled ones with their reason', async () => {
  const { client, talks } = await officeWithTalks(['2026-01-12', '2026-02-02'])
  await issue(client, letters(talks))
  const [row] = await client.issued.list({})
  await client.issued.cancel({ id: row?.id ?? 0, reason: 'Salah pihak' })
  const file = await client.issued.export({ year: 2026 })
  expect(file.name).toContain('Buku register 2026')
  const [sheet] = await readWorkbook(await file.bytes())
  const text = JSON.stringify(sheet)
  for (const said of [
    '800.1.4.4/001/I/2026',
    '800.1.4.4/002/II/2026',
    'Dibatalkan',
    'Salah pihak',
    'Orang Rekaan 3',
  ])
    expect(text).toContain(said)
})

it('what the numbering says has to be a pattern that counts', async () => {
  const { application, client } = await officeWithTalks([])
  const form = 'berita-acara-dialog'
  for (const pattern of ['{klas}/{tahun}', '{urut}/{tahun', '{urut}/{nomor}/{tahun}', '{urut}/2026'])
    await refusalOf(application, () =>
      client.issued.saveNumbering({ form, pattern, klas: '800.1.4.4', unit: '' }),
    )
  const other = clientOf(application)
  await other.issued.saveNumbering({ form, pattern: 'BA-{urut}/{tahun}', klas: '', unit: '' })
  expect((await client.issued.numbering({ year: 2026 }))[0]).toMatchObject({
    pattern: 'BA-{urut}/{tahun}',
    given: 0,
  })
})
