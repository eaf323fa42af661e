import { changed } from '../kernel/changed.ts'
import { emptyIki } from '../planning/sheet/sheet.ts'
import type { Rhk, SkpContent } from '../planning/skp/skp.ts'
import { writeTarget } from '../planning/skp/target.ts'
import type { ProposalContent, ProposedIki, ProposedRhk } from './kinds/proposal.ts'

/** What is asked of an SKP as it stands. */
export const proposedOf = (
  { rhk }: SkpContent,
  attachments: ProposalContent['attachments'],
  revision: number,
): ProposalContent => ({
  revision,
  rhk: rhk.map((row) => ({
    id: row.id,
    kind: row.kind,
    superiorRhkId: row.superiorRhkId,
    text: row.text,
    perspective: row.perspective,
    indicators: row.indicators.map(({ id, aspect, indicator, target }) => ({
      id,
      aspect,
      indicator,
      target,
    })),
  })),
  attachments,
})

function mergedIki(
  before: Rhk['indicators'][number] | undefined,
  { id, aspect, indicator, target }: ProposedIki,
) {
  const named = changed(before ?? emptyIki(aspect, id), { aspect, indicator })
  return named.target === target ? named : writeTarget(named, target)
}

/** @param superior the superior's RHK that can be served, with their texts */
function mergedRhk(
  before: Rhk | undefined,
  known: ReadonlyMap<string, Rhk['indicators'][number]>,
  { id, kind, superiorRhkId, text, perspective, indicators }: ProposedRhk,
  superior: ReadonlyMap<string, string>,
): Rhk {
  const isSame = before !== undefined && before.superiorRhkId === superiorRhkId
  const chosen = superiorRhkId === null ? undefined : superior.get(superiorRhkId)
  const served = isSame
    ? { superiorRhkId, superiorText: before.superiorText }
    : { superiorRhkId: chosen === undefined ? null : superiorRhkId, superiorText: chosen ?? '' }
  return {
    id,
    kind,
    ...served,
    text,
    assignedBy: before?.assignedBy ?? '',
    perspective,
    indicators: indicators.map((iki) => mergedIki(known.get(iki.id), iki)),
  }
}

/**
 * The SKP as somebody proposes it. What the phone does not ask about stays: how an indicator is measured, who assigned
 * an RHK, the expectations of the pimpinan.
 * @param superior the superior's RHK that can be served, by id
 */
export function withProposal(
  stands: SkpContent,
  { rhk }: Pick<ProposalContent, 'rhk'>,
  superior: ReadonlyMap<string, string>,
): SkpContent {
  const before = new Map(stands.rhk.map((row) => [row.id, row]))
  const known = new Map(stands.rhk.flatMap((row) => row.indicators.map((iki) => [iki.id, iki] as const)))
  return { ...stands, rhk: rhk.map((row) => mergedRhk(before.get(row.id), known, row, superior)) }
}
