import type { CertificatePreview } from '../../shared/recognition/certificates/certificate.ts'
import type { Party } from '../../shared/kernel/party.ts'
import { certificateForms } from '../../shared/recognition/certificates/design.ts'
import { type Words, sampleWords } from '../../shared/recognition/certificates/words.ts'
import { wordsFor } from '../../shared/recognition/certificates/rules.ts'
import type { Call } from '../app/call.ts'
import { nextNumber } from '../issued/numbering.ts'
import { OfficeOnce } from '../office/once.ts'
import { paperAsOf } from '../recognition/certificates/paper.ts'
import type { CertificateDocument } from './forms/certificate.ts'
import { printOptions } from './jobs.ts'

const nobody: Party = {
  name: sampleWords.nama,
  nip: sampleWords.nip,
  nipLabel: 'NIP',
  pangkat: sampleWords.pangkat,
  pangkatLabel: 'PANGKAT/GOL RUANG',
  jabatan: 'Pejabat yang menandatangani',
  unit: sampleWords.unit,
  unitLabel: 'UNIT KERJA',
}

/** What the preview says: of the issue with one of its people, or examples. */
async function documentOf(
  call: Call,
  office: OfficeOnce,
  { kind, design, of }: CertificatePreview,
): Promise<CertificateDocument> {
  const identity = await office.identity()
  const own: Words = { ...sampleWords, kantor: identity.name, instansi: identity.agency || identity.name }
  const base = { kind, design, issuedOn: call.today, code: { place: true } as const }
  if (of === null)
    return {
      ...base,
      words: own,
      party: nobody,
      signers: [nobody, nobody],
      place: identity.city,
      date: call.today,
      training: null,
    }
  const { content, recipient } = of
  const people = recipient ? [recipient] : []
  const paper = await paperAsOf(office, { ...content, people }, call.today)
  const party = (recipient && paper.people[recipient.id]) || nobody
  const shown = recipient ?? {
    id: '',
    who: { guest: { name: '', nip: '', jabatan: '', unit: '' } },
    achievement: '',
    number: '',
  }
  const number =
    shown.number ||
    (content.numbered ? await nextNumber(call.db, certificateForms[kind], content.date ?? call.today) : '')
  return {
    ...base,
    words: wordsFor(content, { ...shown, number }, party, { name: paper.office, agency: paper.agency }),
    party,
    signers: paper.signers,
    place: content.place,
    date: content.date,
    training: content.training,
  }
}

/** Draws one certificate for the page that writes it; nothing is kept of it. */
export async function previewCertificate(
  call: Call,
  asked: CertificatePreview,
  signal: AbortSignal | undefined,
): Promise<File> {
  const office = new OfficeOnce(call.db)
  const [settings, { logo }] = [await office.settings(), await office.identity()]
  const data = await documentOf(call, office, asked)
  const bytes = await call.application.host.engine().draw(
    {
      title: 'Pratinjau',
      options: printOptions(settings, logo, 'A4'),
      forms: [{ form: certificateForms[asked.kind], data, owner: data.party, signedOn: data.issuedOn }],
    },
    signal ? { signal } : {},
  )
  return new File([bytes], 'Pratinjau.pdf', { type: 'application/pdf' })
}
