import { BehaviourTable } from '../components/behaviour-table.tsx'
import { CellText } from '../components/cell-text.tsx'
import type { Editing } from './editing.ts'
import { most } from '../../shared/kernel/limits.ts'

/** The seven values: what the superior expected, and the feedback on how the employee lived them. */
export function Behaviour({ detail, content, readOnly, onChange }: Editing) {
  const feedback = (index: number, name: string) => (
    <CellText
      label={`Umpan balik perilaku: ${name}`}
      readOnly={readOnly}
      maxLength={most.longText}
      value={content.behaviourFeedback[index] ?? ''}
      onChange={(text) =>
        onChange(
          (now) => ({
            ...now,
            behaviourFeedback: now.behaviourFeedback.map((known, at) => (at === index ? text : known)),
          }),
          `behaviour ${index}`,
        )
      }
    />
  )
  return (
    <BehaviourTable
      year={detail.year}
      guidanceWidth="34%"
      columns={[
        {
          header: 'Ekspektasi khusus pimpinan',
          width: '28%',
          cell: (index) => detail.skp.content.expectations[index] || '–',
        },
        { header: 'Umpan balik berkelanjutan', cell: feedback },
      ]}
    />
  )
}
