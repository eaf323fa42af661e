/** A unit as far as it says who is above whom. */
interface HeadedUnit {
  id: number
  parentId: number | null
  headEmployeeId: number | null
}

/** How far below the top of the office each head stands: 0 for the head of a unit that lies in no other. */
function depthOfHeads(units: readonly HeadedUnit[]): ReadonlyMap<number, number> {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const depthOf = (unit: HeadedUnit): number => {
    let depth = 0
    let above = unit.parentId === null ? undefined : byId.get(unit.parentId)
    while (above && depth < units.length) {
      depth += 1
      above = above.parentId === null ? undefined : byId.get(above.parentId)
    }
    return depth
  }
  const depths = new Map<number, number>()
  for (const unit of units)
    if (unit.headEmployeeId !== null)
      depths.set(unit.headEmployeeId, Math.min(depthOf(unit), depths.get(unit.headEmployeeId) ?? Infinity))
  return depths
}

/**
 * People in the order in which a cascade reaches them: the head of the office, the heads of units from the top down, then
 * the others; each group in the order in which it comes. An SKP is written after that of the leader whom it supports
 * (PermenPANRB 6/2022: hasil kerja are cascaded from pimpinan).
 */
export function fromTop<T extends { employeeId: number }>(
  rows: readonly T[],
  units: readonly HeadedUnit[],
): T[] {
  const depths = depthOfHeads(units)
  const rankOf = ({ employeeId }: T) => depths.get(employeeId) ?? units.length
  return rows.toSorted((a, b) => rankOf(a) - rankOf(b))
}
