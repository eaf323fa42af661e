import { describe, expect, it } from 'vitest'

import { formatCredit } from '../../../shared/career/credit/points.ts'
import { proposedRule } from '../../../shared/career/credit/rules.ts'
import { readWorkbook } from '../../../electron/excel/workbook.ts'
import { evaluated } from '../evaluation/evaluated.ts'
import { auditOf, type Client, lastEntry, refusalOf } from '../people.ts'
import { balance, officer, opening, save, settle } from './officer.ts'

const get = (client: Client, employeeId: number) => client.career.credit.get({ employeeId, year: 2026 })

describe('the table', () => {
  it('tells of every PNS in a jabatan fungsional what he has and needs, and counts the PPPK', async () => {
    const { client, arsiparis } = await officer()
    await evaluated(client, arsiparis, ['di-atas', 'di-atas'])
    await save(client, arsiparis)
    const { lines, pppk } = await client.career.credit.list({ year: 2026 })
    expect(lines.map(({ employeeId }) => employeeId)).toEqual([arsiparis])
    expect(pppk).toBe(0)
    const { standing } = lines[0] ?? {}
    expect(standing && formatCredit(standing.total)).toBe('68,75')
    expect(standing?.rank).toMatchObject({ golongan: 'III/c', minimal: 100_000, excess: -31_250 })
    // 31,25 at 18,75 a year are twenty months.
    expect(standing?.rank?.pace).toEqual({ on: '2028-09-01', predikat: 'sangat-baik' })
    expect(standing?.missing).toEqual([])
    const file = await client.career.credit.export({ year: 2026 })
    const worksheets = await readWorkbook(new Uint8Array(await file.arrayBuffer()))
    expect(JSON.stringify(worksheets)).toContain('68.75')
  })

  it('has no PPPK in it, and says why there is none on the page of one', async () => {
    const { client, arsiparis, application } = await officer('PPPK')
    await evaluated(client, arsiparis, ['sesuai', 'sesuai'])
    const { lines, pppk } = await client.career.credit.list({ year: 2026 })
    expect([lines, pppk]).toEqual([[], 1])
    const person = await get(client, arsiparis)
    expect(person).toMatchObject({ standing: null, draft: null })
    expect(person.notFor).toContain('hanya untuk PNS')
    const refusal = await refusalOf(application, () => save(client, arsiparis))
    expect(refusal.message).toContain('hanya untuk PNS')
  })

  it('says what is missing: the balance, and a year without predikat', async () => {
    const { client, arsiparis } = await officer()
    expect((await get(client, arsiparis)).standing?.missing).toEqual(['Saldo awal belum diisi.'])
    await save(client, arsiparis)
    expect((await get(client, arsiparis)).standing?.missing).toEqual([
      'Tahun 2026 belum mempunyai predikat yang ditandatangani.',
    ])
  })
})

describe('opening balances', () => {
  it('are kept with their documents, told in the log, and proposed by the rules', async () => {
    const { client, arsiparis, application } = await officer()
    expect((await get(client, arsiparis)).proposals).toEqual({ dasar: 50_000, pendidikan: 12_500 })
    expect(await auditOf(application, () => save(client, arsiparis))).toEqual(['career.credit.saveAccount'])
    expect((await get(client, arsiparis)).account).toEqual({ ...opening, revision: 1 })
  })

  it('are refused as a whole where something is missing, or another window was faster', async () => {
    const { client, arsiparis, application } = await officer()
    const undated = await refusalOf(application, () => save(client, arsiparis, { countedUntil: null }))
    expect(undated.problems.map(({ field }) => field)).toEqual(['Dihitung sampai'])
    const future = await refusalOf(application, () => save(client, arsiparis, { countedUntil: '2027-12-31' }))
    expect(future.problems[0]?.message).toContain('belum tiba')
    await save(client, arsiparis)
    const late = await refusalOf(application, () => save(client, arsiparis))
    expect(late.message).toContain('jendela lain')
  })
})

