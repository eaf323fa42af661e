import { Button, Group, Menu, Text } from '@mantine/core'
import { IconCheck, IconLock, IconMessages } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { longDate, shortDate } from '../../../shared/kernel/dates.ts'
import type { CoachedPerson } from '../../../shared/monitoring/coaching/contract.ts'
import { type CoachingAction, coachingLabels } from '../../../shared/monitoring/coaching/note.ts'
import { isOverdue } from '../../../shared/monitoring/coaching/rules.ts'
import { pointsOf } from '../../../shared/planning/talks/talk.ts'
import { client, refresh } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { Badge } from '../../components/badges.tsx'
import { settle, tellError, tellWithUndo } from '../../components/confirm.tsx'
import { useToday } from '../../components/local-day.ts'
import { MoreMenu } from '../../components/more-menu.tsx'
import { FollowDialog } from './follow-dialog.tsx'
import { NoteDialog } from './note-dialog.tsx'
import { RespondDialog } from './respond-dialog.tsx'
import type { ShownNote } from './shown-note.ts'

/** Takes a note away, with a way back. */
async function remove(note: ShownNote): Promise<void> {
  const { id, revision, employeeId, kind, heldOn, place, number, leader, participants, problem, advice } =
    note
  await client.monitoring.coaching.remove({ id, revision })
  await refresh()
  const record = { kind, heldOn, place, number, leader, participants, problem, advice, actions: note.actions }
  tellWithUndo(`Catatan ${coachingLabels[kind].toLowerCase()} ${longDate(heldOn)} dihapus.`, () =>
    settle(
      // It was meant when it was written.
      client.monitoring.coaching.save({ ...record, employeeId, revision: 0, sure: true }),
      'Catatan dikembalikan; tanggapan pegawai ditulis lagi.',
    ),
  )
}

/** One talk on the time line: what it was about, what was advised and agreed, and what the employee says. */
export function NoteCard({ person, note }: { person: CoachedPerson; note: ShownNote }) {
  const [dialog, setDialog] = useState<'edit' | 'respond' | null>(null)
  const [following, setFollowing] = useState<CoachingAction | null>(null)
  const isSecret = note.kind === 'konseling'
  return (
    <section className="kk-card" aria-label={`${coachingLabels[note.kind]} ${longDate(note.heldOn)}`}>
      <Group gap="xs" mb={4}>
        {isSecret ? <IconLock size={16} /> : <IconMessages size={16} />}
        <Text fw={600}>
          {coachingLabels[note.kind]} {longDate(note.heldOn)}
        </Text>
        {isSecret && (
          <Badge look="quiet" mark="locked">
            Rahasia
          </Badge>
        )}
        <Group gap="xs" ml="auto">
          {note.responds && (
            <Button size="compact-sm" variant="default" onClick={() => setDialog('respond')}>
              {note.response === '' ? 'Tulis tanggapan' : 'Ubah tanggapan'}
            </Button>
          )}
          <MoreMenu>
            {note.writes && <Menu.Item onClick={() => setDialog('edit')}>Ubah catatan</Menu.Item>}
            <Menu.Item
              component={Link}
              href={paths.print({ form: 'berita-acara-bimbingan', kind: 'coachings', ids: [note.id] })}
            >
              Cetak berita acara
            </Menu.Item>
            {note.writes && (
              <Menu.Item color="red.8" onClick={() => void remove(note).catch(tellError)}>
                Hapus catatan
              </Menu.Item>
            )}
          </MoreMenu>
        </Group>
      </Group>
      <Text size="xs" c="dimmed" mb={6}>
        {[
          `Dipimpin ${note.leaderName}`,
          note.place,
          note.number && `Nomor ${note.number}`,
          note.participants && `Hadir juga ${note.participants}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <dl className="kk-coached">
        <Part term="Masalah">{note.problem}</Part>
        {pointsOf(note.advice).length > 0 && <Part term="Arahan">{pointsOf(note.advice).join('\n')}</Part>}
        {note.response !== '' && <Part term="Tanggapan pegawai">{note.response}</Part>}
      </dl>
      {note.actions.length > 0 && <Actions note={note} onFollow={setFollowing} />}
      {dialog === 'edit' && <NoteDialog person={person} note={note} onClose={() => setDialog(null)} />}
      {dialog === 'respond' && <RespondDialog note={note} onClose={() => setDialog(null)} />}
      {following && <FollowDialog note={note} action={following} onClose={() => setFollowing(null)} />}
    </section>
  )
}

/** What a text of a record is, and its lines as they were written. */
function Part({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Actions({ note, onFollow }: { note: ShownNote; onFollow: (action: CoachingAction) => void }) {
  const today = useToday()
  return (
    <ul className="kk-agreed" aria-label="Tindak lanjut">
      {note.actions.map((action) => (
        <li key={action.id}>
          <div>
            {action.text}
            <Text size="xs" c="dimmed">
              {[action.who, action.result].filter(Boolean).join(' · ')}
            </Text>
          </div>
          {action.doneOn !== null ? (
            <Badge look="quiet" icon={IconCheck}>
              Selesai {shortDate(action.doneOn)}
            </Badge>
          ) : (
            <Badge
              look={isOverdue(action, today) ? 'warning' : 'bare'}
              {...(isOverdue(action, today) && { mark: 'missing' as const })}
            >
              {isOverdue(action, today) ? 'Terlambat, ' : 'Sampai '}
              {shortDate(action.dueOn)}
            </Badge>
          )}
          {note.follows && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`${action.doneOn === null ? 'Tandai selesai' : 'Ubah'}: ${action.text}`}
              onClick={() => onFollow(action)}
            >
              {action.doneOn === null ? 'Tandai selesai' : 'Ubah'}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
