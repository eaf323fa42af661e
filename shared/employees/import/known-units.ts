import { textKey } from '../../kernel/text.ts'

const pathKey = (path: readonly string[]) => path.map(textKey).join('\n')

/**
 * Finds the units of a list in the tree that the office already has. The clerk may have moved a unit since the
 * last import: when every unit of the path is known and the name of the last is unique both in the tree and
 * in the list, it is that unit, wherever it stands now. Capitals and spaces make no difference.
 * @param known all unit paths of the office
 * @param listed all unit paths of the list
 * @returns a function from a path of the list to the path in the office, which may be new
 */
export function unitResolver(
  known: ReadonlyArray<readonly string[]>,
  listed: ReadonlyArray<readonly string[]>,
): (path: readonly string[]) => string[] {
  const byPath = new Map(known.map((path) => [pathKey(path), path]))
  const byName = groupByName([...byPath.values()])
  const steps = listed.flatMap((path) => path.map((_, depth) => path.slice(0, depth + 1)))
  const listedByName = groupByName([...new Map(steps.map((path) => [pathKey(path), path])).values()])

  const resolve = (path: readonly string[]): string[] => {
    const same = byPath.get(pathKey(path))
    if (same) return [...same]
    const name = path.at(-1)
    if (name === undefined) return []
    const candidates = byName.get(textKey(name)) ?? []
    const unique = candidates.length === 1 && (listedByName.get(textKey(name))?.length ?? 0) < 2
    if (unique && path.every((step) => byName.has(textKey(step)))) return [...(candidates[0] ?? path)]
    const moved = [...resolve(path.slice(0, -1)), name]
    return [...(byPath.get(pathKey(moved)) ?? moved)]
  }
  return resolve
}

function groupByName(paths: ReadonlyArray<readonly string[]>): Map<string, Array<readonly string[]>> {
  const groups = new Map<string, Array<readonly string[]>>()
  for (const path of paths) {
    const name = textKey(path.at(-1) ?? '')
    groups.set(name, [...(groups.get(name) ?? []), path])
  }
  return groups
}
