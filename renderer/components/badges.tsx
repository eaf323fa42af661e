import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCheck,
  IconLock,
  IconPencil,
  IconSend,
} from '@tabler/icons-react'
import type { ComponentType, ReactNode } from 'react'
import type { Predikat, Rating } from '../../shared/evaluation/evaluation.ts'
import { stateLabels } from '../../shared/planning/skp/labels.ts'
import type { SkpState } from '../../shared/planning/skp/skp.ts'
import { appraisalWords } from '../../shared/regulations/predikat.ts'

type Icon = ComponentType<{ size?: number }>

/** Colour-blind-safe ordinal scale, the same in tables, charts and prints; always with word and icon. */
export const predikatColors: Readonly<Record<Predikat, string>> = {
  'sangat-baik': '#0b5e59',
  baik: '#1f6f8b',
  'butuh-perbaikan': '#8a6100',
  kurang: '#b3470b',
  'sangat-kurang': '#a3182c',
}

/** The icons of what every row of a long list shows: drawn by global.css, so that they are no elements. */
type Mark = 'up-twice' | 'up' | 'level' | 'down' | 'down-twice' | 'locked' | 'written' | 'missing'

const predikatMarks: Readonly<Record<Predikat, Mark>> = {
  'sangat-baik': 'up-twice',
  baik: 'up',
  'butuh-perbaikan': 'level',
  kurang: 'down',
  'sangat-kurang': 'down-twice',
}

/**
 * A word with its icon in a small frame. Lists show hundreds: with a mark it is one element.
 * @param look a filled frame, a quiet one, one that warns, or none at all
 * @param color of the fill, or of the line of a quiet frame
 */
export function Badge({
  look,
  color,
  icon: Icon,
  mark,
  children,
}: {
  look: 'filled' | 'quiet' | 'warning' | 'bare'
  color?: string
  icon?: Icon
  /** In the place of an icon. */
  mark?: Mark
  children: ReactNode
}) {
  return (
    <span
      className="kk-badge"
      data-look={look}
      data-mark={mark}
      style={color ? { borderColor: color, ...(look === 'filled' && { background: color }) } : undefined}
    >
      {Icon && <Icon size={13} />}
      {mark ? children : <span>{children}</span>}
    </span>
  )
}

/** @param props.year of the appraisal: each regulation has its own words */
export function PredikatBadge({ predikat, year }: { predikat: Predikat | null; year: number }) {
  if (!predikat) return <span aria-label="belum ada">–</span>
  return (
    <Badge look="filled" color={predikatColors[predikat]} mark={predikatMarks[predikat]}>
      {appraisalWords(year).predikats[predikat]}
    </Badge>
  )
}

/** @param year of the appraisal */
export const ratingText = (rating: Rating | null, year: number): string =>
  rating ? appraisalWords(year).ratings[rating] : '–'

const stateLooks: Readonly<Record<SkpState, { color: string; icon: Icon }>> = {
  draft: { color: 'gray', icon: IconPencil },
  proposed: { color: 'blue', icon: IconSend },
  returned: { color: 'orange', icon: IconArrowBackUp },
  agreed: { color: 'laut', icon: IconLock },
  evaluated: { color: 'laut', icon: IconCheck },
  archived: { color: 'gray', icon: IconLock },
}

/** @param bare without its frame, among other words */
export function StateBadge({ state, bare = false }: { state: SkpState | null; bare?: boolean }) {
  if (!state)
    return (
      <Badge look="warning" icon={IconAlertTriangle}>
        Belum ada
      </Badge>
    )
  const { color, icon: Icon } = stateLooks[state]
  return (
    <Badge
      look={bare ? 'bare' : 'quiet'}
      {...(!bare && { color: `var(--mantine-color-${color}-6)` })}
      icon={Icon}
    >
      {stateLabels[state]}
    </Badge>
  )
}

/** @param bare without its frame, among other words */
export function EvaluationBadge({
  state,
  bare = false,
}: {
  state: 'draft' | 'signed' | null
  bare?: boolean
}) {
  const [label, mark] =
    state === 'signed'
      ? (['Ditandatangani', 'locked'] as const)
      : state === 'draft'
        ? (['Draf', 'written'] as const)
        : (['Belum dinilai', 'missing'] as const)
  return (
    <Badge look={bare ? 'bare' : state === null ? 'warning' : 'quiet'} mark={mark}>
      {label}
    </Badge>
  )
}
