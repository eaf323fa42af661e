import { Button, Table, Text } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Led, LedPerson } from '../../../shared/evaluation/superior/contract.ts'
import type { Period } from '../../../shared/office/period.ts'
import { paths } from '../../app/paths.ts'
import { tell } from '../../components/confirm.tsx'
import { LastTold } from '../../monitoring/feedback/last-told.tsx'
import { InlineFeedback } from './inline-feedback.tsx'

/** What is written below a row: feedback, or advice on a day of the diary. */
type Writing = { employeeId: number; about: 'feedback' | 'advice' }

/** The people, a row each, in which one moves by arrow keys; U and S open a field below the row, Esc closes it. */
export function PeopleTable({ led, period }: { led: Led; period: Period }) {
  const { people, giverId } = led
  const [, navigate] = useLocation()
  const [active, setActive] = useState(people[0]?.employeeId ?? 0)
  const [writing, setWriting] = useState<Writing | null>(null)
  const table = useRef<HTMLTableElement>(null)
  const rowOf = (employeeId: number) =>
    table.current?.querySelector<HTMLElement>(`tr[data-person="${employeeId}"]`)
  const go = (by: number) => {
    const at = people.findIndex(({ employeeId }) => employeeId === active)
    const next = people[Math.max(0, Math.min(people.length - 1, at + by))]
    if (!next) return
    setActive(next.employeeId)
    rowOf(next.employeeId)?.focus()
  }
  const write = (person: LedPerson, about: Writing['about']) => {
    if (giverId === null) return
    if (about === 'advice' && person.adviceDay === null)
      tell(`${person.fullName} belum mengajukan progres harian pada bulan ini.`)
    else setWriting({ employeeId: person.employeeId, about })
  }
  const onKey = (event: KeyboardEvent, person: LedPerson) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(1),
      ArrowUp: () => go(-1),
      Home: () => go(-people.length),
      End: () => go(people.length),
      Enter: () => navigate(paths.feedback(person.employeeId)),
      u: () => write(person, 'feedback'),
      s: () => write(person, 'advice'),
    }
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  const close = (employeeId: number) => {
    setWriting(null)
    rowOf(employeeId)?.focus()
  }
  return (
    <div className="kk-scroll">
      <Table ref={table} stickyHeader verticalSpacing={5} className="kk-led" aria-label="Orang saya">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Nama</Table.Th>
            <Table.Th ta="right">Hari dilaporkan</Table.Th>
            <Table.Th ta="right">Realisasi</Table.Th>
            <Table.Th>Umpan balik terakhir</Table.Th>
            <Table.Th>Menunggu Anda</Table.Th>
            {giverId !== null && <Table.Th aria-label="Catat" />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person) => {
            const { employeeId } = person
            const own = writing?.employeeId === employeeId ? writing : null
            return (
              <PersonRows
                key={employeeId}
                person={person}
                today={led.today}
                period={period}
                reachable={employeeId === active}
                onFocus={() => setActive(employeeId)}
                onKey={(event) => onKey(event, person)}
                onWrite={giverId === null ? null : (about) => write(person, about)}
              >
                {own && giverId !== null && (
                  <InlineFeedback
                    key={own.about}
                    person={person}
                    giverId={giverId}
                    today={led.today}
                    diaryDay={own.about === 'advice' ? person.adviceDay : null}
                    onDone={() => close(employeeId)}
                  />
                )}
              </PersonRows>
            )
          })}
        </Table.Tbody>
      </Table>
    </div>
  )
}

const share = ({ done, of }: { done: number; of: number }) => (of === 0 ? '–' : `${done}/${of}`)

function PersonRows({
  person,
  today,
  period,
  reachable,
  onFocus,
  onKey,
  onWrite,
  children,
}: {
  person: LedPerson
  today: string
  period: Period
  reachable: boolean
  onFocus: () => void
  onKey: (event: KeyboardEvent) => void
  /** Null where nobody is known who would tell it. */
  onWrite: ((about: Writing['about']) => void) | null
  children: ReactNode
}) {
  const { employeeId, fullName, jabatan, unitName } = person
  return (
    <>
      <Table.Tr
        data-person={employeeId}
        data-active={reachable || undefined}
        data-enters={reachable || undefined}
        tabIndex={reachable ? 0 : -1}
        onFocus={onFocus}
        onKeyDown={onKey}
      >
        <Table.Td>
          <Link href={paths.feedback(employeeId)} tabIndex={-1}>
            <b>{fullName}</b>
          </Link>
          <Text size="xs" c="dimmed">
            {[jabatan, unitName].filter(Boolean).join(' · ')}
          </Text>
        </Table.Td>
        <Table.Td ta="right">{share(person.reported)}</Table.Td>
        <Table.Td ta="right">{share(person.realised)}</Table.Td>
        <Table.Td>
          <LastTold {...person} today={today} />
        </Table.Td>
        <Table.Td>
          <Waiting person={person} period={period} />
        </Table.Td>
        {onWrite && (
          <Table.Td className="kk-led-acts">
            {/* By keyboard they are U and S. */}
            <Button
              size="compact-xs"
              variant="default"
              tabIndex={-1}
              title="U"
              aria-label={`Umpan balik untuk ${fullName}`}
              onClick={() => onWrite('feedback')}
            >
              Umpan balik
            </Button>
            {person.adviceDay !== null && (
              <Button
                size="compact-xs"
                variant="default"
                tabIndex={-1}
                title="S"
                aria-label={`Saran atas progres harian ${fullName}`}
                onClick={() => onWrite('advice')}
              >
                Saran
              </Button>
            )}
          </Table.Td>
        )}
      </Table.Tr>
      {children && (
        <Table.Tr>
          <Table.Td colSpan={onWrite ? 6 : 5} className="kk-led-writing">
            {children}
          </Table.Td>
        </Table.Tr>
      )}
    </>
  )
}

/** What waits, each as the way to it. */
function Waiting({ person: { employeeId, skpId, waiting }, period }: { person: LedPerson; period: Period }) {
  const ways = [
    waiting.skp && { href: paths.skp(skpId), text: 'SKP diajukan' },
    waiting.diaryDays > 0 && {
      href: paths.diary(employeeId),
      text: `${waiting.diaryDays} hari progres`,
    },
    waiting.evaluation !== null && {
      href: paths.appraisal(skpId, period),
      text: waiting.evaluation === 'rate' ? 'Nilai' : 'Tanda tangani penilaian',
    },
  ].filter((way) => way !== false)
  return ways.length === 0 ? (
    '–'
  ) : (
    <span className="kk-led-ways">
      {ways.map(({ href, text }) => (
        <Link key={text} href={href}>
          {text}
        </Link>
      ))}
    </span>
  )
}
