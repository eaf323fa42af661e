import { longDate } from '../../../../shared/kernel/dates.ts'
import { pointsOf } from '../../../../shared/planning/talks/talk.ts'
import type { LetterOf } from '../form-letter.ts'
import type { ForumDocument } from '../forum-document.ts'
import { closing, opening, reviewedPoints, signersOf } from './said.ts'

export const letter: LetterOf<ForumDocument> = (data) => {
  const { forum, leader, city } = data
  const reviewed = pointsOf(reviewedPoints(data))
  const [left] = signersOf(data)
  return {
    letterhead: data.letterhead,
    title: 'BERITA ACARA FORUM KONSULTASI PUBLIK',
    number: forum.recordNumber,
    parts: [
      { kind: 'words', text: opening(data) },
      { kind: 'points', heading: 'A. Agenda', points: pointsOf(forum.agenda) },
      { kind: 'points', heading: 'B. Pembahasan', points: pointsOf(forum.discussion) },
      ...(reviewed.length === 0
        ? []
        : [{ kind: 'points', heading: 'C. Tinjauan janji forum sebelumnya', points: reviewed } as const]),
      {
        kind: 'points',
        heading: `${reviewed.length === 0 ? 'C' : 'D'}. Kesepakatan`,
        points: forum.promises.map(
          ({ problem, promise, who, dueOn }) =>
            `${problem ? `${problem}: ` : ''}${promise} (penanggung jawab ${who}; target ${longDate(dueOn)})`,
        ),
      },
      { kind: 'words', text: closing },
    ],
    place: city,
    on: forum.heldOn,
    left: left ?? { role: 'Wakil peserta,', party: leader },
    right: { role: `${leader.jabatan},`, party: leader },
  }
}
