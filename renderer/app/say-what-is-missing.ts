type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const fieldOf = (target: EventTarget | null): Field | null =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement
    ? target
    : null

/** Fields of which this has said something; what a field says of itself, as one for dates does, is left alone. */
const told = new WeakSet<Field>()

function clear(target: EventTarget | null): void {
  const field = fieldOf(target)
  if (!field || !told.delete(field)) return
  field.setCustomValidity('')
}

/** What the browser says of a required field it says in a language of its own; here it says it in that of the page. */
export function sayWhatIsMissing(): void {
  document.addEventListener(
    'invalid',
    ({ target }) => {
      clear(target)
      const field = fieldOf(target)
      if (!field?.validity.valueMissing || field.validity.customError) return
      told.add(field)
      field.setCustomValidity('Kolom ini harus diisi.')
    },
    true,
  )
  for (const kind of ['input', 'change']) document.addEventListener(kind, ({ target }) => clear(target), true)
  // What was chosen by the page itself and not typed counts as well.
  document.addEventListener(
    'click',
    ({ target }) => {
      const button = target instanceof Element ? target.closest('button[type="submit"]') : null
      if (button instanceof HTMLButtonElement) for (const field of button.form?.elements ?? []) clear(field)
    },
    true,
  )
}
