import { type ComboboxItem, Select } from '@mantine/core'
import { type KeyboardEvent, useRef } from 'react'
import { matchingChoices } from '../../../shared/kernel/choices.ts'
import type { DiaryRhk } from '../../../shared/monitoring/diary/entry.ts'
import { rhkChoice } from '../../../shared/monitoring/diary/grid.ts'

/**
 * An RHK, chosen by its number or a part of its words. Enter takes what is marked, or the first that is meant, and goes
 * on with it; who leaves the field has chosen that too.
 * @param unknown what was typed and means no RHK; null where nothing was
 * @param onEnter goes on with the RHK that is chosen; null for other work
 */
export function RhkField({
  rhk,
  value,
  onChange,
  unknown,
  onUnknown,
  onEnter,
}: {
  rhk: readonly DiaryRhk[]
  value: string | null
  onChange: (id: string | null) => void
  unknown: string | null
  onUnknown: (typed: string | null) => void
  onEnter: (id: string | null) => void
}) {
  const choices = rhk.map((one, index) => ({ value: one.id, label: rhkChoice(one, index) }))
  const byEnter = useRef(false)
  /** Takes what is typed. @returns the RHK, or undefined where none is meant */
  const take = (typed: string): string | null | undefined => {
    const found = typed.trim() === '' ? null : matchingChoices(choices, typed, ({ label }) => label)[0]?.value
    onUnknown(found === undefined ? typed : null)
    if ((found ?? null) !== value) onChange(found ?? null)
    return found
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    byEnter.current = event.key === 'Enter'
    // With a marked choice the list itself answers.
    if (event.key !== 'Enter' || hasMarked(event.currentTarget)) return
    event.preventDefault()
    const found = take(event.currentTarget.value)
    if (found !== undefined) onEnter(found)
  }
  return (
    <Select
      label="RHK"
      placeholder="Tugas lain"
      style={{ flex: 1 }}
      clearable
      searchable
      allowDeselect={false}
      data={choices}
      filter={({ options, search }) =>
        matchingChoices(options as ComboboxItem[], search, ({ label }) => label)
      }
      error={unknown === null ? null : `RHK “${unknown}” tidak ada.`}
      value={value}
      onChange={(id) => {
        onUnknown(null)
        onChange(id)
      }}
      onOptionSubmit={(id) => {
        if (byEnter.current) onEnter(id)
        byEnter.current = false
      }}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        take(event.currentTarget.value)
      }}
    />
  )
}

/** Whether the list of a field is open and one of its choices is marked. */
function hasMarked(field: HTMLElement): boolean {
  const list = document.getElementById(field.getAttribute('aria-controls') ?? '')
  return list?.querySelector('[data-combobox-selected]') != null
}
