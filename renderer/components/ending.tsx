import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { useEffect, useSyncExternalStore } from 'react'
import { Link, useLocation } from 'wouter'
import { besideState } from '../app/beside.ts'

interface Way {
  label: string
  href: string
  /** Done before the page is left, e.g. the year is chosen. */
  before?: () => void
  /** It stays beside the list that is shown. */
  beside?: boolean
}

/** What was done, and what comes next. */
export interface Ending {
  message: string
  /** The one main button. */
  next?: Way | null
  /** Other ways, as good for some. */
  also?: ReadonlyArray<Way | null>
  undo?: () => void
}

/** What an act has ended with, and on which page that is told; and what the state of a record ends with. */
interface Told {
  act: { ending: Ending; at: string } | null
  record: Ending | null
}

let told: Told = { act: null, record: null }

/** The page on which a record was last shown before its work was finished; what ends there has just ended. */
let workedAt: string | null = null
const here = (): string => window.location.hash.replace(/^#?\/?/, '/')
const listeners = new Set<() => void>()
const set = (next: Partial<Told>) => {
  told = { ...told, ...next }
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Says at the foot of the page that is shown what was done and what comes next, until the page is left. */
export const endWith = (ending: Ending): void => set({ act: { ending, at: here() } })

/** What has ended is told no longer: something else begins, or another office is open. */
export const forgetEnding = (): void => {
  if (told.act !== null) set({ act: null })
}

/**
 * Once the work on a record is finished where it was begun: what comes next. Of a record that was finished before its
 * page was opened nothing has ended.
 * @param ending null while there is nothing to say
 * @param finished whether the work is finished, also while it is not known yet what comes next
 */
export function useEnding(ending: Ending | null, finished: boolean): void {
  useEffect(() => {
    if (!finished) workedAt = here()
    set({ record: finished && workedAt === here() ? ending : null })
  })
  useEffect(() => () => set({ record: null }), [])
}

/**
 * The foot of every page on which something has just ended. It has a row of its own below the page, so that nothing
 * moves under the pointer.
 */
export function EndingBar() {
  const { act, record } = useSyncExternalStore(subscribe, () => told)
  const [location] = useLocation()
  useEffect(() => {
    if (act !== null && act.at !== location) set({ act: null })
    if (workedAt !== location) workedAt = null
  }, [act, location])
  const ending = act?.ending ?? record
  if (ending === null) return null
  const { message, next, also = [], undo } = ending
  return (
    <div className="kk-ending" role="status">
      <IconCheck size={20} color="var(--kk-done)" style={{ flexShrink: 0 }} />
      <Text fw={600}>{message}</Text>
      <Group gap="xs" wrap="nowrap" ml="auto" flex="none">
        {undo && (
          <Button
            variant="default"
            onClick={() => {
              set({ act: null })
              undo()
            }}
          >
            Urungkan
          </Button>
        )}
        {also.map((way) => way && <WayButton key={way.label} way={way} variant="default" />)}
        {next && <WayButton way={next} variant="filled" />}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label="Tutup pesan"
          onClick={() => {
            if (act === null) workedAt = null
            set(act === null ? { record: null } : { act: null })
          }}
        >
          <IconX size={16} />
        </ActionIcon>
      </Group>
    </div>
  )
}

function WayButton({
  way: { label, href, before, beside = false },
  variant,
}: {
  way: Way
  variant: 'default' | 'filled'
}) {
  return (
    <Button
      component={Link}
      href={href}
      variant={variant}
      {...(beside ? { state: besideState() } : {})}
      {...(before ? { onClick: before } : {})}
    >
      {label}
    </Button>
  )
}
