import { shortDate } from '../../../shared/kernel/dates.ts'
import type { ComplaintLine } from '../../../shared/voices/complaints/contract.ts'
import { complaintStates } from '../../../shared/voices/complaints/words.ts'
import { Badge } from '../../components/badges.tsx'

type Standing = ComplaintLine['standing']

/** How it keeps its limit, in words: "lewat 3 hari", "hari ini", "sampai 4/9/2026", "9 hari". */
export function DueWord({ standing }: { standing: Standing }) {
  const { nearness, daysLate, waitsFor, firstDue, due, took, inTime } = standing
  if (inTime !== null)
    return inTime ? (
      <>{took === 0 ? 'Hari itu juga' : `${took} hari`}</>
    ) : (
      <>
        {took} hari, lewat {daysLate}
      </>
    )
  const until = waitsFor === 'first' ? firstDue : due
  if (nearness === 'late')
    return (
      <Badge look="warning" mark="missing">
        lewat {daysLate} hari
      </Badge>
    )
  if (nearness === 'last')
    return (
      <Badge look="warning" mark="missing">
        hari terakhir
      </Badge>
    )
  return nearness === 'half' ? <b>sampai {shortDate(until)}</b> : <>sampai {shortDate(until)}</>
}

/** Where it stands, with what it waits for. */
export function StateWord({ standing }: { standing: Standing }) {
  const ended = standing.state === 'selesai' || standing.state === 'diarsipkan'
  return (
    <Badge look="quiet" mark={ended ? 'locked' : 'written'}>
      {complaintStates[standing.state]}
    </Badge>
  )
}
