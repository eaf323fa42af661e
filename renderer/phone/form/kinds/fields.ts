import { make } from '../dom.ts'
import { clean } from '../storage.ts'

/** A field with its words above. */
export const field = (label: string, control: HTMLElement) => make('label', {}, label, control)

/** A list to choose from. @param none what is said where nothing is chosen */
export function select(
  options: ReadonlyArray<{ id: string; label: string }>,
  none: string,
  value: string | null,
  choose: (value: string | null) => void,
): HTMLSelectElement {
  const control = make(
    'select',
    {},
    ...[{ id: '', label: none }, ...options].map(({ id, label }) =>
      make('option', { text: label, attributes: { value: id } }),
    ),
  )
  control.value = value === null ? '' : value
  control.addEventListener('change', () => choose(control.value === '' ? null : control.value))
  return control
}

/** A field in which somebody writes. @param longest letters */
export function typed<T extends HTMLInputElement | HTMLTextAreaElement>(
  control: T,
  value: string,
  longest: number,
  write: (value: string) => void,
): T {
  control.maxLength = longest
  control.value = value
  control.addEventListener('input', () => write(clean(control.value)))
  return control
}
