type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const fieldOf = (target: EventTarget | null): Field | null =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement
    ? target
    : null

/** What the browser says of a required field it says in a language of its own; here it says it in that of the page. */
export function sayWhatIsMissing(): void {
  document.addEventListener(
    'invalid',
    ({ target }) => {
      const field = fieldOf(target)
      field?.setCustomValidity('')
      if (field?.validity.valueMissing) field.setCustomValidity('Kolom ini harus diisi.')
    },
    true,
  )
  const clear = ({ target }: Event) => fieldOf(target)?.setCustomValidity('')
  for (const kind of ['input', 'change']) document.addEventListener(kind, clear, true)
  // What was chosen by the page itself and not typed counts as well.
  document.addEventListener(
    'click',
    ({ target }) => {
      const button = target instanceof Element ? target.closest('button[type="submit"]') : null
      if (button instanceof HTMLButtonElement)
        for (const field of button.form?.elements ?? []) fieldOf(field)?.setCustomValidity('')
    },
    true,
  )
}
