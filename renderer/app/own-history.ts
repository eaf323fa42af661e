import { paths } from './paths.ts'

/** The office that is open, as an opaque name. */
let office = ''

/** Marks an address with the office in which it is visited; one of another office gives way to Beranda. */
function guard(): void {
  if (office === '') return
  const state = window.history.state as { office?: string } | null
  if (state?.office === undefined) window.history.replaceState({ ...state, office }, '')
  else if (state.office !== office) window.history.replaceState({ office }, '', `#${paths.home}`)
}

/** Before any page looks at its address: numbers in the addresses of one office mean others in another office. */
export function guardHistory(): void {
  window.addEventListener('popstate', guard)
  window.addEventListener('hashchange', guard)
}

/** Said when an office is open, or none. @param opened its opaque name; empty where none is open */
export function ownHistory(opened: string): void {
  office = opened
  guard()
}
