import { type CreditNumbers, noNumbers } from '../../../shared/career/credit/paper.ts'
import { letterheadOf } from '../../../shared/office/office.ts'
import type { CreditDocument } from './credit-document.ts'
import type { FormLoad } from './form-load.ts'

const withNumbers = (data: CreditDocument, numbers: CreditNumbers): CreditDocument => ({
  ...data,
  credit: { ...data.credit, numbers },
})

/** What all three forms of angka kredit are made from. @param which of their three numbers stands on the form */
export const creditForm = (which: keyof CreditNumbers): FormLoad<CreditDocument> => ({
  async those(print, ids) {
    const papers = await print.creditPapers(ids)
    return ids.filter((id) => papers.has(id))
  },
  async load(print, ids) {
    const letterhead = letterheadOf(await print.office.identity())
    return new Map(
      [...(await print.creditPapers(ids))].map(([id, credit]) => [
        id,
        { letterhead: credit.paper?.letterhead ?? letterhead, credit },
      ]),
    )
  },
  owner: ({ credit: { officer } }) => ({
    name: officer.name,
    nip: officer.nip,
    nipLabel: 'NIP',
    pangkat: officer.pangkat,
    pangkatLabel: 'PANGKAT/GOL RUANG',
    jabatan: officer.jabatan,
    unit: officer.unit,
    unitLabel: 'UNIT KERJA',
  }),
  signedOn: ({ credit }) => credit.decidedOn,
  async paper(print, ids) {
    return new Map(
      [...(await print.creditPapers(ids))].flatMap(([id, { paper }]) =>
        paper ? [[id, paper] as const] : [],
      ),
    )
  },
  issues: {
    version: 1,
    // The number is signed beside what the paper says; those of the other two are not on it.
    said: (data) => withNumbers(data, noNumbers),
    number: {
      of: ({ credit }) => credit.numbers[which],
      put: (data, number) => withNumbers(data, { ...data.credit.numbers, [which]: number }),
    },
  },
  remark: ({ credit: { officer } }) =>
    officer.karpeg === null
      ? `Nomor seri Karpeg ${officer.name} belum diisi di data pegawai; pada cetakan tertulis "-".`
      : null,
})
