import { useEffect } from 'react'

/**
 * A page that is nothing but a form begins in its first field.
 * @param step counted from 0, where the form has several
 */
export function useFirstField(step = 0): void {
  useEffect(() => {
    if (step >= 0) document.querySelector<HTMLElement>('main input')?.focus()
  }, [step])
}
