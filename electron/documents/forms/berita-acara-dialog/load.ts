import { letterheadOf } from '../../../../shared/office/office.ts'
import { composeSkps } from '../../../planning/skp/documents.ts'
import type { Print } from '../../print.ts'
import { type FormLoad, ofSkp } from '../form-load.ts'
import type { TalkDocument } from './document.ts'

/** The papers of the signed SKP of which these talks were, by the id of the talk. */
async function papersOf(print: Print, ids: readonly number[]) {
  const talks = await print.talks(ids)
  const rows = await print.rows([...talks.values()].map(({ skpId }) => skpId))
  const signed = [...rows.values()].flatMap(({ id, snapshot }) => (snapshot === null ? [] : id))
  const papers = await print.papers(signed)
  return new Map(
    [...talks].flatMap(([id, { skpId }]) => {
      const paper = papers.get(skpId)
      return paper ? [[id, paper] as const] : []
    }),
  )
}

/**
 * Of every talk: people and letterhead as the signed SKP froze them, or, while it is a draft, people as of the talk's
 * day.
 */
export const load: FormLoad<TalkDocument> = {
  ...ofSkp,
  issues: {
    version: 1,
    number: {
      of: ({ talk }) => talk.number,
      put: (data, number) => ({ ...data, talk: { ...data.talk, number } }),
    },
  },
  paper: papersOf,
  async load(print, ids) {
    const talks = await print.talks(ids)
    const rows = await print.rows([...talks.values()].map(({ skpId }) => skpId))
    const signed = await print.skp([...rows.values()].flatMap((row) => (row.snapshot === null ? [] : row.id)))
    const open = [...talks].flatMap(([id, { skpId, record }]) => {
      const row = rows.get(skpId)
      return row && row.snapshot === null ? [{ id, row, on: record.heldOn }] : []
    })
    const composed = open.length > 0 ? await composeSkps(print.office, open) : []
    const drafts = new Map(open.map(({ id }, index) => [id, composed[index]]))
    const papers = await papersOf(print, ids)
    const today = letterheadOf(await print.office.identity())
    const documents = new Map<number, TalkDocument>()
    for (const [id, { skpId, record }] of talks) {
      const skp = drafts.get(id) ?? signed.get(skpId)
      const letterhead = papers.get(id)?.letterhead ?? today
      if (skp) documents.set(id, { letterhead, skp, talk: record, signedOn: record.heldOn })
    }
    return documents
  },
}
