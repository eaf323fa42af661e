import type { Kysely } from 'kysely'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { standingStates } from './store.ts'

/** @throws Refusal where an objection runs against an evaluation, or was decided: then it is not opened again */
export async function refuseObjected(db: Kysely<OfficeSchema>, evaluationId: number): Promise<void> {
  const state = (await standingStates(db, [evaluationId])).get(evaluationId)
  if (state === undefined) return
  throw new Refusal(
    state === 'diputus'
      ? 'Keberatan atas penilaian ini sudah diputus atasan pejabat penilai. Hasilnya final, jadi kuncinya tidak dapat dibuka lagi.'
      : 'Keberatan atas penilaian ini sedang berjalan, jadi kuncinya tidak dapat dibuka. Hasil diubah dengan putusan atasan pejabat penilai, atau pegawai menarik keberatannya lebih dahulu.',
  )
}
