import type { RefObject } from 'react'
import type { EvaluationDetail } from '../../shared/evaluation/contract.ts'
import type { EvaluationContent } from '../../shared/evaluation/evaluation.ts'
import type { Change } from '../components/grid/column.ts'

/** What every written part of an appraisal gets: the whole, the draft of it, and the way to change the draft. */
export interface Editing {
  detail: EvaluationDetail
  content: EvaluationContent
  readOnly: boolean
  /** @param what the same word for the letters of one field, which are undone together */
  onChange: Change<EvaluationContent>
}

/** What a table of an appraisal gets besides. */
export interface GridEditing extends Editing {
  undo: () => void
  redo: () => void
  /** Set to what brings the text of an open cell into the draft. */
  typing: RefObject<(() => void) | null>
}

/** Why nothing can be written in the tables of a signed appraisal. */
export const signedReason = (readOnly: boolean): string | null =>
  readOnly
    ? 'Penilaian ini sudah ditandatangani dan terkunci. Buka kuncinya lewat Tindakan lain bila harus diperbaiki.'
    : null
