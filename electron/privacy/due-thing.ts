import type { DueItem } from '../../shared/privacy/destruction.ts'
import type { EvidenceRecord } from '../monitoring/evidence/store.ts'

/** A thing that has had its time, with the ids of what has to go with it. */
export interface DueThing extends DueItem {
  evaluationIds: readonly number[]
  diaryIds: readonly number[]
  noteIds: readonly number[]
  planIds: readonly number[]
  feedbackIds: readonly number[]
  evidence: readonly EvidenceRecord[]
}

/** Why something stays of which nobody has settled yet what becomes of it. */
export const notYetJudged =
  'Nasib akhirnya dinilai kembali: tetapkan dahulu musnah atau permanen pada masa simpan.'
