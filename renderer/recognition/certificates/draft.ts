import type { CertificateContent, Recipient } from '../../../shared/recognition/certificates/certificate.ts'
import type { Certificate, KnownDesign } from '../../../shared/recognition/certificates/contract.ts'
import { localDay } from '../../components/local-day.ts'

/** An issue as its page holds it. */
export type Draft = CertificateContent & { people: readonly Recipient[] }

/** What a new one begins with. @param place where the office signs */
export const newDraft = (place: string, { kind, design, name }: KnownDesign): Draft => ({
  kind,
  title: '',
  achievement: '',
  designName: name,
  design,
  place,
  date: localDay(),
  numbered: true,
  signers: [],
  training: null,
  people: [],
})

/** What is stored, as the page holds it. */
export function draftOf({ id: _, revision: __, state: ___, ...draft }: Certificate): Draft {
  return draft
}

export const contentOf = ({ people: _, ...content }: Draft): CertificateContent => content

/** A training that is still to be described. */
export const emptyTraining = {
  name: '',
  organiser: '',
  startsOn: null,
  endsOn: null,
  place: '',
  hours: 0,
  subjects: [],
} as const

export const newRecipient = (who: Recipient['who']): Recipient => ({
  id: crypto.randomUUID(),
  who,
  achievement: '',
  number: '',
})
