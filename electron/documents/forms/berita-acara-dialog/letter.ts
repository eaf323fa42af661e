import { longDate } from '../../../../shared/kernel/dates.ts'
import { spelledDay } from '../../../../shared/kernel/spelled-day.ts'
import { pointsOf } from '../../../../shared/planning/talks/talk.ts'
import { formTitles } from '../../../../shared/regulations/form-titles.ts'
import type { LetterOf } from '../form-letter.ts'
import type { TalkDocument } from './document.ts'

export const letter: LetterOf<TalkDocument> = ({ letterhead, skp, talk }) => {
  const place = talk.place ? `, bertempat di ${talk.place}` : ''
  const present = talk.present ? ` dengan dihadiri pula oleh ${talk.present.replace(/\.$/, '')},` : ''
  return {
    letterhead,
    title: formTitles(skp.year).beritaAcaraDialog,
    number: talk.number,
    parts: [
      { kind: 'words', text: `Pada hari ini, ${spelledDay(talk.heldOn)}${place}, kami masing-masing:` },
      { kind: 'party', number: 1, party: skp.appraiser, called: 'PIHAK PERTAMA' },
      { kind: 'party', number: 2, party: skp.employee, called: 'PIHAK KEDUA' },
      {
        kind: 'words',
        text: `telah melaksanakan dialog kinerja atas Sasaran Kinerja Pegawai PIHAK KEDUA untuk periode ${longDate(skp.periodStart)} sampai dengan ${longDate(skp.periodEnd)},${present} dengan hasil sebagai berikut:`,
      },
      { kind: 'points', heading: 'A. Hal yang diklarifikasi', points: pointsOf(talk.clarified) },
      { kind: 'points', heading: 'B. Hal yang disepakati', points: pointsOf(talk.agreed) },
      { kind: 'points', heading: 'C. Permintaan PIHAK KEDUA', points: pointsOf(talk.requested) },
      {
        kind: 'words',
        text: 'Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
      },
    ],
    place: skp.place,
    on: talk.heldOn,
    left: { role: 'PIHAK KEDUA,', party: skp.employee },
    right: { role: 'PIHAK PERTAMA,', party: skp.appraiser },
  }
}
