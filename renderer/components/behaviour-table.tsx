import type { ReactNode } from 'react'
import { type CoreValue, coreValuesOf } from '../../shared/regulations/berakhlak.ts'

/** The values with their fixed guidance, a row each, and beside them what a page shows or asks. */
export function BehaviourTable({
  year,
  guidanceWidth,
  columns,
}: {
  /** Of the SKP: which values there are, and their words. */
  year: number
  guidanceWidth: string
  columns: ReadonlyArray<{
    header: string
    /** Without it the column takes what is left. */
    width?: string
    cell: (index: number, name: string) => ReactNode
  }>
}) {
  return (
    <table className="kk-sheet">
      <colgroup>
        <col style={{ width: 44 }} />
        <col style={{ width: guidanceWidth }} />
        {columns.map(({ header, width }) => (
          <col key={header} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">No</th>
          <th scope="col">Nilai dan panduan perilaku</th>
          {columns.map(({ header }) => (
            <th key={header} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {coreValuesOf(year).map((value, index) => (
          <tr key={value.name}>
            <td style={{ textAlign: 'center' }}>{index + 1}</td>
            <td>
              <ValueGuidance value={value} />
            </td>
            {columns.map(({ header, cell }) => (
              <td key={header}>{cell(index, value.name)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** One of the values with its guidance. */
export const ValueGuidance = ({ value }: { value: CoreValue }) => (
  <>
    <b>{value.name}</b>
    <ul style={{ margin: '2px 0 0', paddingLeft: 18, whiteSpace: 'normal' }}>
      {value.guidance.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </>
)
