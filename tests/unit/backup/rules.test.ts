import { array, assert, constantFrom, date, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BackupDescription, type Contents } from '../../../shared/backup/backup.ts'
import { sizeLabel } from '../../../shared/kernel/numbers.ts'
import { cloudDoubt, cloudOf } from '../../../shared/backup/cloud.ts'
import { differencesOf, isSameOffice } from '../../../shared/backup/differences.ts'
import { isChanged, isDailyDue, outsideDoubt } from '../../../shared/backup/due.ts'
import { type Keepable, superseded } from '../../../shared/backup/kept.ts'

const backup = (at: string, more: Partial<Keepable> = {}): Keepable => ({
  name: at,
  at: new Date(at),
  reason: 'daily',
  state: 'verified',
  ...more,
})

const everyDay = (days: number): Keepable[] =>
  Array.from({ length: days }, (_, n) => {
    const at = new Date(2026, 10, 26, 8)
    at.setDate(at.getDate() - n)
    return { name: `hari-${n}`, at, reason: 'daily', state: 'verified' }
  })

describe('what is kept', () => {
  it('of an office that is opened every day for two years is 7 days, 4 weeks and 12 months', () => {
    const all = everyDay(730)
    const gone = new Set(superseded(all))
    const kept = all.filter(({ name }) => !gone.has(name))
    // Thursday 26 November 2026: 7 days; the newest of the weeks before: 22, 15 and 8 November; the newest of the
    // months before, back to December 2025.
    const days = kept.map(({ at }) => `${at.getDate()}/${at.getMonth() + 1}/${at.getFullYear()}`)
    expect(days).toEqual([
      '26/11/2026',
      '25/11/2026',
      '24/11/2026',
      '23/11/2026',
      '22/11/2026',
      '21/11/2026',
      '20/11/2026',
      '15/11/2026',
      '8/11/2026',
      '31/10/2026',
      '30/9/2026',
      '31/8/2026',
      '31/7/2026',
      '30/6/2026',
      '31/5/2026',
      '30/4/2026',
      '31/3/2026',
      '28/2/2026',
      '31/1/2026',
      '31/12/2025',
    ])
  })

  it('is all of the last day, the newest of a day before, and on the last days also what was made before a change', () => {
    expect(
      superseded([
        backup('2026-11-26T16:00:00', { reason: 'closing' }),
        backup('2026-11-26T08:00:00'),
        backup('2026-11-25T16:00:00', { reason: 'closing' }),
        backup('2026-11-25T11:00:00', { reason: 'import' }),
        backup('2026-11-25T08:00:00'),
      ]),
    ).toEqual(['2026-11-25T08:00:00'])
  })

  it('is everything that was made by hand, that is not known, or that is not verified', () => {
    const newest = everyDay(40)
    const old = '2020-01-01T08:00:00'
    for (const more of [
      { reason: 'hand' },
      { reason: null },
      { state: 'unverified' },
      { state: 'damaged' },
    ] as const)
      expect(superseded([...newest, backup(old, more)])).not.toContain(old)
  })

  it('is not touched by an office that rests, nor by a clock that was years ahead for a day', () => {
    const rested = everyDay(7)
    expect(superseded([backup('2031-01-01T08:00:00'), ...rested.slice(0, 6)])).toEqual([])
  })

  it('is always the last verified one, whatever else there is', () => {
    assert(
      property(
        array(
          record({
            at: date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
            reason: constantFrom('daily', 'closing', 'import', 'hand', null),
            state: constantFrom('verified', 'unverified', 'damaged'),
          }),
        ),
        (made) => {
          const all = made.map((of, n): Keepable => ({ name: String(n), ...of }))
          const gone = superseded(all)
          const left = all.filter(({ name }) => !gone.includes(name))
          const newestOf = (of: readonly Keepable[]) =>
            Math.max(...of.filter(({ state }) => state === 'verified').map(({ at }) => at.getTime()))
          expect(newestOf(left)).toBe(newestOf(all))
          // What is not needed once is not needed twice, and nothing more of what was left.
          expect(superseded(left)).toEqual([])
        },
      ),
    )
  })
})

