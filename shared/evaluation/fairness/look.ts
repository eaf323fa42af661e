import { isPppk } from '../../employees/employee-status.ts'
import { countRatings } from '../compare.ts'
import type { AppraiserLooked, Fairness, GroupLooked } from './contract.ts'
import { chanceOf, type Grades, holm, sizeOf } from './exact.ts'
import { gradesOf, isApart, isBare, mostAtOnce, type RatedFact, tooFew } from './fact.ts'
import { findingsOf, type Looked } from './findings.ts'

const minus = (all: Grades, some: Grades): Grades => [all[0] - some[0], all[1] - some[1], all[2] - some[2]]

/** The same facts by what they have in common, the largest group first, then by name; null is in no group. */
function grouped(
  facts: readonly RatedFact[],
  keyOf: (fact: RatedFact) => number | string | null,
  nameOf: (fact: RatedFact) => string,
): Array<{ name: string; facts: readonly RatedFact[] }> {
  const known = facts.filter((fact) => keyOf(fact) !== null)
  return [...Map.groupBy(known, keyOf).values()]
    .flatMap((some) => (some[0] ? [{ name: nameOf(some[0]), facts: some }] : []))
    .toSorted((a, b) => b.facts.length - a.facts.length || a.name.localeCompare(b.name, 'id'))
}

/** Each group compared with all others; the chances hold for all of them together. */
function compared(groups: ReturnType<typeof grouped>): Looked[] {
  const all = gradesOf(groups.flatMap(({ facts }) => facts))
  const graded = groups.map((group) => ({ ...group, grades: gradesOf(group.facts) }))
  const tested = graded.filter(
    ({ grades }) => sizeOf(grades) >= tooFew && sizeOf(minus(all, grades)) >= tooFew,
  )
  // Two groups are compared once: what tells one from the other tells the other from the one.
  const once = graded.length === 2 ? tested.slice(0, 1) : tested
  const chances = holm(once.map(({ grades }) => chanceOf(grades, minus(all, grades))))
  const chanceOfGroup = new Map(tested.map((group, index) => [group, chances[index] ?? chances[0]]))
  return graded.map((group) => ({
    facts: group.facts,
    row: {
      name: group.name,
      n: group.facts.length,
      grades: group.facts.length < tooFew ? null : [...group.grades],
      chance: chanceOfGroup.get(group) ?? null,
    },
  }))
}

/** What is told of an appraiser beside that. */
function appraiserOf({ row, facts }: Looked): Looked<AppraiserLooked> {
  const told = <T>(value: T): T | null => (row.grades === null ? null : value)
  return {
    facts,
    row: {
      ...row,
      results: told(countRatings(facts.map(({ ratingResult }) => ratingResult))),
      behaviours: told(countRatings(facts.map(({ ratingBehaviour }) => ratingBehaviour))),
      bare: told(facts.filter(isBare).length),
      apart: told(facts.filter(isApart).length),
      measured: told(facts.filter(({ measured }) => measured > 0).length),
      rushed: told(mostAtOnce(facts).length),
    },
  }
}

const sexNames = { L: 'Laki-laki', P: 'Perempuan' } as const
/** What the ratings of a period look like side by side, and what of it stands out. @param year of the appraisals */
export function lookAt(facts: readonly RatedFact[], year: number): Fairness {
  const by = (keyOf: (fact: RatedFact) => number | string | null, nameOf: (fact: RatedFact) => string) =>
    compared(grouped(facts, keyOf, nameOf))
  const appraisers = by(
    ({ appraiserKey }) => appraiserKey,
    ({ appraiserName }) => appraiserName,
  ).map(appraiserOf)
  const units = by(
    ({ unitId }) => unitId,
    ({ unitName }) => unitName ?? '',
  )
  const sexes = by(
    ({ sex }) => sex,
    ({ sex }) => (sex === null ? '' : sexNames[sex]),
  )
  const statusOf = ({ status }: RatedFact) => (isPppk(status) ? 'PPPK' : 'PNS dan CPNS')
  const statuses = by(statusOf, statusOf)
  const rowsOf = <Row extends GroupLooked>(looked: ReadonlyArray<Looked<Row>>) => looked.map(({ row }) => row)
  return {
    n: facts.length,
    drafts: facts.filter(({ final }) => !final).length,
    findings: findingsOf({ appraisers, groups: [units, sexes, statuses] }, year),
    appraisers: rowsOf(appraisers),
    units: rowsOf(units),
    sexes: rowsOf(sexes),
    statuses: rowsOf(statuses),
  }
}
