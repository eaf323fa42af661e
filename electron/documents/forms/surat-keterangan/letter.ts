import { inRole, type LetterDocument } from '../../../../shared/letters/letter.ts'
import { paragraphsOf, statementBegins, statementNames } from '../../../../shared/letters/wording.ts'
import { pointsOf } from '../../../../shared/planning/talks/talk.ts'
import type { LetterOf, LetterPart } from '../form-letter.ts'
import { unnamed } from '../../../../shared/kernel/party.ts'

const words = (text: string): LetterPart => ({ kind: 'words', text })

export const letter: LetterOf<LetterDocument> = (data) => {
  const signing = inRole(data, 'pihak')[0]?.party ?? unnamed
  const [noting] = inRole(data, 'mengetahui')
  const points = pointsOf(data.points)
  return {
    letterhead: data.letterhead,
    title: data.title,
    number: data.number,
    parts: [
      words(statementBegins),
      { kind: 'party', party: signing },
      words(statementNames),
      { kind: 'party', party: inRole(data, 'tentang')[0]?.party ?? unnamed },
      ...paragraphsOf(data.body).map(words),
      ...(points.length === 0 ? [] : [{ kind: 'points', heading: '', points } as const]),
      ...paragraphsOf(data.closing).map(words),
    ],
    place: data.place,
    on: data.date,
    left: noting ? { above: 'Mengetahui,', role: `${noting.party.jabatan},`, party: noting.party } : null,
    right: { role: `${signing.jabatan},`, party: signing, withPangkat: true },
  }
}
