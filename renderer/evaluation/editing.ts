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

/**
 * Why nothing can be written in a part of an appraisal; null where one can.
 * @param writes whether the part is this operator's to write
 */
export function lockedBecause({ state }: Pick<EvaluationDetail, 'state'>, writes: boolean): string | null {
  if (state === 'signed')
    return 'Penilaian ini sudah ditandatangani dan terkunci. Buka kuncinya lewat Tindakan lain bila harus diperbaiki.'
  return writes ? null : 'Bagian ini diisi pejabat penilai; Anda hanya membacanya.'
}

/** Whether umpan balik berkelanjutan of the period is shown beside the evaluation. */
export const isTold = ({ recorded }: Pick<EvaluationDetail, 'recorded'>): boolean =>
  recorded.rhkIds.length > 0 || recorded.values.length > 0
