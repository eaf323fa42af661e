import { List, Menu, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { api, client, refresh } from '../../app/client.ts'
import { May, useSession } from '../../app/session.tsx'
import { paths } from '../../app/paths.ts'
import { useYearPeriod } from '../../app/year-period.tsx'
import { ReasonDialog, settle, tell } from '../../components/confirm.tsx'
import { endWith } from '../../components/ending.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { MoreMenu } from '../../components/more-menu.tsx'

/** The end of a year: what is evaluated goes into the archive, and comes out again with a reason. */
export function ArchiveMenu({
  year,
  hasArchived,
  children,
}: {
  year: number
  hasArchived: boolean
  /** What else can be done, above. */
  children?: ReactNode
}) {
  const [dialog, setDialog] = useState<'archive' | 'take-out' | null>(null)
  const { can } = useSession()
  const close = () => setDialog(null)
  return (
    <>
      <MoreMenu>
        {children}
        <May call="planning.year.archive">
          <Menu.Item onClick={() => setDialog('archive')}>Arsipkan tahun {year}…</Menu.Item>
        </May>
        {hasArchived && can('planning.year.unarchive') && (
          <Menu.Item onClick={() => setDialog('take-out')}>Keluarkan tahun {year} dari arsip…</Menu.Item>
        )}
      </MoreMenu>
      {dialog === 'archive' && <ArchiveDialog year={year} onClose={close} />}
      {dialog === 'take-out' && <TakeOutYear year={year} onClose={close} />}
    </>
  )
}

const shown = 12

function ArchiveDialog({ year, onClose }: { year: number; onClose: () => void }) {
  const { setYear } = useYearPeriod()
  const preview = useQuery({
    ...api.planning.year.archivePreview.queryOptions({ input: { year } }),
    staleTime: 0,
  })
  const archive = useMutation({
    ...api.planning.year.archive.mutationOptions(),
    onSuccess: async ({ ids }) => {
      const { missing } = await client.planning.year.standing({ year: year + 1 })
      onClose()
      endWith({
        message: `${ids.length} SKP ${year} diarsipkan.`,
        next:
          missing === 0
            ? null
            : {
                label: `Buka tahun ${year + 1} untuk ${missing} pegawai`,
                href: paths.openYear,
                before: () => setYear(year + 1),
              },
        undo: () =>
          settle(
            client.planning.year.unarchive({ ids, reason: 'Pengarsipan diurungkan seketika' }),
            'SKP dikeluarkan dari arsip.',
          ),
      })
      await refresh()
    },
  })
  const { ready = [], rest = [], archived = [] } = preview.data ?? {}
  return (
    <FormDialog
      title={`Arsipkan tahun ${year}`}
      size="lg"
      explanation={
        <Text size="sm">
          SKP yang penilaian tahunannya sudah ditandatangani masuk arsip: tetap dapat dibaca dan dicetak,
          tetapi tidak dapat dibuka kembali atau dinilai lagi sebelum dikeluarkan dari arsip.
        </Text>
      }
      verb={`Arsipkan ${ready.length} SKP`}
      saving={{ isPending: archive.isPending, error: preview.error ?? archive.error }}
      ready={ready.length > 0}
      onClose={onClose}
      onSubmit={() => archive.mutate({ year })}
    >
      {preview.data && (
        <>
          <Text fw={600}>
            {ready.length} SKP diarsipkan
            {archived.length > 0 ? `, ${archived.length} sudah dalam arsip` : ''}
          </Text>
          {rest.length > 0 && (
            <section className="kk-card" aria-label="Yang tidak diarsipkan">
              <Text size="sm" fw={600}>
                {rest.length} tidak diarsipkan
              </Text>
              <List size="sm">
                {rest.slice(0, shown).map(({ fullName, reason }, index) => (
                  <List.Item key={index}>
                    {fullName}: {reason}
                  </List.Item>
                ))}
                {rest.length > shown && <List.Item>dan {rest.length - shown} lainnya.</List.Item>}
              </List>
            </section>
          )}
        </>
      )}
    </FormDialog>
  )
}

function TakeOutYear({ year, onClose }: { year: number; onClose: () => void }) {
  const preview = useQuery(api.planning.year.archivePreview.queryOptions({ input: { year } }))
  return (
    <TakeOut
      ids={(preview.data?.archived ?? []).map(({ skpId }) => skpId)}
      title={`Keluarkan ${preview.data?.archived.length ?? 0} SKP ${year} dari arsip`}
      onClose={onClose}
    />
  )
}

/** Takes SKP out of the archive; the reason lands in the log. */
export function TakeOut({
  ids,
  title,
  onClose,
}: {
  ids: readonly number[]
  title: string
  onClose: () => void
}) {
  const takeOut = useMutation({
    ...api.planning.year.unarchive.mutationOptions(),
    onSuccess: async () => {
      onClose()
      tell(`${ids.length} SKP dikeluarkan dari arsip.`)
      await refresh()
    },
  })
  return (
    <ReasonDialog
      opened
      title={title}
      explanation="SKP kembali menjadi dievaluasi. Sesudah itu kunci penilaiannya dapat dibuka."
      verb="Keluarkan dari arsip"
      busy={takeOut.isPending}
      error={takeOut.error}
      onClose={onClose}
      onSubmit={(reason) => takeOut.mutate({ ids: [...ids], reason })}
    />
  )
}
