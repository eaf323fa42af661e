import { longDate } from '../../../../shared/kernel/dates.ts'
import { type Party, unnamed } from '../../../../shared/kernel/party.ts'
import { spelledDay } from '../../../../shared/kernel/spelled-day.ts'
import {
  type Attendee,
  Element,
  elementNames,
  promiseOutcomes,
} from '../../../../shared/voices/forum/forum.ts'
import type { ForumDocument } from '../forum-document.ts'

/** How many came from each part of society: "Pengguna layanan 12 orang, Media 1 orang". */
const presence = ({ forum: { attendees } }: ForumDocument): string =>
  Element.options
    .flatMap((element) => {
      const many = attendees.filter((one) => one.element === element).length
      return many === 0 ? [] : [`${elementNames[element].toLowerCase()} ${many} orang`]
    })
    .join(', ')

/** The sentence with which the record begins. */
export function opening(data: ForumDocument): string {
  const { forum, office } = data
  const many = forum.attendees.length
  const present = many === 0 ? '.................... orang' : `${many} orang (${presence(data)})`
  return `Pada hari ini, ${spelledDay(forum.heldOn)}, bertempat di ${forum.place}, telah dilaksanakan Forum Konsultasi Publik ${office} mengenai ${forum.topic}, yang dihadiri ${present}, dengan agenda dan hasil sebagai berikut:`
}

/** What was looked at of earlier promises, a point each. */
export const reviewedPoints = ({ reviewed }: ForumDocument): string =>
  reviewed
    .map(({ promise, outcome, note, heldOn }) => {
      const came = outcome === null ? '' : promiseOutcomes[outcome].toLowerCase()
      return `${promise} (forum ${longDate(heldOn)}): ${[came, note].filter(Boolean).join('; ')}`
    })
    .join('\n')

export const closing =
  'Kesepakatan di atas ditindaklanjuti menurut penanggung jawab dan target waktunya, dan ditinjau pada Forum Konsultasi Publik berikutnya. Demikian berita acara ini dibuat dengan sebenarnya.'

/** Somebody who signs for his part of society. */
const partyOf = ({ name, position, institution }: Attendee): Party => ({
  ...unnamed,
  name,
  jabatan: position,
  unit: institution,
})

/** Who signs besides the leader: those who were marked, or room for one. */
export const signersOf = ({ forum: { attendees } }: ForumDocument): Array<{ role: string; party: Party }> => {
  const marked = attendees.filter(({ signs }) => signs)
  return marked.length === 0
    ? [{ role: 'Wakil peserta,', party: unnamed }]
    : marked.map((one) => ({
        role: `Wakil ${elementNames[one.element].toLowerCase()},`,
        party: partyOf(one),
      }))
}
