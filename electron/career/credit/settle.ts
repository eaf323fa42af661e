import type { SettleInput } from '../../../shared/career/credit/contract.ts'
import { notForPppk } from '../../../shared/career/credit/standing.ts'
import { longDate } from '../../../shared/kernel/dates.ts'
import { gone, Refusal } from '../../../shared/kernel/refusal.ts'
import { doubtsOfPast, mustBeMeant } from '../../../shared/office/signing-day.ts'
import type { Call } from '../../app/call.ts'
import { keepDocument } from '../../office-file/documents.ts'
import { OfficeOnce } from '../../office/once.ts'
import { freezePaper } from '../../office/paper.ts'
import { contentOf, papersWith } from './compose.ts'
import { creditOf, standingPaper } from './people.ts'
import { insertPaper, loadOwnRule, markOpened } from './store.ts'

/** Why somebody's angka kredit cannot be set at all. */
function mustBePns(status: string): void {
  const pppk = notForPppk(status)
  if (pppk !== null) throw new Refusal(pppk)
  if (status === 'CPNS')
    throw new Refusal('Angka kredit seorang CPNS ditetapkan setelah ia diangkat menjadi PNS.', [
      { field: 'Status kepegawaian', message: 'Ubah di data pegawai setelah pengangkatannya.' },
    ])
}

/** Sets what is converted of somebody until the end of a year, and keeps it. @returns the number of the paper */
export async function settleCredit(call: Call, input: SettleInput): Promise<number> {
  const { employeeId, year, decidedOn } = input
  const credit = (await creditOf(call.db, [employeeId])).get(employeeId)
  if (!credit) throw gone('Pegawai itu')
  mustBePns(credit.facts.status)
  const content = contentOf(credit, year, await loadOwnRule(call.db))
  if (!content)
    throw new Refusal(
      `Tidak ada yang baru untuk ditetapkan sampai akhir ${year}: belum ada predikat yang ditandatangani sesudah penetapan atau saldo terakhir.`,
    )
  if (decidedOn <= content.until)
    mustBeMeant(
      [
        {
          field: 'Ditetapkan tanggal',
          message: `${longDate(decidedOn)} sebelum masa penilaiannya berakhir (${longDate(content.until)}).`,
        },
      ],
      input.sure,
    )
  mustBeMeant(
    doubtsOfPast(decidedOn, call.today).map((message) => ({ field: 'Ditetapkan tanggal', message })),
    input.sure,
  )
  const copies = input.copies.split('\n').flatMap((copy) => copy.trim() || [])
  const setting = { ...input, copies }
  const [paper] = await papersWith(new OfficeOnce(call.db), [{ employeeId, credit, content, setting }])
  if (!paper?.official)
    throw new Refusal('Pejabat yang menetapkan tidak ada lagi.', [
      { field: 'Pejabat yang menetapkan', message: 'Pilih pejabatnya.' },
    ])
  const kept = await keepDocument(call.db, { ...paper, paper: await freezePaper(call.db) })
  const id = await insertPaper(call.db, employeeId, paper, { decidedOn, snapshot: kept.id })
  await call.audit({
    action: 'career.credit.settle',
    subjectType: 'employee',
    subjectId: employeeId,
    after: {
      creditUntil: paper.until,
      decidedOn,
      official: paper.official.name,
      number: paper.numbers.penetapan,
      digest: kept.digest,
    },
  })
  return id
}

/** Opens the newest paper of somebody again: what it set is worked out anew, the paper itself stays on record. */
export async function openCredit(
  call: Call,
  { employeeId, id, reason }: { employeeId: number; id: number; reason: string },
): Promise<void> {
  const papers = (await creditOf(call.db, [employeeId])).get(employeeId)?.papers ?? []
  const found = papers.find((paper) => paper.id === id)
  if (!found) throw gone('Penetapan itu')
  if (found.openedReason !== null)
    throw new Refusal('Penetapan itu sudah dibuka kembali. Muat ulang halaman.')
  if (standingPaper(papers)?.id !== id)
    throw new Refusal(
      'Hanya penetapan terakhir yang dapat dibuka kembali, karena yang sesudahnya dihitung darinya.',
    )
  await markOpened(call.db, id, { openedAt: call.now.toISOString(), openedReason: reason })
  await call.audit({
    action: 'career.credit.open',
    subjectType: 'employee',
    subjectId: employeeId,
    before: { creditUntil: found.paper.until, decidedOn: found.paper.decidedOn },
    reason,
  })
}
