import type { LetterContent, LetterKind, LetterPerson, LetterRole } from '../../shared/letters/letter.ts'
import { inRole, usualTitles } from '../../shared/letters/letter.ts'
import type { LetterTemplate } from '../../shared/letters/templates.ts'
import { localDay } from '../components/local-day.ts'

/** What a new letter begins with. @param place where the office signs */
export const newLetter = (kind: LetterKind, place: string, template?: LetterTemplate): LetterContent => ({
  kind,
  title: template?.title ?? usualTitles[kind],
  number: '',
  date: localDay(),
  at: '',
  place,
  body: template?.body ?? '',
  points: template?.points ?? '',
  closing: template?.closing ?? '',
  people: [],
})

/** A letter with the wording of a template; what is beside the wording stays. */
export const withTemplate = (
  content: LetterContent,
  { title, body, points, closing }: LetterTemplate,
): LetterContent => ({ ...content, title, body, points, closing })

/** The same letter as another kind: whoever has no part in it is left out. */
export const asKind = (
  content: LetterContent,
  kind: LetterKind,
  template?: LetterTemplate,
): LetterContent => ({
  ...(template ? withTemplate(content, template) : { ...content, title: usualTitles[kind] }),
  kind,
  people: content.people.filter(({ role }) =>
    kind === 'acara' ? role !== 'tentang' : role === 'mengetahui' || role === 'tentang',
  ),
})

/** The people of a role, as chosen; the others stay in their order. */
export function setRole(
  content: LetterContent,
  role: LetterRole,
  chosen: readonly LetterPerson['who'][],
): LetterContent {
  const order: readonly LetterRole[] = ['tentang', 'pihak', 'saksi', 'mengetahui']
  return {
    ...content,
    people: order.flatMap((one) =>
      one === role ? chosen.map((who) => ({ role, who })) : inRole(content, one),
    ),
  }
}
