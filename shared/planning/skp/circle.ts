/**
 * Whether a link closes a circle: the RHK of one SKP that would serve, through whatever steps, another of itself.
 * @param parents the superior of every RHK of the year, as it is stored
 * @param own the RHK of the SKP that is saved, with their new superiors
 */
export function closesCircle(
  parents: ReadonlyMap<string, string | null>,
  own: ReadonlyArray<{ id: string; superiorRhkId: string | null }>,
): boolean {
  const now = new Map([...parents, ...own.map(({ id, superiorRhkId }) => [id, superiorRhkId] as const)])
  const mine = new Set(own.map(({ id }) => id))
  return own.some(({ superiorRhkId }) => {
    const seen = new Set<string>()
    for (let at = superiorRhkId; at !== null && !seen.has(at); at = now.get(at) ?? null) {
      if (mine.has(at)) return true
      seen.add(at)
    }
    return false
  })
}
