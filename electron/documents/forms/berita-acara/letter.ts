import { inRole, type LetterDocument } from '../../../../shared/letters/letter.ts'
import { calledParty } from '../../../../shared/letters/rules.ts'
import { paragraphsOf, recordBegins } from '../../../../shared/letters/wording.ts'
import { pointsOf } from '../../../../shared/planning/talks/talk.ts'
import type { LetterOf, LetterPart, LetterSigner } from '../form-letter.ts'
import { unnamed } from '../../../../shared/kernel/party.ts'

const words = (text: string): LetterPart => ({ kind: 'words', text })

/** Rows of two, as on paper. */
const inRows = (signers: readonly LetterSigner[], rightFirst: boolean) =>
  Array.from(
    { length: Math.ceil(signers.length / 2) },
    (_, at): [LetterSigner | null, LetterSigner | null] => {
      const [first, second] = [signers[at * 2] ?? null, signers[at * 2 + 1] ?? null]
      return rightFirst ? [second, first] : [first, second]
    },
  )

export const letter: LetterOf<LetterDocument> = (data) => {
  const parties = inRole(data, 'pihak')
  const [first, second, ...others] = parties.map(({ party }, at): LetterSigner => ({
    role: `${calledParty(at)},`,
    party,
  }))
  const witnesses = inRole(data, 'saksi').map(({ party }, at): LetterSigner => ({
    above: `Saksi ${at + 1}`,
    role: `${party.jabatan},`,
    party,
  }))
  const noting = inRole(data, 'mengetahui').map(({ party }): LetterSigner => ({
    above: 'Mengetahui,',
    role: `${party.jabatan},`,
    party,
  }))
  const points = pointsOf(data.points)
  return {
    letterhead: data.letterhead,
    title: data.title,
    number: data.number,
    parts: [
      words(recordBegins(data)),
      ...parties.map(({ party }, at): LetterPart => ({
        kind: 'party',
        number: at + 1,
        party,
        called: calledParty(at),
      })),
      ...paragraphsOf(data.body).map(words),
      ...(points.length === 0 ? [] : [{ kind: 'points', heading: '', points } as const]),
      ...paragraphsOf(data.closing).map(words),
    ],
    place: data.place,
    on: data.date,
    left: second ?? null,
    right: first ?? { role: `${calledParty(0)},`, party: unnamed },
    below: [...inRows(others, true), ...inRows(witnesses, false), ...inRows(noting, false)],
  }
}
