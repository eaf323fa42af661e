import { assert, date, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leadOf, retirementOf } from '../../../../shared/career/retirement/rules.ts'
import { wholeMonths, yearsAndMonths } from '../../../../shared/kernel/dates.ts'
import { retirementAgeOf } from '../../../../shared/regulations/retirement.ts'

const today = '2026-11-20'
const clerk = { jabatan: 'Pengadministrasi Umum', jenis: 'pelaksana', jenjang: null }

describe('the age of retirement', () => {
  it.each([
    ['Camat', 'administrator', null, 58],
    ['Sekretaris Daerah', 'jpt', null, 60],
    ['Arsiparis Ahli Muda', 'jf-keahlian', 'Ahli Muda', 58],
    ['Perencana Ahli Madya', 'jf-keahlian', 'Ahli Madya', 60],
    ['Analis Kebijakan Ahli Utama', 'jf-keahlian', 'Ahli Utama', 65],
    ['Arsiparis Penyelia', 'jf-keterampilan', 'Penyelia', 58],
    ['Guru Ahli Pertama', 'jf-keahlian', 'Ahli Pertama', 60],
    ['Pengawas Sekolah Ahli Utama', 'jf-keahlian', 'Ahli Utama', 65],
    ['Peneliti Ahli Utama', 'jf-keahlian', 'Ahli Utama', 70],
    // A word of a jabatan is not a jabatan: somebody who keeps the papers of teachers is no teacher.
    ['Pengelola Data Guru', 'pelaksana', null, 58],
  ])('of %s is known', (jabatan, jenis, jenjang, age) => {
    expect(retirementAgeOf({ jabatan, jenis, jenjang }, today)?.age).toBe(age)
  })

  it('is said to be doubtful where the rule is', () => {
    const doctor = { jabatan: 'Dokter Ahli Muda', jenis: 'jf-keahlian', jenjang: 'Ahli Muda' }
    expect(retirementAgeOf(doctor, today)?.doubt).toMatch(/tanyakan kepada BKD/)
    expect(retirementAgeOf({ ...doctor, jabatan: 'Arsiparis', jenjang: null }, today)?.doubt).toMatch(
      /Jenjang/,
    )
    expect(retirementAgeOf({ ...clerk, jenis: '' }, today)).toBeNull()
  })
})

describe('retirement', () => {
  // Domain page: BUP 58, born 7 April 1969 and born 1 May 1969.
  it.each([
    ['1969-04-07', '2027-04-07', '2027-05-01'],
    ['1969-05-01', '2027-05-01', '2027-06-01'],
    ['1969-12-31', '2027-12-31', '2028-01-01'],
    ['1968-02-29', '2026-02-28', '2026-03-01'],
  ])('of who was born on %s', (birthDate, reachedOn, retiresOn) => {
    const { retirement, missing } = retirementOf(
      { status: 'PNS', birthDate, onDutySince: '1994-03-01', post: clerk },
      today,
    )
    expect(retirement).toMatchObject({ age: 58, reachedOn, retiresOn })
    expect(missing).toEqual([])
  })

  it('counts whole months of service, of a PPPK none', () => {
    const person = { birthDate: '1969-04-07', onDutySince: '1994-03-15', post: clerk }
    const { retirement } = retirementOf({ ...person, status: 'PNS' }, today)
    expect(yearsAndMonths(retirement?.service ?? 0)).toBe('33 tahun 01 bulan')
    expect(retirementOf({ ...person, status: 'PPPK' }, today).retirement?.service).toBeNull()
  })

  it('says what is missing instead of guessing', () => {
    expect(retirementOf({ status: 'PNS', birthDate: null, onDutySince: null, post: null }, today)).toEqual({
      retirement: null,
      missing: ['Tanggal lahir belum diisi.', 'Jabatan belum diisi.'],
    })
    expect(
      retirementOf({ status: 'PNS', birthDate: '1969-04-07', onDutySince: null, post: clerk }, today).missing,
    ).toEqual(['TMT CPNS belum diisi: masa kerja tidak dapat dihitung.'])
  })

  it.each([
    ['2026-11-20', 0],
    ['2026-12-01', 6],
    ['2027-06-01', 12],
    ['2028-05-01', 18],
    ['2028-06-01', null],
  ])('on %s is so near', (day, lead) => {
    expect(leadOf(day, today)).toBe(lead)
  })

  it('whole months never count a month that is begun', () => {
    const day = date({ min: new Date('1960-01-01'), max: new Date('2060-12-31'), noInvalidDate: true }).map(
      (date) => date.toISOString().slice(0, 10),
    )
    assert(
      property(day, day, (from, to) => {
        const months = wholeMonths(from, to)
        const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
        expect(months * 28).toBeLessThanOrEqual(Math.max(0, days))
        if (days > 0) expect((months + 1) * 31).toBeGreaterThanOrEqual(days)
      }),
    )
  })
})
