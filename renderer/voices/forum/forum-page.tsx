import { Button, Menu, Text, Title } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import { longDate } from '../../../shared/kernel/dates.ts'
import type { ForumShown } from '../../../shared/voices/forum/contract.ts'
import { elementNames } from '../../../shared/voices/forum/forum.ts'
import { pointsOf } from '../../../shared/planning/talks/talk.ts'
import { api, client, refresh } from '../../app/client.ts'
import { usePrinted } from '../../app/on-screen.ts'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { useNoPeriod } from '../../app/year-period.tsx'
import { settle, tellError, tellWithUndo } from '../../components/confirm.tsx'
import { Fact } from '../../components/fact.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { MoreMenu } from '../../components/more-menu.tsx'
import { Page } from '../../components/page.tsx'
import { VoicesTabs } from '../../components/voices-tabs.tsx'
import { ForumDialog } from './forum-dialog.tsx'
import { EarlierPromises, OwnPromises } from './promises.tsx'

/** One forum: its agenda, who came, what was promised, and what came of the promises before it. */
export default function ForumPage() {
  useNoPeriod()
  const { id } = useParams<{ id: string }>()
  const shown = useQuery(api.voices.forum.get.queryOptions({ input: { id: Number(id) } }))
  return <LoadGate query={shown}>{(told) => <Shown shown={told} />}</LoadGate>
}

function Shown({ shown }: { shown: ForumShown }) {
  const { id, revision, record, today, leaderName } = shown
  const { can } = useSession()
  const [, navigate] = useLocation()
  const [writing, setWriting] = useState(false)
  const wasHeld = record.heldOn <= today
  const form = wasHeld ? 'berita-acara-forum' : 'undangan-forum'
  usePrinted({ form, kind: 'forums', ids: [id] })
  const remove = useMutation({
    mutationFn: async () => {
      await client.voices.forum.remove({ id, revision })
      navigate(paths.forums)
      await refresh()
      tellWithUndo(`Forum ${longDate(record.heldOn)} dihapus.`, () =>
        settle(client.voices.forum.save({ ...record, revision: 0 })),
      )
    },
    onError: tellError,
  })
  const mayPrint = can('documents.print')
  const print = (of: 'undangan-forum' | 'berita-acara-forum', label: string) => (
    <Menu.Item component={Link} href={paths.print({ form: of, kind: 'forums', ids: [id] })}>
      {label}
    </Menu.Item>
  )
  return (
    <Page
      title={record.topic}
      purpose={`${longDate(record.heldOn)}${record.begins && `, pukul ${record.begins}`} · ${record.place}`}
      tabs={<VoicesTabs shown="forum" />}
      action={
        <>
          <Button variant="default" component={Link} href={paths.forums}>
            Semua forum
          </Button>
          {can('voices.forum.save') && (
            <Button variant={wasHeld ? 'default' : 'filled'} onClick={() => setWriting(true)}>
              Ubah forum
            </Button>
          )}
          {mayPrint && wasHeld && (
            <Button
              component={Link}
              leftSection={<IconPrinter size={16} />}
              href={paths.print({ form: 'berita-acara-forum', kind: 'forums', ids: [id] })}
            >
              Cetak berita acara
            </Button>
          )}
          <MoreMenu>
            {mayPrint && print('undangan-forum', 'Cetak undangan')}
            {mayPrint && !wasHeld && print('berita-acara-forum', 'Cetak berita acara kosong')}
            {can('voices.forum.remove') && (
              <Menu.Item color="red.8" onClick={() => remove.mutate()}>
                Hapus forum
              </Menu.Item>
            )}
          </MoreMenu>
        </>
      }
    >
      <section className="kk-card kk-facts" aria-label="Tentang forum">
        <Fact label="Dipimpin oleh" value={leaderName} />
        <Fact
          label="Undangan"
          value={record.invitationNumber || 'Belum bernomor'}
          remark={record.invitedOn === null ? undefined : longDate(record.invitedOn)}
        />
        <Fact label="Berita acara" value={record.recordNumber || 'Belum bernomor'} />
        <Fact label="Yang hadir" value={wasHeld ? `${record.attendees.length} orang` : 'Belum berlangsung'} />
      </section>
      <section className="kk-card" aria-label="Agenda">
        <Title order={2} mb={4}>
          Agenda
        </Title>
        <ol className="kk-points">
          {pointsOf(record.agenda).map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ol>
        {record.discussion !== '' && (
          <>
            <Title order={2} mt="sm" mb={4}>
              Pembahasan
            </Title>
            <ol className="kk-points">
              {pointsOf(record.discussion).map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ol>
          </>
        )}
      </section>
      <EarlierPromises shown={shown} />
      <OwnPromises shown={shown} />
      {record.attendees.length > 0 && (
        <section className="kk-card" aria-label="Yang hadir">
          <Title order={2} mb={4}>
            Yang hadir
          </Title>
          <ul className="kk-agreed">
            {record.attendees.map(({ id: of, name, element, institution, position, signs }) => (
              <li key={of}>
                <div>
                  {name}
                  <Text size="xs" c="dimmed">
                    {[elementNames[element], position, institution].filter(Boolean).join(' · ')}
                  </Text>
                </div>
                {signs && <Text size="xs">menandatangani berita acara</Text>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {writing && <ForumDialog shown={shown} onClose={() => setWriting(false)} />}
    </Page>
  )
}
