import { spelledDay } from '../../../../shared/kernel/spelled-day.ts'
import { coachingLabels } from '../../../../shared/monitoring/coaching/note.ts'
import { pointsOf } from '../../../../shared/planning/talks/talk.ts'
import { formTitles } from '../../../../shared/regulations/form-titles.ts'
import type { LetterOf } from '../form-letter.ts'
import { agreed } from './agreed.ts'
import type { CoachingDocument } from './document.ts'

export const letter: LetterOf<CoachingDocument> = (data) => {
  const titles = formTitles(Number(data.heldOn.slice(0, 4)))
  const place = data.at ? `, bertempat di ${data.at}` : ''
  const present = data.participants
    ? `, dengan dihadiri pula oleh ${data.participants.replace(/\.$/, '')},`
    : ''
  return {
    letterhead: data.letterhead,
    title: data.kind === 'konseling' ? titles.beritaAcaraKonseling : titles.beritaAcaraBimbingan,
    number: data.number,
    parts: [
      { kind: 'words', text: `Pada hari ini, ${spelledDay(data.heldOn)}${place}, kami masing-masing:` },
      { kind: 'party', number: 1, party: data.leader, called: 'PIHAK PERTAMA' },
      { kind: 'party', number: 2, party: data.employee, called: 'PIHAK KEDUA' },
      {
        kind: 'words',
        text: `telah melaksanakan ${coachingLabels[data.kind].toLowerCase()}${present} dengan hasil sebagai berikut:`,
      },
      { kind: 'points', heading: 'A. Masalah atau hal yang dibicarakan', points: pointsOf(data.problem) },
      { kind: 'points', heading: 'B. Arahan atau saran', points: pointsOf(data.advice) },
      { kind: 'points', heading: 'C. Tindak lanjut yang disepakati', points: pointsOf(agreed(data)) },
      { kind: 'points', heading: 'D. Tanggapan PIHAK KEDUA', points: pointsOf(data.response) },
      {
        kind: 'words',
        text: 'Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
      },
    ],
    place: data.place,
    on: data.heldOn,
    left: { role: 'PIHAK KEDUA,', party: data.employee },
    right: { role: 'PIHAK PERTAMA,', party: data.leader },
  }
}