describe('what is due', () => {
  const last = { at: new Date('2026-11-26T07:30:00'), contents: { head: 'a' } }

  it('is a backup of the day at the first opening, and none at the second', () => {
    expect(isDailyDue(new Date('2026-11-26T23:59:00'), last)).toBe(false)
    expect(isDailyDue(new Date('2026-11-27T00:01:00'), last)).toBe(true)
    expect(isDailyDue(new Date('2026-11-26T08:00:00'), null)).toBe(true)
  })

  it('is one at closing when something was recorded since', () => {
    expect(isChanged('a', last)).toBe(false)
    expect(isChanged('b', last)).toBe(true)
    expect(isChanged('a', null)).toBe(true)
  })
})

describe('copies outside this computer', () => {
  const since = new Date('2026-01-01T08:00:00')
  it.each([
    ['a week old', '2026-11-26', new Date('2026-11-19T08:00:00'), true, null],
    ['eight days old', '2026-11-27', new Date('2026-11-19T08:00:00'), true, 'sudah 8 hari'],
    ['none, with a place', '2026-11-26', null, true, 'Belum ada salinan'],
    ['none, without a place', '2026-11-26', null, false, 'Pilih tempat kedua'],
    ['none, of an office of yesterday', '2026-01-02', null, false, null],
  ])('%s', (_what, today, copied, chosen, said) => {
    const doubt = outsideDoubt(today, { last: copied, since, chosen })
    if (said === null) expect(doubt).toBeNull()
    else expect(doubt).toContain(said)
  })
})

describe('what will differ', () => {
  const now: Contents = {
    office: 'Kecamatan Uji',
    people: 45,
    skp: [
      { year: 2025, count: 45 },
      { year: 2026, count: 44 },
    ],
    evaluations: 12,
    entries: 300,
    first: 'f',
    head: 'h',
    lastAt: null,
  }

  it('is said in numbers of both, and what is the same is not said', () => {
    const then = { ...now, people: 40, skp: [{ year: 2025, count: 45 }], entries: 250 }
    expect(differencesOf(now, then)).toEqual([
      { what: 'Pegawai', now: 45, after: 40 },
      { what: 'SKP tahun 2026', now: 44, after: 0 },
      { what: 'Catatan perubahan', now: 300, after: 250 },
    ])
    expect(differencesOf(now, now)).toEqual([])
  })

  it('another office is known by the first thing that was ever recorded in it', () => {
    const renamed: Contents = { ...now, office: 'Nama baru', head: 'x' }
    expect(isSameOffice(now, renamed)).toBe(true)
    expect(isSameOffice(now, { ...now, first: 'g' })).toBe(false)
  })
})

it('a size is read in KB or MB', () => {
  expect(sizeLabel(512 * 1024)).toBe('512 KB')
  expect(sizeLabel(3.4 * 1024 * 1024)).toBe('3,4 MB')
})

describe('what is written about a backup', () => {
  it('is read whatever years there are in the office', () => {
    const contents = {
      office: 'Dinas Lama',
      people: 1,
      skp: [{ year: 2017, count: 1 }],
      evaluations: 0,
      entries: 1,
      first: 'a',
      head: 'a',
      lastAt: null,
    }
    const written = {
      reason: 'hand',
      at: '2026-01-15T02:00:00.000Z',
      application: '0.1.0',
      schema: 19,
      contents,
      size: 1,
      digest: 'b',
      verifiedAt: null,
      damagedAt: null,
      key: null,
    }
    expect(BackupDescription.parse(written).contents.skp).toEqual([{ year: 2017, count: 1 }])
  })
})

describe('an office that lies in a cloud', () => {
  it.each([
    ['C:\\Users\\Sari\\OneDrive\\Documents\\Kinerja Kantor\\Kecamatan.kinerja', 'OneDrive'],
    ['C:\\Users\\Sari\\OneDrive - Pemerintah Kota Harapan\\Kecamatan.kinerja', 'OneDrive'],
    ['G:\\My Drive\\Kantor\\Kecamatan.kinerja', 'Google Drive'],
    ['/home/sari/Dropbox/Kecamatan.kinerja', 'Dropbox'],
    ['D:\\Awan\\Kantor\\Kecamatan.kinerja', 'OneDrive'],
    ['D:\\Awan Kelabu\\Kecamatan.kinerja', null],
    ['C:\\Users\\Sari\\Documents\\Kinerja Kantor\\OneDrive.kinerja', null],
  ])('%s: %s', (file, cloud) => {
    expect(cloudOf(file, ['D:\\Awan'])).toBe(cloud)
  })

  it('is told that personal data leave the office, and what two computers do', () => {
    expect(cloudDoubt('Dropbox')).toMatch(/data pribadi pegawai.*di luar kantor.*dua komputer.*Dropbox/)
  })
})
