import '@mantine/dates/styles.css'
import 'dayjs/locale/id'
import { DateInput, type DateInputProps } from '@mantine/dates'
import { useEffect, useRef, useState } from 'react'
import { parseTypedDate } from '../../shared/kernel/dates.ts'

const impossible = (text: string): string =>
  text === ''
    ? 'Tanggal harus diisi, misalnya 31/1/2026.'
    : `"${text}" bukan tanggal yang ada. Tulis seperti 31/1/2026 atau 31 jan.`

/**
 * A date that is typed ("31/1/2026", "31 jan") or picked; the value is an ISO date or null. What is no date stays as it
 * was typed and says so, and the form around it is not sent: the value is still the date before, which nobody means.
 */
export function DateField({
  value,
  onChange,
  onUnread,
  referenceYear,
  ...props
}: Omit<DateInputProps, 'value' | 'onChange'> & {
  value: string | null
  onChange: (value: string | null) => void
  /** Told whether what stands in the field is no date; for what is stored without a form around it. */
  onUnread?: (unread: boolean) => void
  /** Taken when no year is typed; this year otherwise. */
  referenceYear?: number
}) {
  const input = useRef<HTMLInputElement>(null)
  /** Why what stands in the field is no date. */
  const [wrong, setWrong] = useState<string | null>(null)
  // Nobody is told while still typing.
  const [told, setTold] = useState(false)
  const parse = (text: string) => parseTypedDate(text, referenceYear ?? new Date().getFullYear())
  const read = (typed: string) => {
    const text = typed.trim()
    const isDate = text === '' ? props.clearable === true : parse(text) !== null
    setWrong(isDate ? null : impossible(text))
    setTold(false)
  }
  // A window that begins in this field is not covered by the calendar before somebody turns to it.
  const [quiet, setQuiet] = useState(false)
  const unread = wrong !== null
  const tell = useRef(onUnread)
  tell.current = onUnread
  useEffect(() => {
    input.current?.setCustomValidity(wrong ?? '')
    tell.current?.(unread)
  }, [wrong, unread])
  return (
    <DateInput
      ref={input}
      size="sm"
      valueFormat="DD/MM/YYYY"
      locale="id"
      placeholder="hh/bb/tttt"
      dateParser={parse}
      clearButtonProps={{ 'aria-label': 'Kosongkan tanggal' }}
      value={value}
      onChange={(next) => {
        // Also picked in the calendar, over what was typed.
        setWrong(null)
        setTold(false)
        onChange(next === null ? null : next.slice(0, 10))
      }}
      previousLabel="Sebelumnya"
      nextLabel="Berikutnya"
      fixOnBlur={!unread}
      // The calendar would lie over the sentence.
      popoverProps={{ disabled: quiet || (told && unread) }}
      onFocusCapture={(event) => setQuiet(event.currentTarget.hasAttribute('data-autofocus'))}
      onPointerDown={() => setQuiet(false)}
      onInput={(event) => {
        setQuiet(false)
        read(event.currentTarget.value)
      }}
      onBlurCapture={() => setTold(unread)}
      onInvalid={(event) => {
        if (!unread) return
        // Said at the field, in place of the browser's own words.
        event.preventDefault()
        setTold(true)
        event.currentTarget.focus()
      }}
      {...props}
      error={told && unread ? wrong : props.error}
    />
  )
}
