import type { AnnexDocument } from '../../../../shared/planning/annex/annex.ts'

/** What was achieved of an RHK in the periods that were appraised, and where these appraisals stand. */
export interface Realised {
  realisation: string
  remark: string
}

/** Rencana aksi; with what was achieved where that is wanted, by the id of the RHK. */
export interface ActionPlanDocument extends AnnexDocument {
  realised?: Readonly<Record<string, Realised>>
}
