import { stateLabels } from './labels.ts'
import type { SkpState } from './skp.ts'

/**
 * Where an SKP may go from each state (states of e-Kinerja). An addendum opens a signed SKP as a draft of its next
 * version; `evaluated` follows the signature under the annual evaluation and goes back when that is unlocked.
 */
const transitions: Readonly<Record<SkpState, readonly SkpState[]>> = {
  draft: ['proposed', 'agreed'],
  proposed: ['returned', 'agreed'],
  returned: ['proposed', 'agreed'],
  agreed: ['draft', 'evaluated'],
  evaluated: ['agreed', 'archived'],
  archived: ['evaluated'],
}

/** The states in which an SKP may still be changed: it is not agreed and signed yet. */
export const openStates = ['draft', 'proposed', 'returned'] as const satisfies readonly SkpState[]
export type OpenState = (typeof openStates)[number]

/** Whether an SKP may still be changed; null, where there is none, is not open. */
export const isOpen = (state: SkpState | null): state is OpenState =>
  state !== null && (openStates as readonly SkpState[]).includes(state)

/** Whether an SKP is agreed and signed, whatever came of it since; null, where there is none, is not. */
export const isSigned = (state: SkpState | null): boolean => state !== null && !isOpen(state)

/** E.g. "SKP ini sudah ditetapkan dan terkunci". @param whose how the SKP is called in the sentence */
export const lockedText = (whose: string, state: SkpState): string =>
  `${whose} sudah ${stateLabels[state].toLowerCase()} dan terkunci`

/** Why an SKP is not changed any more, and what to do. @param whose how the SKP is called in the sentence */
export const lockedUntilReopened = (whose: string, state: SkpState): string =>
  `${lockedText(whose, state)}. Buka kembali dengan alasan untuk mengubahnya.`

/** Why somebody who only reads an SKP writes nothing in it. @param whose how the SKP is called in the sentence */
const writtenByOthers = (whose: string): string =>
  `${whose} ditulis pegawainya dan pejabat penilainya; Anda hanya membacanya.`

/**
 * Why somebody can't write in an SKP now; null when he can.
 * @param writes whether it is his to write in
 * @param whose how the SKP is called in the sentence
 */
export function lockedBecause(state: SkpState, writes: boolean, whose = 'SKP ini'): string | null {
  if (state === 'archived') return archivedText(whose)
  if (!isOpen(state)) return lockedUntilReopened(whose, state)
  return writes ? null : writtenByOthers(whose)
}

/** Why an SKP that is put away is not changed, and what to do. @param whose how it is called in the sentence */
export const archivedText = (whose = 'SKP ini'): string =>
  `${whose} sudah diarsipkan. Keluarkan dari arsip lebih dahulu, dengan alasan.`

export const mayBecome = (from: SkpState, to: SkpState): boolean => transitions[from].includes(to)

/** Why an SKP in this state cannot be archived, for the clerk; null when it can. */
export function notArchivable(state: SkpState): string | null {
  if (mayBecome(state, 'archived')) return null
  return state === 'archived'
    ? 'Sudah diarsipkan.'
    : `${stateLabels[state]}: penilaian tahunannya belum ditandatangani.`
}
