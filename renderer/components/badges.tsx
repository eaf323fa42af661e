import { Badge } from '@mantine/core'
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
import type { ComponentType } from 'react'
import type { Predikat, Rating } from '../../shared/evaluation/evaluation.ts'
import { predikatLabels, ratingLabels } from '../../shared/evaluation/predikat.ts'
import { stateLabels } from '../../shared/planning/skp/labels.ts'
import type { SkpState } from '../../shared/planning/skp/skp.ts'

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

const style = { textTransform: 'none', fontWeight: 600, flexShrink: 0 } as const

export function PredikatBadge({ predikat }: { predikat: Predikat | null }) {
  if (!predikat) return <span aria-label="belum ada">–</span>
  const Icon = predikatIcons[predikat]
  return (
    <Badge color={predikatColors[predikat]} radius="sm" style={style} leftSection={<Icon size={13} />}>
      {predikatLabels[predikat]}
    </Badge>
  )
}

export const ratingText = (rating: Rating | null): string => (rating ? ratingLabels[rating] : '–')

const stateLooks: Readonly<Record<SkpState, { color: string; icon: Icon }>> = {
  draft: { color: 'gray', icon: IconPencil },
  proposed: { color: 'blue', icon: IconSend },
  returned: { color: 'orange', icon: IconArrowBackUp },
  agreed: { color: 'laut', icon: IconLock },
  evaluated: { color: 'laut', icon: IconCheck },
  archived: { color: 'gray', icon: IconLock },
}

export function StateBadge({ state }: { state: SkpState | null }) {
  if (!state)
    return (
      <Badge
        variant="outline"
        color="var(--kk-warn)"
        radius="sm"
        style={style}
        leftSection={<IconAlertTriangle size={13} />}
      >
        Belum ada
      </Badge>
    )
  const { color, icon: Icon } = stateLooks[state]
  return (
    <Badge
      variant="default"
      radius="sm"
      style={{ ...style, borderColor: `var(--mantine-color-${color}-6)` }}
      leftSection={<Icon size={13} />}
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
    <Badge
      variant={state === null ? 'outline' : 'default'}
      color={state === null ? 'var(--kk-warn)' : 'gray'}
      radius="sm"
      style={style}
      leftSection={<Icon size={13} />}
    >
      {label}
    </Badge>
  )
}
