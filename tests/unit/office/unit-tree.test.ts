import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  leadsOffice,
  type PersonRef,
  proposeAppraisers,
  type TreeUnit,
  unitPaths,
  withDescendants,
  wouldCircle,
} from '../../../shared/office/unit-tree.ts'

const unit = (
  id: number,
  parentId: number | null,
  head: { employee?: number; official?: number } = {},
): TreeUnit => ({
  id,
  parentId,
  headEmployeeId: head.employee ?? null,
  headOfficialId: head.official ?? null,
})

/** Sekda (official 1) above the Camat (10), below him the Sekretaris (20) and her two sub bagian. */
const kecamatan = [
  unit(1, null, { official: 1 }),
  unit(2, 1, { employee: 10 }),
  unit(3, 2, { employee: 20 }),
  unit(4, 3, { employee: 30 }),
  unit(5, 3),
]

describe('who appraises', () => {
  it('a member: the head of the own unit, and above that the head of the unit above', () =>
    expect(proposeAppraisers(kecamatan, 99, 4)).toEqual({
      appraiser: { employeeId: 30 },
      superior: { employeeId: 20 },
    }))

  it('the head: the head of the unit above', () =>
    expect(proposeAppraisers(kecamatan, 30, 4)).toEqual({
      appraiser: { employeeId: 20 },
      superior: { employeeId: 10 },
    }))

  it('the highest head of the office: the official above, and nobody above that one', () =>
    expect(proposeAppraisers(kecamatan, 10, 2)).toEqual({ appraiser: { officialId: 1 }, superior: null }))

  it('a member of a unit without a head: the next head above', () =>
    expect(proposeAppraisers(kecamatan, 99, 5)).toEqual({
      appraiser: { employeeId: 20 },
      superior: { employeeId: 10 },
    }))

  it('somebody without a unit: nobody', () =>
    expect(proposeAppraisers(kecamatan, 99, null)).toEqual({ appraiser: null, superior: null }))

  it('one who heads two units is not the own superior of those below', () => {
    const acting = [
      unit(1, null, { official: 1 }),
      unit(2, 1, { employee: 10 }),
      unit(3, 2, { employee: 10 }),
    ]
    expect(proposeAppraisers(acting, 99, 3)).toEqual({
      appraiser: { employeeId: 10 },
      superior: { officialId: 1 },
    })
    expect(proposeAppraisers(acting, 10, 3)).toEqual({ appraiser: { officialId: 1 }, superior: null })
  })

  it('an employee and an official with the same number are two people', () => {
    const twins = [unit(1, null, { official: 7 }), unit(2, 1, { employee: 7 })]
    expect(proposeAppraisers(twins, 99, 2)).toEqual({
      appraiser: { employeeId: 7 },
      superior: { officialId: 7 },
    })
  })

  /** Trees of up to 12 units, each below one that came before it. */
  const tree = fc
    .array(
      fc.tuple(
        fc.nat(),
        fc.option(fc.integer({ min: 1, max: 5 })),
        fc.option(fc.integer({ min: 1, max: 3 })),
      ),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map((rows) =>
      rows.map(([above, employee, official], index) =>
        unit(
          index + 1,
          index === 0 ? null : (above % index) + 1,
          employee === null ? (official === null ? {} : { official }) : { employee },
        ),
      ),
    )

  it('is never the person itself, never the same as the superior, and always the head of a unit above', () => {
    fc.assert(
      fc.property(tree, fc.integer({ min: 1, max: 6 }), fc.nat(), (units, employeeId, at) => {
        const unitId = (at % units.length) + 1
        const { appraiser, superior } = proposeAppraisers(units, employeeId, unitId)
        expect(appraiser).not.toEqual({ employeeId })
        expect(superior).not.toEqual({ employeeId })
        if (superior) expect(superior).not.toEqual(appraiser)
        const above = units.filter(({ id }) => withDescendants(units, id).has(unitId))
        const heads = above.flatMap(({ headEmployeeId, headOfficialId }): PersonRef[] =>
          headEmployeeId !== null
            ? [{ employeeId: headEmployeeId }]
            : headOfficialId !== null
              ? [{ officialId: headOfficialId }]
              : [],
        )
        if (appraiser) expect(heads).toContainEqual(appraiser)
        else
          expect(heads.filter((head) => !('employeeId' in head && head.employeeId === employeeId))).toEqual(
            [],
          )
      }),
    )
  })

  it('a move closes a circle exactly when the unit goes below itself', () => {
    fc.assert(
      fc.property(tree, fc.nat(), fc.nat(), (units, a, b) => {
        const id = (a % units.length) + 1
        const parentId = (b % units.length) + 1
        expect(wouldCircle(units, id, parentId)).toBe(withDescendants(units, id).has(parentId))
        expect(wouldCircle(units, id, null)).toBe(false)
      }),
    )
  })

  it('a circle in a damaged tree does not hang anything', () => {
    const circle = [unit(1, 2), unit(2, 1)]
    expect(proposeAppraisers(circle, 9, 1)).toEqual({ appraiser: null, superior: null })
    expect(withDescendants(circle, 1)).toEqual(new Set([1, 2]))
  })
})

describe('who leads the office', () => {
  it('the head of the first unit below officials from outside, and nobody below', () => {
    expect([10, 20, 30, 99].filter((id) => leadsOffice(kecamatan, id))).toEqual([10])
    expect(leadsOffice([unit(1, null, { employee: 10 })], 10)).toBe(true)
  })

  it('not the head of a part while the unit above has no head yet', () =>
    expect(leadsOffice([unit(1, null), unit(2, 1, { employee: 20 })], 20)).toBe(false))

  it('a circle in a damaged tree does not hang anything', () =>
    expect(leadsOffice([unit(1, 2, { official: 1 }), unit(2, 1, { employee: 9 })], 9)).toBe(false))
})

it('a unit is named by its path from the top', () => {
  const named = kecamatan.map((entry) => ({ ...entry, name: `U${entry.id}` }))
  expect(unitPaths(named).get(4)).toEqual(['U1', 'U2', 'U3', 'U4'])
  expect(unitPaths(named).get(1)).toEqual(['U1'])
})
