import { useQuery } from '@tanstack/react-query'
import type { Matrix } from '../../../../shared/planning/cascade/contract.ts'
import { measureText } from '../../../../shared/planning/cascade/matrix.ts'
import { api } from '../../../app/client.ts'

/** By what the leader's results are measured: the indicators with their targets, each below its result. */
export function MeasuresRow({ leader, columns }: Pick<Matrix, 'leader' | 'columns'>) {
  const { data } = useQuery(api.planning.skp.get.queryOptions({ input: { id: leader.skpId } }))
  const measures = new Map(data?.content.rhk.map(({ id, indicators }) => [id, indicators.map(measureText)]))
  if (![...measures.values()].some(({ length }) => length > 0)) return null
  return (
    <tr className="kk-measures">
      <th scope="row">Indikator kinerja individu dan target {leader.fullName}</th>
      {columns.map(({ id }) => (
        <td key={id}>
          <ul title={(measures.get(id) ?? []).join('\n')}>
            {(measures.get(id) ?? []).map((measure, index) => (
              <li key={index}>{measure}</li>
            ))}
          </ul>
        </td>
      ))}
    </tr>
  )
}
