import type { Party } from '../../../shared/kernel/party.ts'
import type { CertificateKind } from '../../../shared/recognition/certificates/design.ts'
import { saidOn, wordsFor } from '../../../shared/recognition/certificates/rules.ts'
import { paperAsOf } from '../../recognition/certificates/paper.ts'
import type { Print } from '../print.ts'
import type { CertificateDocument } from './certificate.ts'
import type { FormLoad } from './form-load.ts'

/** The certificates of one kind: as issued, or a draft as it stands. */
export const loadCertificates = (kind: CertificateKind): FormLoad<CertificateDocument> => ({
  async those(print, ids) {
    const ones = await print.certificatesOf(ids)
    return ids.filter((id) => ones.get(id)?.certificate.kind === kind)
  },

  async load(print, ids) {
    const ones = await print.certificatesOf(ids)
    const papers = await papersOf(print, ids)
    const documents = new Map<number, CertificateDocument>()
    for (const [id, { certificate, recipient }] of ones) {
      const paper = papers.get(certificate.id)
      const party: Party | undefined = paper?.people[recipient.id]
      if (!paper || !party) continue
      const { design, place, date, state, training } = certificate
      documents.set(id, {
        kind: certificate.kind,
        design,
        words: wordsFor(certificate, recipient, party, { name: paper.office, agency: paper.agency }),
        party,
        signers: paper.signers,
        place,
        date,
        issuedOn: state === 'issued' ? date : null,
        training,
        numbered: certificate.numbered,
      })
    }
    return documents
  },

  owner: ({ party }) => party,
  signedOn: ({ issuedOn }) => issuedOn,
  unsigned: 'belum diterbitkan',

  issues: {
    version: 1,
    wordsAlone: true,
    said: ({ design, words, signers, training }) => saidOn({ kind, design }, words, { signers, training }),
    number: {
      of: ({ numbered, words }) => (numbered ? words.nomor : null),
      put: (data, nomor) => ({ ...data, words: { ...data.words, nomor } }),
    },
    code: (data, code) => ({ ...data, code }),
  },

  async paper(print, ids) {
    const ones = await print.certificatesOf(ids)
    return new Map([...ones].flatMap(([id, { paper }]) => (paper ? [[id, paper.paper] as const] : [])))
  },
})

/** What stands on the papers of the issues, by the issues' ids: what was kept, or what would stand there today. */
async function papersOf(print: Print, ids: readonly number[]) {
  const ones = [...(await print.certificatesOf(ids)).values()]
  const issues = new Map(ones.map(({ certificate, paper }) => [certificate.id, { certificate, paper }]))
  const papers = new Map<number, Awaited<ReturnType<typeof paperAsOf>>>()
  for (const [id, { certificate, paper }] of issues)
    papers.set(id, paper ?? (await paperAsOf(print.office, certificate, print.today)))
  return papers
}
