import { emptyIki, type NewId, ofKind, type RhkKind, withRhk } from './sheet.ts'
import { most } from '../../kernel/limits.ts'
import { changed } from '../../kernel/changed.ts'
import { Aspect, type Rhk, type SkpContent } from '../skp/skp.ts'

const emptyRhk = (kind: RhkKind, id: string, ikiId: string): Rhk => ({
  id,
  kind,
  superiorRhkId: null,
  superiorText: '',
  text: '',
  assignedBy: '',
  perspective: null,
  indicators: [emptyIki('kuantitas', ikiId)],
})

/** A new RHK below another of its kind, or as the last one of its kind. */
export function addRhk(
  content: SkpContent,
  kind: RhkKind,
  afterId: string | null,
  newId: NewId,
): { content: SkpContent; rhkId: string } {
  const rhk = emptyRhk(kind, newId(), newId())
  if (content.rhk.length >= most.rhk) return { content, rhkId: content.rhk.at(-1)?.id ?? rhk.id }
  const after = content.rhk.findIndex(({ id }) => id === afterId)
  const last = content.rhk.findLastIndex((other) => other.kind === kind)
  const place = (after >= 0 ? after : last >= 0 ? last : content.rhk.length - 1) + 1
  return { content: { ...content, rhk: content.rhk.toSpliced(place, 0, rhk) }, rhkId: rhk.id }
}

/** A new indicator below another; its aspect is the first that the RHK does not have yet. */
export function addIki(
  content: SkpContent,
  rhkId: string,
  afterId: string | null,
  newId: NewId,
): { content: SkpContent; ikiId: string | null } {
  let ikiId: string | null = null
  const rhk = content.rhk.map((known) => {
    if (known.id !== rhkId || known.indicators.length >= most.iki) return known
    const used = new Set(known.indicators.map(({ aspect }) => aspect))
    const iki = emptyIki(Aspect.options.find((aspect) => !used.has(aspect)) ?? null, newId())
    ikiId = iki.id
    const after = known.indicators.findIndex(({ id }) => id === afterId)
    const place = after >= 0 ? after + 1 : known.indicators.length
    return { ...known, indicators: known.indicators.toSpliced(place, 0, iki) }
  })
  return { content: withRhk(content, rhk), ikiId }
}

export const removeRhk = (content: SkpContent, rhkId: string): SkpContent => ({
  ...content,
  rhk: content.rhk.filter(({ id }) => id !== rhkId),
})

/** Removes an indicator; with the last one the whole RHK goes if it says nothing else. */
export function removeIki(content: SkpContent, rhkId: string, ikiId: string): SkpContent {
  return {
    ...content,
    rhk: content.rhk.flatMap((rhk) => {
      if (rhk.id !== rhkId) return [rhk]
      const indicators = rhk.indicators.filter(({ id }) => id !== ikiId)
      const empty = indicators.length === 0 && !rhk.text && !rhk.superiorText && !rhk.assignedBy
      return empty ? [] : [{ ...rhk, indicators }]
    }),
  }
}

/** Moves an RHK up (-1) or down (+1) among those of its kind. */
export function moveRhk(content: SkpContent, rhkId: string, step: -1 | 1): SkpContent {
  const moved = content.rhk.find(({ id }) => id === rhkId)
  if (!moved) return content
  const same = ofKind(content, moved.kind)
  const at = same.indexOf(moved)
  const other = same[at + step]
  if (!other) return content
  return {
    ...content,
    rhk: content.rhk.map((rhk) => (rhk === moved ? other : rhk === other ? moved : rhk)),
  }
}

/** Puts an RHK right before another one, or right after it, and among its kind. */
export function placeRhk(content: SkpContent, rhkId: string, besideId: string, after = false): SkpContent {
  const moved = content.rhk.find(({ id }) => id === rhkId)
  const beside = content.rhk.find(({ id }) => id === besideId)
  if (!moved || !beside || moved === beside) return content
  const others = content.rhk.filter((rhk) => rhk !== moved)
  const place = others.indexOf(beside) + Number(after)
  return withRhk(content, others.toSpliced(place, 0, changed(moved, { kind: beside.kind })))
}

/** Makes an RHK utama tambahan, or the other way round; it becomes the last of its new kind. */
export function changeKind(content: SkpContent, rhkId: string): SkpContent {
  const moved = content.rhk.find(({ id }) => id === rhkId)
  if (!moved) return content
  const kind = moved.kind === 'utama' ? 'tambahan' : 'utama'
  return { ...content, rhk: [...content.rhk.filter((rhk) => rhk !== moved), { ...moved, kind }] }
}
