import type { Aspect, AttachmentKind, Perspective } from '../../planning/skp/skp.ts'

/** Usulan SKP: what somebody proposes as his own SKP of a year. */

/** An indicator as the phone tells it: without what the office alone says of it, as how it is measured. */
export interface ProposedIki {
  id: string
  aspect: Aspect | null
  indicator: string
  target: string
}

export interface ProposedRhk {
  id: string
  kind: 'utama' | 'tambahan'
  superiorRhkId: string | null
  text: string
  perspective: Perspective | null
  indicators: readonly ProposedIki[]
}

/** The three lists of the Lampiran. */
type ProposedLists = Readonly<Record<AttachmentKind, readonly string[]>>

/** What is answered. */
export interface ProposalContent {
  /** Of the SKP as the form showed it; 0 where there was none. */
  revision: number
  rhk: readonly ProposedRhk[]
  attachments: ProposedLists
}

interface Choice<Id extends string> {
  id: Id
  label: string
}

/** What the form asks about. */
export interface ProposalAsks {
  /** Why nothing can be proposed; null where it can. */
  locked: string | null
  /** The SKP as it stands. */
  stands: ProposalContent
  /** Which columns the form of the SKP has. */
  hasAspect: boolean
  hasTarget: boolean
  /** RHK of the superior that can be served; none where the form has no such column. */
  superior: ReadonlyArray<Choice<string>>
  aspects: ReadonlyArray<Choice<Aspect>>
  /** None where the form has no such column. */
  perspectives: ReadonlyArray<Choice<Perspective>>
  lists: ReadonlyArray<Choice<AttachmentKind>>
}
