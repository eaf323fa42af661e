import { longDate } from '../../../../shared/kernel/dates.ts'
import type { CoachingDocument } from './document.ts'

/** What was agreed, a point each: what, by whom, until when. That it was done later is not of the talk's day. */
export const agreed = ({ actions }: CoachingDocument): string =>
  actions
    .map(({ text, who, dueOn }) => {
      const what = text.trim().replaceAll('\n', ' ').replace(/\.$/, '')
      const by = who.trim() === '' ? '' : `pelaksana ${who.trim()}; `
      return `${what} (${by}paling lambat ${longDate(dueOn)})`
    })
    .join('\n')
