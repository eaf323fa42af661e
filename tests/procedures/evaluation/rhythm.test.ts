import { describe, expect, it } from 'vitest'
import { auditOf, refusalOf, signedSkp, smallOffice, smallOfficeUntil } from '../people.ts'

const monthly = { year: 2026, rhythm: 'monthly' } as const

describe('the rhythm of appraisals', () => {
  it('is chosen for a year, and months are appraised, due and printed from then on', async () => {
    const { application, client, staff, kecamatan } = await smallOffice()
    const { id: skpId } = await signedSkp(client, staff)
    expect(await client.office.rhythms()).toEqual({})
    const refusal = await refusalOf(application, () => client.evaluation.begin({ skpId, period: 'b01' }))
    expect(refusal.message).toBe('Tahun 2026 dinilai setiap triwulan, jadi tidak ada penilaian Januari.')
    expect(
      await auditOf(application, () => client.evaluation.rhythm.choose({ ...monthly, sure: true })),
    ).toEqual(['evaluation.rhythm.choose'])
    const { id } = await client.evaluation.begin({ skpId, period: 'b01' })
    expect(await client.evaluation.get({ id })).toMatchObject({ period: 'b01', year: 2026 })
    expect(
      await refusalOf(application, () => client.evaluation.begin({ skpId, period: 'tw1' })),
    ).toMatchObject({ message: 'Tahun 2026 dinilai setiap bulan, jadi tidak ada penilaian Triwulan I.' })
    const decided = { year: 2026, unitId: kecamatan, achievement: 'baik', reason: '', decidedBy: '' } as const
    expect(
      await refusalOf(application, () =>
        client.evaluation.setAchievement({ ...decided, period: 'tw1', decidedOn: null }),
      ),
    ).toMatchObject({ message: expect.stringContaining('tidak ada penilaian Triwulan I') })
    const events = (await client.office.deadlines.list({ year: 2026 })).map(({ event }) => event)
    expect(events).toContain('b07')
    expect(events).not.toContain('tw3')
    expect((await client.office.deadlines.list({ year: 2025 })).map(({ event }) => event)).toContain('tw3')
    const { deadlines } = await client.home.overview({ year: 2026, period: 'b01' })
    expect(deadlines.find((deadline) => deadline.id === 'b01')).toMatchObject({ done: 0, total: 1 })
  })

  it('stays while a quarter of the year is written, and says so; the next year may be another', async () => {
    const { application, client, staff } = await smallOffice()
    const { id: skpId } = await signedSkp(client, staff)
    await client.evaluation.begin({ skpId, period: 'tw1' })
    const { message } = await refusalOf(application, () =>
      client.evaluation.rhythm.choose({ ...monthly, sure: true }),
    )
    expect(message).toMatch(/Tahun 2026 sudah memuat penilaian atau capaian Triwulan I/)
    await client.evaluation.rhythm.choose({ year: 2027, rhythm: 'monthly', sure: true })
    expect(await client.office.rhythms()).toEqual({ 2027: 'monthly' })
    expect(await client.evaluation.list({ year: 2026, period: 'tw1' })).toHaveLength(1)
  })

  it('is asked about in the middle of a year, and nothing is said twice', async () => {
    const { application, client } = await smallOfficeUntil(new Date('2026-03-10T09:00:00'))
    const asked = await refusalOf(application, () => client.evaluation.rhythm.choose(monthly))
    expect(asked.problems[0]?.message).toBe(
      'Januari sampai Februari 2026 sudah berakhir dan akan tampil sebagai belum dinilai.',
    )
    await client.evaluation.rhythm.choose({ ...monthly, sure: true })
    expect(await auditOf(application, () => client.evaluation.rhythm.choose(monthly))).toEqual([])
  })
})
