import type { SurveyResults } from '../../../shared/voices/survey/results.ts'
import { Badge } from '../../components/badges.tsx'

type Mutu = NonNullable<SurveyResults['whole']['mutu']>

const kinerja: Readonly<Record<Mutu, string>> = {
  A: 'Sangat baik',
  B: 'Baik',
  C: 'Kurang baik',
  D: 'Tidak baik',
}
const marks = { A: 'up-twice', B: 'up', C: 'down', D: 'down-twice' } as const
const colors: Readonly<Record<Mutu, string>> = { A: '#0b5e59', B: '#1f6f8b', C: '#b3470b', D: '#a3182c' }

/** A decimal number as it is printed: always so many digits after the comma. */
export const decimals = (value: number | null, digits: number): string =>
  value === null
    ? '–'
    : new Intl.NumberFormat('id-ID', { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
        value,
      )

export const mutuColor = (mutu: Mutu | null): string => (mutu === null ? 'var(--kk-line)' : colors[mutu])

/** Mutu pelayanan, told by letter, word and sign. */
export function MutuBadge({ mutu }: { mutu: Mutu | null }) {
  if (mutu === null) return <span aria-label="belum ada">–</span>
  return (
    <Badge look="filled" color={colors[mutu]} mark={marks[mutu]}>
      {`${mutu} · ${kinerja[mutu]}`}
    </Badge>
  )
}
