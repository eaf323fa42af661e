import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { most } from '../../shared/kernel/limits.ts'
import { byTarget, type SaidOf, withFeedback } from '../../shared/monitoring/feedback/summary.ts'
import { api } from '../app/client.ts'
import { useSession } from '../app/session.tsx'
import { useStable } from '../components/use-stable.ts'
import type { Editing } from './editing.ts'

/** The umpan balik berkelanjutan of the period of an appraisal by what it is about, and the way to take it into the field. */
export function useRecorded({
  detail: { employeeId, year, period, skp },
  content,
  onChange,
}: Pick<Editing, 'detail' | 'content' | 'onChange'>) {
  const { can } = useSession()
  const feedback = useQuery({
    ...api.monitoring.feedback.get.queryOptions({ input: { employeeId, year, period } }),
    enabled: can('monitoring.feedback.get'),
  })
  const { rhk } = skp.content
  const entries = feedback.data?.entries
  const said = useMemo(() => byTarget(entries ?? [], rhk, year), [entries, rhk, year])
  const textOf = ({ rhkId, value }: SaidOf) =>
    rhkId === null ? (content.behaviourFeedback[(value ?? 1) - 1] ?? '') : (content.feedback[rhkId] ?? '')
  const stable = useStable({
    take: (one: SaidOf) => {
      const { rhkId, value } = one
      const text = withFeedback(textOf(one), one.entries, most.longText)
      onChange((now) =>
        rhkId === null
          ? {
              ...now,
              behaviourFeedback: now.behaviourFeedback.map((known, index) =>
                index + 1 === value ? text : known,
              ),
            }
          : { ...now, feedback: { ...now.feedback, [rhkId]: text } },
      )
    },
    isTaken: (one: SaidOf): boolean => withFeedback(textOf(one), one.entries, most.longText) === textOf(one),
  })
  return { said, ...stable }
}
