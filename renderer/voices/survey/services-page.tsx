import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PublicService } from '../../../shared/voices/survey/service.ts'
import { api, client, refresh } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { VoicesTabs } from '../../components/voices-tabs.tsx'
import { Badge } from '../../components/badges.tsx'
import { settle, tellWithUndo } from '../../components/confirm.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Empty } from '../../components/empty.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { Page } from '../../components/page.tsx'

const columns: ReadonlyArray<Column<PublicService>> = [
  {
    id: 'name',
    header: 'Layanan',
    width: 'minmax(240px, 2fr)',
    render: ({ name }) => <b className="kk-name">{name}</b>,
    sort: ({ name }) => name,
  },
  {
    id: 'unit',
    header: 'Unit',
    width: 'minmax(200px, 2fr)',
    render: ({ unitName }) => unitName,
    sort: ({ unitName }) => unitName,
  },
  {
    id: 'surveys',
    header: 'Survei',
    width: '90px',
    align: 'right',
    render: ({ surveys }) => surveys,
    sort: ({ surveys }) => surveys,
  },
  {
    id: 'active',
    header: 'Keadaan',
    width: '170px',
    render: ({ active }) => <Badge look="quiet">{active ? 'Dilayani' : 'Tidak dilayani lagi'}</Badge>,
    sort: ({ active }) => (active ? 0 : 1),
  },
]

/** The services that the office gives, by unit. */
export default function ServicesPage() {
  const { can } = useSession()
  const known = useQuery(api.voices.survey.services.queryOptions())
  const [shown, setShown] = useState<PublicService | 'new' | null>(null)
  const mayWrite = can('voices.survey.saveService')
  const make = mayWrite && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setShown('new')}>
      Tambah layanan
    </Button>
  )
  return (
    <Page
      fill
      title="Layanan kantor"
      purpose="Layanan yang diberikan kepada masyarakat, menurut unit; setiap jawaban survei menyebut salah satunya."
      action={make}
      tabs={<VoicesTabs shown="services" />}
    >
      <LoadGate query={known}>
        {({ services, units }) => (
          <>
            <DataTable
              name="public-services"
              label="Layanan"
              rows={services}
              rowId={({ id }) => id}
              columns={columns}
              onOpen={mayWrite ? setShown : undefined}
              empty={
                <Empty action={make}>
                  Di sini akan tampil layanan kantor, misalnya “KTP elektronik” atau “Surat pindah”.
                </Empty>
              }
            />
            {shown !== null && (
              <ServiceDialog
                service={shown === 'new' ? null : shown}
                units={units}
                onClose={() => setShown(null)}
              />
            )}
          </>
        )}
      </LoadGate>
    </Page>
  )
}

function ServiceDialog({
  service,
  units,
  onClose,
}: {
  service: PublicService | null
  units: ReadonlyArray<{ id: number; name: string }>
  onClose: () => void
}) {
  const [name, setName] = useState(service?.name ?? '')
  const [unitId, setUnitId] = useState(
    service?.unitId ?? (units.length === 1 ? (units[0]?.id ?? null) : null),
  )
  const [active, setActive] = useState(service?.active ?? true)
  const save = useMutation({
    mutationFn: (unit: number) =>
      client.voices.survey.saveService({
        id: service?.id ?? null,
        revision: service?.revision ?? 0,
        name,
        unitId: unit,
        active,
      }),
    onSuccess: async () => {
      onClose()
      await refresh()
    },
  })
  const remove = useMutation({
    mutationFn: ({ id, revision }: PublicService) => client.voices.survey.removeService({ id, revision }),
    onSuccess: async (_, gone) => {
      onClose()
      await refresh()
      tellWithUndo(`Layanan ${gone.name} dihapus.`, () =>
        settle(client.voices.survey.saveService({ ...gone, id: null, revision: 0 })),
      )
    },
  })
  return (
    <FormDialog
      title={service ? 'Ubah layanan' : 'Tambah layanan'}
      verb={service ? 'Simpan layanan' : 'Tambah layanan'}
      saving={save.error ? save : { ...save, error: remove.error }}
      ready={name.trim() !== '' && unitId !== null}
      remark={
        service &&
        service.surveys === 0 && (
          <Button variant="subtle" color="red" onClick={() => remove.mutate(service)}>
            Hapus layanan
          </Button>
        )
      }
      onClose={onClose}
      onSubmit={() => unitId !== null && save.mutate(unitId)}
    >
      <TextInput
        label="Nama layanan"
        required
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        label="Unit"
        required
        placeholder="Unit yang melayani"
        searchable
        allowDeselect={false}
        data={units.map(({ id, name: unit }) => ({ value: String(id), label: unit }))}
        value={unitId === null ? null : String(unitId)}
        onChange={(id) => setUnitId(id === null ? null : Number(id))}
      />
      <Checkbox
        label="Masih dilayani"
        description="Yang tidak dilayani lagi tidak ditawarkan untuk survei baru."
        checked={active}
        onChange={(event) => setActive(event.currentTarget.checked)}
      />
    </FormDialog>
  )
}
