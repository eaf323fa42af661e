import { letterheadOf } from '../../../shared/office/office.ts'
import type { CreditDocument } from './credit-document.ts'
import type { FormLoad } from './form-load.ts'

/** What all three forms of angka kredit are made from. */
export const creditForm: FormLoad<CreditDocument> = {
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
  remark: ({ credit: { officer } }) =>
    officer.karpeg === null
      ? `Nomor seri Karpeg ${officer.name} belum diisi di data pegawai; pada cetakan tertulis "-".`
      : null,
}
