import type { Annex, Rhk, SkpContent } from '../skp/skp.ts'
import type { NewId } from '../sheet/sheet.ts'
import { most } from '../../kernel/limits.ts'
import { sameText } from '../../kernel/text.ts'

const fresh = (rhk: Rhk, newId: NewId): Rhk => ({
  ...rhk,
  id: newId(),
  // The superior's SKP is another one; its text stays as a proposal.
  superiorRhkId: null,
  indicators: rhk.indicators.map((iki) => ({ ...iki, id: newId() })),
})

/** The same content as rows of their own, e.g. last year's SKP for this year. */
export const copiedContent = (source: SkpContent, newId: NewId): SkpContent => ({
  rhk: source.rhk.map((rhk) => fresh(rhk, newId)),
  expectations: [...source.expectations],
})

/**
 * The annex of an SKP for a copy of its content: the lists of the Lampiran, and of each RHK its rencana aksi.
 * @param copy what `copiedContent` made of the source: the same RHK in the same order
 */
export const copiedAnnex = (annex: Annex, source: SkpContent, copy: SkpContent, newId: NewId): Annex => {
  const placeOf = new Map(source.rhk.map(({ id }, index) => [id, copy.rhk[index]?.id]))
  return {
    attachments: annex.attachments,
    actions: annex.actions.flatMap((row) => {
      const rhkId = placeOf.get(row.rhkId)
      return rhkId === undefined ? [] : [{ ...row, id: newId(), rhkId }]
    }),
  }
}

/**
 * Adds what another SKP says to a draft: RHK that the draft does not have, and expectations where it has none.
 * Nothing that is written is overwritten.
 */
export function withContentOf(draft: SkpContent, source: SkpContent, newId: NewId): SkpContent {
  const blank = (rhk: Rhk) =>
    !rhk.text && !rhk.superiorText && rhk.indicators.every((iki) => !iki.indicator && !iki.target)
  const kept = draft.rhk.filter((rhk) => !blank(rhk))
  const news = source.rhk.filter(
    ({ text, kind }) => !kept.some((rhk) => rhk.kind === kind && sameText(rhk.text, text)),
  )
  return {
    rhk: [...kept, ...news.map((rhk) => fresh(rhk, newId))].slice(0, most.rhk),
    expectations: draft.expectations.map((text, index) => text || (source.expectations[index] ?? '')),
  }
}
