/** A unit as far as the shape of the tree is concerned. */
export interface TreeUnit {
  id: number
  parentId: number | null
  headEmployeeId: number | null
  headOfficialId: number | null
}

export type PersonRef = { employeeId: number } | { officialId: number }

/**
 * Whether putting `id` below `parentId` would close a circle.
 * @param units the tree as it is now
 */
export function wouldCircle(units: readonly TreeUnit[], id: number, parentId: number | null): boolean {
  const parents = new Map(units.map((unit) => [unit.id, unit.parentId]))
  for (let at = parentId; at !== null; at = parents.get(at) ?? null) if (at === id) return true
  return false
}

/** The ids of a unit and of all units below it. */
export function withDescendants(
  units: ReadonlyArray<Pick<TreeUnit, 'id' | 'parentId'>>,
  id: number,
): Set<number> {
  const found = new Set([id])
  for (let grew = true; grew;) {
    grew = false
    for (const unit of units) {
      if (unit.parentId !== null && found.has(unit.parentId) && !found.has(unit.id)) {
        found.add(unit.id)
        grew = true
      }
    }
  }
  return found
}

const headOf = (unit: TreeUnit): PersonRef | null =>
  unit.headEmployeeId !== null
    ? { employeeId: unit.headEmployeeId }
    : unit.headOfficialId !== null
      ? { officialId: unit.headOfficialId }
      : null

const isEmployee = (head: PersonRef, employeeId: number): boolean =>
  'employeeId' in head && head.employeeId === employeeId

/**
 * Who appraises an employee: the head of the own unit, or, for the head, the head of the unit above; units
 * without a head are passed over (PermenPANRB 6/2022: the direct superior). Always correctable by the clerk.
 * @returns appraiser and the appraiser's own superior, null where the tree ends without one
 */
export function proposeAppraisers(
  units: readonly TreeUnit[],
  employeeId: number,
  unitId: number | null,
): { appraiser: PersonRef | null; superior: PersonRef | null } {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const chain: PersonRef[] = []
  const seen = new Set<number>()
  for (let at = unitId; at !== null && !seen.has(at); at = byId.get(at)?.parentId ?? null) {
    seen.add(at)
    const unit = byId.get(at)
    const head = unit && headOf(unit)
    if (!head || isEmployee(head, employeeId)) continue
    const last = chain.at(-1)
    const again =
      last &&
      ('employeeId' in head
        ? isEmployee(last, head.employeeId)
        : 'officialId' in last && last.officialId === head.officialId)
    if (!again) chain.push(head)
  }
  return { appraiser: chain[0] ?? null, superior: chain[1] ?? null }
}

/**
 * Whether an employee is the head of the office: of a unit above which there is none, or only units whose heads are
 * officials from outside, e.g. the Kecamatan below the Sekretariat Daerah.
 */
export function leadsOffice(units: readonly TreeUnit[], employeeId: number): boolean {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  return units.some((unit) => {
    if (unit.headEmployeeId !== employeeId) return false
    const seen = new Set<number>()
    for (let at = unit.parentId; at !== null && !seen.has(at); at = byId.get(at)?.parentId ?? null) {
      seen.add(at)
      if (byId.get(at)?.headOfficialId == null) return false
    }
    return true
  })
}

/** The names from the top of the office down to each unit, by its id. */
export function unitPaths(
  units: ReadonlyArray<{ id: number; parentId: number | null; name: string }>,
): Map<number, string[]> {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const paths = new Map<number, string[]>()
  for (const unit of units) {
    const path: string[] = []
    for (let at = byId.get(unit.id); at;) {
      path.unshift(at.name)
      at = at.parentId === null ? undefined : byId.get(at.parentId)
    }
    paths.set(unit.id, path)
  }
  return paths
}
