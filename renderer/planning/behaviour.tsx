import { memo } from 'react'
import { berakhlak } from '../../shared/planning/berakhlak.ts'
import type { SkpContent } from '../../shared/planning/skp.ts'

/** The seven values with their fixed guidance, and what the superior expects in particular. */
export const Behaviour = memo(function Behaviour({
  expectations,
  readOnly,
  onChange,
}: {
  expectations: SkpContent['expectations']
  readOnly: boolean
  onChange: (change: (content: SkpContent) => SkpContent, what?: string) => void
}) {
  return (
    <table className="kk-sheet">
      <colgroup>
        <col style={{ width: 44 }} />
        <col style={{ width: '48%' }} />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">No</th>
          <th scope="col">Nilai dan panduan perilaku</th>
          <th scope="col">Ekspektasi khusus pimpinan</th>
        </tr>
      </thead>
      <tbody>
        {berakhlak.map(({ name, guidance }, index) => (
          <tr key={name}>
            <td style={{ textAlign: 'center' }}>{index + 1}</td>
            <td>
              <b>{name}</b>
              <ul style={{ margin: '2px 0 0', paddingLeft: 18 }}>
                {guidance.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </td>
            <td>
              <textarea
                className="kk-field"
                rows={2}
                aria-label={`Ekspektasi khusus pimpinan: ${name}`}
                readOnly={readOnly}
                maxLength={2000}
                value={expectations[index] ?? ''}
                onChange={(event) => {
                  const text = event.currentTarget.value
                  onChange(
                    (now) => ({
                      ...now,
                      expectations: now.expectations.map((known, at) => (at === index ? text : known)),
                    }),
                    `expectation ${index}`,
                  )
                }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
})
