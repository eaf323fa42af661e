import '@mantine/dates/styles.css'
import 'dayjs/locale/id'
import { DateInput, type DateInputProps } from '@mantine/dates'
import { parseTypedDate } from '../../shared/format/dates.ts'

/** A date that is typed ("31/1/2026", "31 jan") or picked; the value is an ISO date or null. */
export function DateField({
  value,
  onChange,
  referenceYear,
  ...props
}: Omit<DateInputProps, 'value' | 'onChange'> & {
  value: string | null
  onChange: (value: string | null) => void
  /** Taken when no year is typed; this year otherwise. */
  referenceYear?: number
}) {
  return (
    <DateInput
      size="sm"
      valueFormat="DD/MM/YYYY"
      locale="id"
      placeholder="hh/bb/tttt"
      dateParser={(text) => parseTypedDate(text, referenceYear ?? new Date().getFullYear())}
      clearButtonProps={{ 'aria-label': 'Kosongkan tanggal' }}
      value={value}
      onChange={(next) => onChange(next === null ? null : next.slice(0, 10))}
      {...props}
    />
  )
}
