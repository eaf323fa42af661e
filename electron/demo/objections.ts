import { addDays } from '../../shared/kernel/dates.ts'
import type { Period } from '../../shared/office/period.ts'
import type { Stage } from './stage.ts'

/** Whose evaluation of the third quarter is signed and not handed over yet. */
export const notHandedOver: ReadonlySet<string> = new Set(['Wulan Purnamasari', 'Iwan Kurniawan'])

/** The signed evaluation of somebody. */
async function evaluationOf(stage: Stage, name: string, year: number, period: Period) {
  const input = { year, period, employeeId: stage.person(name) }
  const [line] = await stage.client.evaluation.list(input)
  if (!line?.evaluationId || !line.employeeSignedOn) throw new Error(`${name} has no signed evaluation`)
  return { id: line.evaluationId, receivedOn: line.employeeSignedOn }
}

/** Two objections: one of last year that was decided and changed the result, one of this year that waits for it. */
export async function object(stage: Stage): Promise<void> {
  await decided(stage)
  await running(stage)
}

async function decided(stage: Stage): Promise<void> {
  const { objection } = stage.client.evaluation
  const { id, receivedOn } = await evaluationOf(stage, 'Dian Permata', stage.year - 1, 'tahunan')
  const [submittedOn, explainedOn, decidedOn] = [
    addDays(receivedOn, 6),
    addDays(receivedOn, 9),
    addDays(receivedOn, 15),
  ]
  stage.on(submittedOn)
  const { revision } = await objection.submit({
    id,
    submittedOn,
    about: ['hasil-kerja', 'perilaku-kerja'],
    reasons:
      'Penataan arsip tahun sebelumnya, yang selesai pada bulan November, belum dihitung dalam realisasi. Warga dua kali menyampaikan terima kasih tertulis atas pelayanan di loket; suratnya ada di buku agenda.',
  })
  stage.on(explainedOn)
  const explained = await objection.explain({
    id,
    revision,
    explainedOn,
    explanation:
      'Penataan arsip itu memang selesai, tetapi laporannya baru diterima sesudah evaluasi ditandatangani. Kedua surat warga belum diketahui saat menilai.',
  })
  stage.on(decidedOn)
  await objection.decide({
    id,
    revision: explained.revision,
    decidedOn,
    decision: 'diterima',
    reason:
      'Laporan penataan arsip dan surat warga bertanggal dalam tahun yang dinilai dan didukung bukti. Hasil kerja dan perilakunya melampaui ekspektasi.',
    outcome: {
      ratingResult: 'di-atas',
      ratingBehaviour: 'di-atas',
      notes: 'Diusulkan menjadi narasumber penataan arsip bagi kelurahan.',
    },
  })
}

async function running(stage: Stage): Promise<void> {
  const { objection } = stage.client.evaluation
  const { id, receivedOn } = await evaluationOf(stage, 'Joko Susilo', stage.year, 'tw3')
  const [submittedOn, explainedOn] = [addDays(receivedOn, 5), addDays(receivedOn, 8)]
  stage.on(submittedOn)
  const { revision } = await objection.submit({
    id,
    submittedOn,
    about: ['hasil-kerja'],
    reasons:
      'Data pelayanan bulan September sudah dimasukkan seluruhnya, tetapi yang dihitung hanya sampai pertengahan bulan.',
  })
  stage.on(explainedOn)
  await objection.explain({
    id,
    revision,
    explainedOn,
    explanation:
      'Yang dihitung adalah data yang tampak pada laporan akhir bulan; sisanya masuk laporan Oktober.',
  })
}
