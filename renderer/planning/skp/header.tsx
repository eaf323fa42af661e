import { Button, Group, Input, SegmentedControl, Select, SimpleGrid, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { memo } from 'react'
import { longDate } from '../../../shared/kernel/dates.ts'
import type { SkpDetail, SkpHeader } from '../../../shared/planning/skp/contract.ts'
import { approachLabels, kindLabels } from '../../../shared/planning/skp/labels.ts'
import type { Party } from '../../../shared/kernel/party.ts'
import { client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Fact } from '../../components/fact.tsx'
import { PersonSelect } from '../../components/person-select.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { useFields } from '../../components/use-fields.ts'

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
  const { can } = useSession()
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
        {!readOnly && can('planning.skp.saveHeader') && (
          <Button size="xs" variant="default" onClick={onEdit}>
            Ubah
          </Button>
        )}
      </Group>
    </section>
  )
})

const labels = {
  appraiser: 'Pejabat penilai kinerja',
  superior: 'Atasan pejabat penilai',
  kind: 'Jenis SKP',
  periodStart: 'Mulai',
  periodEnd: 'Sampai',
  place: 'Tempat penandatanganan',
}

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
  const save = useMutation({
    mutationFn: async (header: SkpHeader) => {
      await beforeSave()
      return client.planning.skp.saveHeader({ id: detail.id, revision: revision(), ...header })
    },
    onSuccess: (saved) => onSaved(saved.revision),
  })
  const { values, field, setFieldValue } = useFields<SkpHeader>({
    initialValues: {
      kind: detail.kind,
      approach: detail.approach,
      periodStart: detail.periodStart,
      periodEnd: detail.periodEnd,
      appraiser: detail.appraiser,
      superior: detail.superior,
      place: detail.place,
    },
    labels,
    error: save.error,
  })
  const period = (name: 'periodStart' | 'periodEnd') => (
    <DateField
      {...field(name)}
      referenceYear={detail.year}
      onChange={(date) => date && setFieldValue(name, date)}
    />
  )
  return (
    <FormDialog
      title="Kepala SKP"
      size="lg"
      verb="Simpan kepala SKP"
      saving={save}
      onClose={onClose}
      onSubmit={() => save.mutate(values)}
    >
      <PersonSelect
        description="Diusulkan dari susunan unit: pimpinan unit, atau pimpinan unit di atasnya."
        {...field('appraiser')}
      />
      <PersonSelect {...field('superior')} />
      <Select
        data={Object.entries(kindLabels).map(([value, label]) => ({ value, label }))}
        allowDeselect={false}
        {...field('kind')}
      />
      <Input.Wrapper label="Pendekatan" labelElement="div">
        <div>
          <SegmentedControl
            aria-label="Pendekatan"
            data={Object.entries(approachLabels).map(([value, label]) => ({ value, label }))}
            value={values.approach}
            onChange={(approach) => setFieldValue('approach', approach as SkpHeader['approach'])}
          />
        </div>
      </Input.Wrapper>
      <Group grow align="start">
        {period('periodStart')}
        {period('periodEnd')}
      </Group>
      <TextInput {...field('place')} />
    </FormDialog>
  )
}
