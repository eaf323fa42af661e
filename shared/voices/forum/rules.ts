import { longDate } from '../../kernel/dates.ts'
import type { Problem } from '../../kernel/refusal.ts'
import type { ForumPromise, ForumRecord, PromiseReview } from './forum.ts'

/** What cannot be of a forum; who came and what was promised is known when it was held. */
export function problemsOfForum(forum: ForumRecord, today: string): Problem[] {
  const { heldOn, invitedOn, attendees, promises, discussion } = forum
  const problems: Problem[] = []
  const add = (field: string, message: string) => problems.push({ field, message })
  if (invitedOn !== null && invitedOn > heldOn)
    add('Tanggal undangan', `Undangan ${longDate(invitedOn)} sesudah forumnya ${longDate(heldOn)}.`)
  if (heldOn > today && (attendees.length > 0 || promises.length > 0 || discussion !== ''))
    add(
      'Tanggal',
      `Forum ${longDate(heldOn)} belum berlangsung; hadirin, pembahasan dan janji ditulis sesudahnya.`,
    )
  for (const [at, { dueOn }] of promises.entries())
    if (dueOn < heldOn)
      add(`Janji ${at + 1}`, `Target ${longDate(dueOn)} sebelum forumnya ${longDate(heldOn)}.`)
  const ids = [...attendees, ...promises].map(({ id }) => id)
  if (new Set(ids).size < ids.length) add('Daftar', 'Sebuah baris tercatat dua kali. Muat ulang halaman.')
  return problems
}

/** Whether a promise is past its day and nobody has said that it was kept. */
export const isBroken = (
  { dueOn, outcome }: Pick<ForumPromise, 'dueOn'> & Pick<PromiseReview, 'outcome'>,
  today: string,
): boolean => outcome !== 'ditepati' && dueOn < today

/**
 * What is wrong with looking at a promise in a forum: it is looked at in a later one than that in which it was made, on
 * a day that has come.
 */
export function problemsOfReview(
  made: { forumId: number; heldOn: string },
  review: { forumId: number; heldOn: string },
  today: string,
): Problem[] {
  if (review.forumId === made.forumId || review.heldOn <= made.heldOn)
    return [
      {
        field: 'Forum',
        message: `Janji ditinjau di forum sesudahnya, bukan di forum ${longDate(made.heldOn)} sendiri.`,
      },
    ]
  return review.heldOn > today
    ? [{ field: 'Forum', message: `Forum ${longDate(review.heldOn)} belum berlangsung.` }]
    : []
}
