import type { CoreValue } from '../../shared/regulations/berakhlak.ts'

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