describe('a penetapan', () => {
  it('is kept as it was set: no later change of jabatan, balance or table changes it', async () => {
    const { client, arsiparis, application } = await officer()
    await evaluated(client, arsiparis, ['sesuai', 'sesuai'])
    await save(client, arsiparis)
    const { draft } = await get(client, arsiparis)
    expect(draft?.lines.map(({ kind, before, added, sum }) => [kind, before, added, sum])).toEqual([
      ['dasar', 0, 0, 0],
      ['lama', 50_000, 0, 50_000],
      ['penyesuaian', 0, 0, 0],
      ['konversi', 0, 12_500, 12_500],
      ['pendidikan', 0, 0, 0],
      ['lain', 0, 0, 0],
    ])
    expect(await auditOf(application, () => settle(client, arsiparis))).toEqual(['career.credit.settle'])
    const set = await get(client, arsiparis)
    expect(set.draft).toBeNull()
    expect(set.papers).toMatchObject([{ year: 2026, until: '2026-12-31', total: 62_500, outdated: [] }])
    await save(client, arsiparis, { balances: [{ ...balance, value: 20_000 }] }, 1)
    await client.career.credit.saveRule({
      ...proposedRule('2026-01-01'),
      source: 'Keputusan uji',
      jenjang: proposedRule('2026-01-01').jenjang.map((one) => ({
        ...one,
        coefficient: one.coefficient * 2,
      })),
    })
    const after = await get(client, arsiparis)
    expect(after.papers).toEqual(set.papers)
    expect(after.standing?.rows).toEqual(set.standing?.rows)
    const again = await refusalOf(application, () => settle(client, arsiparis))
    expect(again.message).toContain('Tidak ada yang baru')
  })

  it('is not changed in the file itself either', async () => {
    const { client, arsiparis, application } = await officer()
    await evaluated(client, arsiparis, ['sesuai', 'sesuai'])
    await save(client, arsiparis)
    const { id } = await settle(client, arsiparis)
    const { raw } = application.file
    expect(() => raw.prepare('UPDATE credit_paper SET until = ? WHERE id = ?').run('2030-01-31', id)).toThrow(
      'never changes',
    )
  })

  it('is asked about on a strange day, and refused for a CPNS', async () => {
    const { client, arsiparis, application } = await officer()
    await evaluated(client, arsiparis, ['sesuai', 'sesuai'])
    await save(client, arsiparis)
    const early = await refusalOf(application, () => settle(client, arsiparis, { decidedOn: '2026-11-01' }))
    expect(early.problems[0]?.message).toContain('sebelum masa penilaiannya berakhir')
    const cpns = await officer('CPNS')
    await evaluated(cpns.client, cpns.arsiparis, ['sesuai', 'sesuai'])
    const refusal = await refusalOf(cpns.application, () => settle(cpns.client, cpns.arsiparis))
    expect(refusal.message).toContain('CPNS')
  })

  it('is outdated once its evaluation is opened, is opened with a reason, and stays on record', async () => {
    const { client, arsiparis, application } = await officer()
    const { id } = await evaluated(client, arsiparis, ['sesuai', 'sesuai'], null)
    await save(client, arsiparis)
    const paper = await settle(client, arsiparis)
    await client.evaluation.unlock({ id, reason: 'Realisasi salah ketik' })
    const now = await get(client, arsiparis)
    expect(now.outdated).toEqual([
      'Penilaian Tahunan 2026 dibuka kuncinya sesudah angka kredit ini ditetapkan.',
    ])
    expect(now.standing?.total).toBe(62_500)
    const open = () =>
      client.career.credit.open({ employeeId: arsiparis, id: paper.id, reason: 'Predikat berubah' })
    expect(await auditOf(application, open)).toEqual(['career.credit.open'])
    expect((await lastEntry(application))?.reason).toBe('Predikat berubah')
    const opened = await get(client, arsiparis)
    expect(opened.papers).toMatchObject([{ id: paper.id, openedReason: 'Predikat berubah' }])
    expect(opened.standing?.total).toBe(50_000)
    expect((await refusalOf(application, open)).message).toContain('sudah dibuka')
  })
})

describe('the numbers of the office', () => {
  it('hold as the regulation has them, as the office sets them, and again as the regulation has them', async () => {
    const { client, arsiparis, application } = await officer()
    await evaluated(client, arsiparis, ['sesuai', 'sesuai'])
    const total = async () => (await get(client, arsiparis)).standing?.total
    expect((await client.career.credit.rule()).own).toBeNull()
    expect(await total()).toBe(12_500)
    const own = { ...proposedRule('2026-01-01'), source: 'Keputusan uji' }
    await client.career.credit.saveRule({ ...own, percent: { ...own.percent, baik: 90 } })
    expect((await client.career.credit.rule()).own?.source).toBe('Keputusan uji')
    expect(await total()).toBe(11_250)
    expect(await auditOf(application, () => client.career.credit.resetRule({}))).toEqual([
      'career.credit.resetRule',
    ])
    expect(await total()).toBe(12_500)
    expect((await refusalOf(application, () => client.career.credit.resetRule({}))).message).toContain(
      'angka peraturan',
    )
    expect(
      (await refusalOf(application, () => client.career.credit.saveRule({ ...own, source: '' }))).problems,
    ).toHaveLength(1)
  })
})
