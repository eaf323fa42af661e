import type { Call } from '../../app/call.ts'
import { whoseOf } from '../../app/may.ts'
import { appraisedBy } from './store.ts'

/**
 * Over whom the operator decides by a procedure for appraisers: everybody, the people whom he appraises, or nobody.
 * @param procedure its full name
 */
export async function decidesBy(
  procedure: string,
  { db, operator, today }: Call,
): Promise<(employeeId: number) => boolean> {
  const rows = whoseOf(procedure)[operator.role]
  if (rows === 'office') return () => true
  const { employeeId: own } = operator
  if (rows === undefined || own === null) return () => false
  const lastYear = Number(today.slice(0, 4)) - 1
  const appraised = new Set(
    (await appraisedBy(db, own)).flatMap(({ year, employeeId }) => (year >= lastYear ? employeeId : [])),
  )
  return (employeeId) => employeeId !== own && appraised.has(employeeId)
}
