import { expect, it } from 'vitest'
import { readPdf } from '../../documents/pdf-text.ts'
import { officer, save, settle } from '../career/officer.ts'
import { evaluated } from '../evaluation/evaluated.ts'
import { noNumbers } from '../../../shared/career/credit/paper.ts'
import { codesOf, issue, type IssueRequest } from './issued.ts'

const forms = ['konversi-angka-kredit', 'akumulasi-angka-kredit', 'penetapan-angka-kredit'] as const

/** The three papers of an officer for 2026, set in January of the year after. */
const papers = (employeeId: number): IssueRequest => ({
  form: forms[0],
  also: forms.slice(1),
  year: 2026,
  scope: { kind: 'employees', ids: [employeeId] },
})

async function settled(numbers = noNumbers) {
  const office = await officer()
  const { client, arsiparis } = office
  await evaluated(client, arsiparis, ['di-atas', 'di-atas'])
  await save(client, arsiparis)
  const { id } = await settle(client, arsiparis, { numbers })
  return { ...office, paper: id }
}

it('papers of angka kredit get numbers of the register and a code, the same on every print', async () => {
  const { client, arsiparis } = await settled()
  const first = await issue(client, papers(arsiparis))
  const pdf = await readPdf(first.bytes)
  for (const sequence of [1, 2, 3]) expect(pdf.packed).toContain(`800.1.4.5/00${sequence}/I/2027`)
  const codes = await codesOf(first.bytes)
  expect(codes).toHaveLength(3)
  expect((await client.issued.list({ year: 2027 })).toReversed()).toMatchObject(
    forms.map((form, at) => ({ form, number: `800.1.4.5/00${at + 1}/I/2027`, state: 'berlaku' })),
  )
  for (const code of codes)
    expect(await client.issuing.verify({ code })).toMatchObject({ verdict: 'asli', compared: true })
  const again = await issue(client, papers(arsiparis))
  expect(Buffer.from(again.bytes).equals(Buffer.from(first.bytes))).toBe(true)
})

it('numbers that were written when it was set are recorded as they are', async () => {
  const { client, arsiparis } = await settled({ konversi: 'K/1', akumulasi: 'A/1', penetapan: 'P/1' })
  await issue(client, papers(arsiparis))
  expect((await client.issued.list({})).map(({ number }) => number)).toEqual(['P/1', 'A/1', 'K/1'])
})

it('a paper that is opened and set anew replaces the one before, with its number', async () => {
  const { client, arsiparis, paper } = await settled()
  const [code = ''] = await codesOf((await issue(client, papers(arsiparis))).bytes)
  await client.career.credit.open({ employeeId: arsiparis, id: paper, reason: 'Salah tempat' })
  expect((await client.issuing.verify({ code })).verdict).toBe('berubah')
  await settle(client, arsiparis, { numbers: noNumbers, place: 'Tempat Lain' })
  await issue(client, papers(arsiparis))
  expect((await client.issuing.verify({ code })).verdict).toBe('digantikan')
  expect((await client.issued.list({})).map(({ number, state }) => `${number} ${state}`)).toEqual([
    '800.1.4.5/003/I/2027 berlaku',
    '800.1.4.5/002/I/2027 berlaku',
    '800.1.4.5/001/I/2027 berlaku',
    '800.1.4.5/003/I/2027 digantikan',
    '800.1.4.5/002/I/2027 digantikan',
    '800.1.4.5/001/I/2027 digantikan',
  ])
})
