import { memo } from 'react'
import { most } from '../../../shared/kernel/limits.ts'
import type { SkpContent } from '../../../shared/planning/skp/skp.ts'
import { BehaviourTable } from '../../components/behaviour-table.tsx'
import { CellText } from '../../components/cell-text.tsx'

/** The seven values with their fixed guidance, and what the superior expects in particular. */
export const Behaviour = memo(function Behaviour({
  year,
  expectations,
  readOnly,
  onChange,
}: {
  year: number
  expectations: SkpContent['expectations']
  readOnly: boolean
  onChange: (change: (content: SkpContent) => SkpContent, what?: string) => void
}) {
  const field = (index: number, name: string) => (
    <CellText
      label={`Ekspektasi khusus pimpinan: ${name}`}
      readOnly={readOnly}
      maxLength={most.text}
      value={expectations[index] ?? ''}
      onChange={(text) =>
        onChange(
          (now) => ({
            ...now,
            expectations: now.expectations.map((known, at) => (at === index ? text : known)),
          }),
          `expectation ${index}`,
        )
      }
    />
  )
  return (
    <BehaviourTable
      year={year}
      guidanceWidth="48%"
      columns={[{ header: 'Ekspektasi khusus pimpinan', cell: field }]}
    />
  )
})
