import { ActionIcon, Group, Select } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { monthName } from '../../shared/kernel/dates.ts'

const months = Array.from({ length: 12 }, (_, index) => ({
  value: String(index + 1),
  label: monthName(index + 1),
}))

/** The month that is shown, with the one before and the one after. */
export function MonthChoice({
  month,
  setMonth,
}: {
  /** 1 to 12. */
  month: number
  setMonth: (month: number) => void
}) {
  const step = (to: number, label: string, icon: ReactNode) => (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={label}
      disabled={to < 1 || to > 12}
      onClick={() => setMonth(to)}
    >
      {icon}
    </ActionIcon>
  )
  return (
    <Group gap={4} wrap="nowrap">
      {step(month - 1, 'Bulan sebelumnya', <IconChevronLeft size={16} />)}
      <Select
        aria-label="Bulan"
        w={130}
        allowDeselect={false}
        data={months}
        value={String(month)}
        onChange={(value) => value && setMonth(Number(value))}
      />
      {step(month + 1, 'Bulan berikutnya', <IconChevronRight size={16} />)}
    </Group>
  )
}
