import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCheck,
  IconChevronDown,
  IconChevronsDown,
  IconChevronsUp,
  IconChevronUp,
  IconLock,
  IconMinus,
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

const predikatIcons: Readonly<Record<Predikat, Icon>> = {
  'sangat-baik': IconChevronsUp,
  baik: IconChevronUp,
  'butuh-perbaikan': IconMinus,
  kurang: IconChevronDown,
  'sangat-kurang': IconChevronsDown,
}

/**
 * A word with its icon in a small frame. Lists show hundreds, so it is nothing but two elements.
 * @param look a filled frame, a quiet one, one that warns, or none at all
 * @param color of the fill, or of the line of a quiet frame
 */
export function Badge({
  look,
  color,
  icon: Icon,
  children,
}: {
  look: 'filled' | 'quiet' | 'warning' | 'bare'
  color?: string
  icon?: Icon
  children: ReactNode
}) {
  return (
    <span
      className="kk-badge"
      data-look={look}
      style={color ? { borderColor: color, ...(look === 'filled' && { background: color }) } : undefined}
    >
      {Icon && <Icon size={13} />}
      <span>{children}</span>
    </span>
  )
}

/** @param props.year of the appraisal: each regulation has its own words */
export function PredikatBadge({ predikat, year }: { predikat: Predikat | null; year: number }) {
  if (!predikat) return <span aria-label="belum ada">–</span>
  const Icon = predikatIcons[predikat]
  return (
    <Badge look="filled" color={predikatColors[predikat]} icon={Icon}>
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

export function EvaluationBadge({ state }: { state: 'draft' | 'signed' | null }) {
  const [label, Icon] =
    state === 'signed'
      ? (['Ditandatangani', IconLock] as const)
      : state === 'draft'
        ? (['Draf', IconPencil] as const)
        : (['Belum dinilai', IconAlertTriangle] as const)
  return (
    <Badge look={state === null ? 'warning' : 'quiet'} icon={Icon}>
      {label}
    </Badge>
  )
}
