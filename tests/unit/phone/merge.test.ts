import { array, assert, boolean, integer, property, record, subarray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DiaryEntry } from '../../../shared/monitoring/diary/entry.ts'
import { newEntry } from '../../../shared/monitoring/diary/lines.ts'
import { changesOf } from '../../../shared/phone/merge.ts'
import { changedTexts } from '../../../shared/phone/texts.ts'

const entry = (id: string, day: string, activity: string): DiaryEntry => ({ ...newEntry(id, day), activity })

/** What stands after an answer was taken in. */
function after(
  former: readonly DiaryEntry[],
  standing: readonly DiaryEntry[],
  answered: readonly DiaryEntry[],
) {
  const changed = changesOf(former, standing, answered)
  const days = new Set(changed.map(({ day }) => day))
  return [...standing.filter(({ day }) => !days.has(day)), ...changed.flatMap((one) => one.after)].toSorted(
    (a, b) => a.day.localeCompare(b.day),
  )
}

const [one, two] = ['2026-10-05', '2026-10-06']

describe('an answer', () => {
  it('adds to what stands there and leaves it as it is', () => {
    const own = entry('own', one, 'Ditulis di kantor')
    const told = entry('told', one, 'Dari ponsel')
    expect(changesOf([], [own], [told])).toEqual([
      { day: one, before: [own], after: [own, told], replaces: false },
    ])
  })

  it('leaves what was corrected here, unless the phone has changed the same', () => {
    const told = entry('told', one, 'Rapat')
    const corrected = entry('told', one, 'Rapat dinas')
    expect(changesOf([told], [corrected], [told])).toEqual([])
    const anew = entry('told', one, 'Rapat daring')
    expect(changesOf([told], [corrected], [anew])).toEqual([
      { day: one, before: [corrected], after: [anew], replaces: true },
    ])
  })

  it('takes away what it has said before and says no longer, and leaves away what was removed here', () => {
    const told = entry('told', one, 'Rapat')
    expect(changesOf([told], [told], [])).toEqual([{ day: one, before: [told], after: [], replaces: true }])
    expect(changesOf([told], [], [told])).toEqual([])
  })

  it('moves to another day what has moved on the phone', () => {
    const told = entry('told', one, 'Rapat')
    const moved = entry('told', two, 'Rapat')
    expect(changesOf([told], [told], [moved]).map(({ day, after: left }) => [day, left])).toEqual([
      [one, []],
      [two, [moved]],
    ])
  })
})

describe('whatever was written', () => {
  const entries = array(record({ day: integer({ min: 1, max: 5 }), text: integer({ min: 0, max: 3 }) }), {
    maxLength: 8,
  }).map((all) => all.map(({ day, text }, at) => entry(`e${at}`, `2026-10-0${day}`, `Kegiatan ${text}`)))

  it('an answer that is taken in twice changes nothing the second time', () => {
    assert(
      property(entries, entries, (standing, answered) => {
        const own = standing.map((found) => ({ ...found, id: `own ${found.id}` }))
        const first = after([], own, answered)
        expect(changesOf(answered, first, answered)).toEqual([])
        expect(changesOf([], first, answered)).toEqual([])
      }),
    )
  })

  it('nothing that was written here is touched, and all that the phone says stands there', () => {
    assert(
      property(entries, entries, boolean(), (standing, answered, known) => {
        const own = standing.map((found) => ({ ...found, id: `own ${found.id}` }))
        const result = after(known ? answered.slice(0, 2) : [], own, answered)
        for (const found of own) expect(result).toContainEqual(found)
        if (!known) for (const found of answered) expect(result).toContainEqual(found)
      }),
    )
  })

  it('what a phone has taken back is gone, and only that', () => {
    assert(
      property(
        entries.chain((all) => subarray(all).map((left) => ({ all, left }))),
        ({ all, left }) => {
          const result = after(all, after([], [], all), left)
          expect(result.map(({ id }) => id).toSorted()).toEqual(left.map(({ id }) => id).toSorted())
        },
      ),
    )
  })
})

describe('texts that stand by themselves', () => {
  const changed = (former: object, standing: Record<string, string>, answered: object) =>
    changedTexts(new Map(Object.entries(former)), standing, new Map(Object.entries(answered)), ['a', 'b'])

  it('change where the answer says something new, and where it takes back what it has said', () => {
    expect(changed({}, {}, { a: 'Selesai' })).toEqual([{ id: 'a', before: '', after: 'Selesai' }])
    expect(changed({ a: 'Selesai' }, { a: 'Selesai' }, {})).toEqual([
      { id: 'a', before: 'Selesai', after: '' },
    ])
  })

  it('stay where nothing was said, where it says the same, and where the office has corrected it', () => {
    expect(changed({}, { b: 'Ditulis di kantor' }, { a: '' })).toEqual([])
    expect(changed({}, { a: 'Selesai' }, { a: 'Selesai' })).toEqual([])
    expect(changed({ a: 'Selesai' }, { a: 'Selesai 12 laporan' }, { a: 'Selesai' })).toEqual([])
  })
})
