import '@mantine/dates/styles.css'
import 'dayjs/locale/id'
import { DateInput, type DateInputProps } from '@mantine/dates'
import { useState } from 'react'
import { parseTypedDate } from '../../shared/kernel/dates.ts'

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
  // The field empties what it can't read; the clerk is told what it was.
  const [unread, setUnread] = useState<string | null>(null)
  const parse = (text: string) => parseTypedDate(text, referenceYear ?? new Date().getFullYear())
  return (
    <DateInput
      size="sm"
      valueFormat="DD/MM/YYYY"
      locale="id"
      placeholder="hh/bb/tttt"
      dateParser={parse}
      clearButtonProps={{ 'aria-label': 'Kosongkan tanggal' }}
      value={value}
      onChange={(next) => {
        setUnread(null)
        onChange(next === null ? null : next.slice(0, 10))
      }}
      previousLabel="Sebelumnya"
      nextLabel="Berikutnya"
      onBlurCapture={(event) => {
        const { target } = event
        if (!(target instanceof HTMLInputElement)) return
        const text = target.value.trim()
        setUnread(text !== '' && parse(text) === null ? text : null)
      }}
      {...props}
      error={
        unread === null
          ? props.error
          : `"${unread}" bukan tanggal yang ada. Tulis seperti 31/1/2026 atau 31 jan.`
      }
    />
  )
}
