import {
  Button,
  Group,
  Modal,
  SegmentedControl,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { memo, useState } from 'react'
import { longDate } from '../../../shared/kernel/dates.ts'
import type { SkpDetail, SkpHeader } from '../../../shared/planning/skp/contract.ts'
import { approachLabels, kindLabels } from '../../../shared/planning/skp/labels.ts'
import type { Party } from '../../../shared/kernel/party.ts'
import { client } from '../../app/client.ts'
import { DateField } from '../../components/date-field.tsx'
import { Fact } from '../../components/fact.tsx'
import { PersonSelect } from '../../components/person-select.tsx'
import { ErrorNote } from '../../components/problem-list.tsx'

/** Who with whom, which form, and when it was signed. */
export const HeaderCard = memo(function HeaderCard({
  detail,
  readOnly,
  onEdit,
}: {
  detail: SkpDetail
  readOnly: boolean
  onEdit: () => void
}) {
  const person = (label: string, party: Party | null) => (
    <Fact label={label} value={party?.name ?? 'Belum dipilih'} remark={party?.jabatan} />
  )
  return (
    <section className="kk-card" aria-label="Kepala SKP">
      <Group justify="space-between" wrap="nowrap" align="start">
        <SimpleGrid cols={{ base: 2, md: 4 }} spacing="md" style={{ flex: 1 }}>
          {person('Pejabat penilai kinerja', detail.appraiserParty)}
          {person('Atasan pejabat penilai', detail.superiorParty)}
          <Fact
            label="Jenis dan pendekatan"
            value={kindLabels[detail.kind]}
            remark={approachLabels[detail.approach]}
          />
          <Fact
            label="Ditandatangani"
            value={detail.signedOn ? longDate(detail.signedOn) : 'Belum'}
            remark={detail.place}
          >
            {!detail.signedOn && detail.version > 1 && (
              <Text size="xs">Versi {detail.version - 1} tetap tersimpan dan dapat dicetak</Text>
            )}
            {detail.closedOn !== null && <Text size="xs">Ditutup {longDate(detail.closedOn)}</Text>}
          </Fact>
        </SimpleGrid>
        {!readOnly && (
          <Button size="xs" variant="default" onClick={onEdit}>
            Ubah
          </Button>
        )}
      </Group>
    </section>
  )
})

/** Changes the head of a draft. */
export function HeaderDialog({
  detail,
  beforeSave,
  revision,
  onSaved,
  onClose,
}: {
  detail: SkpDetail
  beforeSave: () => Promise<boolean>
  revision: () => number
  onSaved: (revision: number) => Promise<void>
  onClose: () => void
}) {
  const [header, setHeader] = useState<SkpHeader>({
    kind: detail.kind,
    approach: detail.approach,
    periodStart: detail.periodStart,
    periodEnd: detail.periodEnd,
    appraiser: detail.appraiser,
    superior: detail.superior,
    place: detail.place,
  })
  const save = useMutation({
    mutationFn: async () => {
      await beforeSave()
      return client.planning.skp.saveHeader({ id: detail.id, revision: revision(), ...header })
    },
    onSuccess: (saved) => onSaved(saved.revision),
  })
  const set = (change: Partial<SkpHeader>) => setHeader({ ...header, ...change })
  return (
    <Modal opened onClose={onClose} title="Kepala SKP" size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        <Stack gap="sm">
          <ErrorNote error={save.error} />
          <PersonSelect
            label="Pejabat penilai kinerja"
            description="Diusulkan dari susunan unit: pimpinan unit, atau pimpinan unit di atasnya."
            value={header.appraiser}
            onChange={(appraiser) => set({ appraiser })}
          />
          <PersonSelect
            label="Atasan pejabat penilai"
            value={header.superior}
            onChange={(superior) => set({ superior })}
          />
          <Select
            label="Jenis SKP"
            data={Object.entries(kindLabels).map(([value, label]) => ({ value, label }))}
            allowDeselect={false}
            value={header.kind}
            onChange={(kind) => kind && set({ kind: kind as SkpHeader['kind'] })}
          />
          <div>
            <Text size="sm" fw={500}>
              Pendekatan
            </Text>
            <SegmentedControl
              aria-label="Pendekatan"
              data={Object.entries(approachLabels).map(([value, label]) => ({ value, label }))}
              value={header.approach}
              onChange={(approach) => set({ approach: approach as SkpHeader['approach'] })}
            />
          </div>
          <Group grow>
            <DateField
              label="Mulai"
              value={header.periodStart}
              referenceYear={detail.year}
              onChange={(date) => date && set({ periodStart: date })}
            />
            <DateField
              label="Sampai"
              value={header.periodEnd}
              referenceYear={detail.year}
              onChange={(date) => date && set({ periodEnd: date })}
            />
          </Group>
          <TextInput
            label="Tempat penandatanganan"
            value={header.place}
            onChange={(event) => set({ place: event.currentTarget.value })}
          />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              Batal
            </Button>
            <Button type="submit" loading={save.isPending}>
              Simpan kepala SKP
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
