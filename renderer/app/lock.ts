import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { hashKey } from '@tanstack/react-query'
import { useEffect } from 'react'
import { confirm, tellError } from '../components/confirm.tsx'
import { forgetDrafts, hasDrafts, saveDrafts } from '../components/use-draft.ts'
import { forgetKept, waitingForms } from '../components/use-kept.ts'
import { api, client, holdReads, queryClient } from './client.ts'
import { mayLeaveForms } from './leaving.tsx'
import { paths } from './paths.ts'

/** Forgets all that was read of the office; for the page that is shown in the place of all others. */
export function forgetOffice(): void {
  const kept = new Set(
    [api.desk.overview.queryOptions(), api.office.operators.entrance.queryOptions()].map(({ queryKey }) =>
      hashKey(queryKey),
    ),
  )
  queryClient.removeQueries({ predicate: ({ queryHash }) => !kept.has(queryHash) })
}

let going: Promise<unknown> = Promise.resolve()

/** Settles when the office is really locked or left: the door asks only then who stands before it. */
export const whenGone = (): Promise<unknown> => going

/** Puts the door in the place of all pages, so that none of them asks any more, and only then leaves. */
async function leave(how: () => Promise<unknown>): Promise<void> {
  modals.closeAll()
  const { queryKey } = api.desk.overview.queryOptions()
  // What is still being read would be answered with "locked" when nobody asks any more.
  holdReads(true)
  await queryClient.cancelQueries()
  queryClient.setQueryData(queryKey, (known) => known && { ...known, state: 'locked' as const })
  const left = how()
  going = left.catch(() => {})
  try {
    await left
  } catch (error) {
    holdReads(false)
    await queryClient.invalidateQueries({ queryKey })
    throw error
  }
  holdReads(false)
}

/**
 * Stores what is being typed, then locks the page; what could not be stored, and a form that waits, is there again after
 * unlocking.
 */
export async function lockPage(hasPassword: boolean): Promise<void> {
  const lock = () => client.office.operators.lock()
  // Without a password it is refused, which says why.
  if (!hasPassword) return void (await lock())
  await saveDrafts()
  await leave(lock)
}

/** Begins the page anew for another operator, with nothing of the one before. */
export function beginAnew(): void {
  forgetDrafts()
  forgetKept()
  notifications.clean()
  // Without showing Beranda of what is gone before it is read anew.
  if (window.location.hash !== `#${paths.home}`) window.history.pushState(null, '', `#${paths.home}`)
  window.location.reload()
}

/** Stores what is being typed and lets the next one sign in. @returns whether everything could be stored */
export async function signOut(): Promise<boolean> {
  if (!(await mayLeaveForms()) || !(await saveDrafts())) return false
  await leave(() => client.office.operators.signOut())
  beginAnew()
  return true
}

/** Closes the office, and with it everything that was read or typed of it: nothing of it comes into another one. */
const endOffice = async () => {
  forgetDrafts()
  holdReads(true)
  try {
    await queryClient.cancelQueries()
    await client.desk.close()
  } catch (error) {
    holdReads(false)
    throw error
  }
  beginAnew()
}

/** Stores what is being typed and closes the office; what can't be stored is given up only when somebody says so. */
export async function closeOffice(): Promise<void> {
  if (!(await mayLeaveForms())) return
  if (await saveDrafts()) return endOffice()
  askToClose()
}

/** Closes the office behind the door: who stands before it may be another, and is told nothing of what waits. */
export function closeLockedOffice(): void {
  if (hasDrafts() || waitingForms().length > 0) askToClose()
  else void endOffice().catch(tellError)
}

const askToClose = () =>
  confirm({
    title: 'Tutup tanpa menyimpan?',
    children:
      'Ada isian yang belum dapat disimpan. Bila kantor ditutup sekarang, isian itu hilang. Batalkan dahulu, bereskan sebabnya, lalu simpan.',
    verb: 'Tutup dan buang isian',
    danger: true,
    onConfirm: () => void endOffice().catch(tellError),
  })

const signsOfLife = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

/**
 * Calls back after minutes without a hand on keyboard or mouse. Told by the clock, so that a computer that slept is
 * locked when it wakes.
 * @param minutes 0 for never
 */
export function useUntouched(minutes: number, untouched: () => void): void {
  useEffect(() => {
    if (minutes === 0) return
    let last = Date.now()
    const isOver = () => Date.now() - last >= minutes * 60_000
    const live = () => {
      if (isOver()) untouched()
      else last = Date.now()
    }
    const timer = window.setInterval(() => isOver() && untouched(), 5000)
    for (const sign of signsOfLife) window.addEventListener(sign, live, { passive: true, capture: true })
    return () => {
      window.clearInterval(timer)
      for (const sign of signsOfLife) window.removeEventListener(sign, live, { capture: true })
    }
  }, [minutes, untouched])
}
