import { Checkbox, Group, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { most } from '../../../shared/kernel/limits.ts'
import type { KnownDesign } from '../../../shared/recognition/certificates/contract.ts'
import { certificateLabels, CertificateKind } from '../../../shared/recognition/certificates/design.ts'
import { signersOf } from '../../../shared/recognition/certificates/rules.ts'
import { DateField } from '../../components/date-field.tsx'
import { PersonSelect } from '../../components/person-select.tsx'
import { type Draft, emptyTraining } from './draft.ts'
import { Recipients } from './recipients.tsx'
import { TrainingFields } from './training-fields.tsx'

/** What is given, how it looks, by whom, and to whom. */
export function IssueFields({
  draft,
  designs,
  locked,
  shownAt,
  onShow,
  onChange,
}: {
  draft: Draft
  designs: readonly KnownDesign[]
  locked: boolean
  /** Which of the people the preview shows. */
  shownAt: number
  onShow: (at: number) => void
  onChange: (change: Partial<Draft>) => void
}) {
  const fitting = designs.filter(({ kind }) => kind === draft.kind)
  const signers = signersOf(draft.design)
  const set = onChange
  return (
    <Stack gap="sm">
      <Group grow align="start">
        <Select
          label="Jenis"
          allowDeselect={false}
          readOnly={locked}
          data={CertificateKind.options.map((kind) => ({ value: kind, label: certificateLabels[kind] }))}
          value={draft.kind}
          onChange={(value) => {
            const kind = CertificateKind.parse(value)
            const first = designs.find((one) => one.kind === kind)
            if (kind === draft.kind || !first) return
            set({
              kind,
              design: first.design,
              designName: first.name,
              training: kind === 'pelatihan' ? (draft.training ?? { ...emptyTraining, subjects: [] }) : null,
            })
          }}
        />
        <Select
          label="Desain"
          allowDeselect={false}
          readOnly={locked}
          data={[...new Set([draft.designName, ...fitting.map(({ name }) => name)])]}
          value={draft.designName}
          onChange={(name) => {
            const chosen = fitting.find((one) => one.name === name)
            if (chosen) set({ design: chosen.design, designName: chosen.name })
          }}
        />
      </Group>
      <TextInput
        label="Judul pemberian"
        description="Tampil di daftar, dan pada desain yang memuat {judul}."
        required
        readOnly={locked}
        maxLength={most.name}
        value={draft.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      {draft.kind === 'penghargaan' ? (
        <Textarea
          label="Prestasi"
          description="Melanjutkan kalimat “atas prestasinya sebagai …”; sama untuk semua penerima yang tidak punya prestasi sendiri."
          autosize
          minRows={1}
          maxRows={4}
          readOnly={locked}
          maxLength={most.short}
          value={draft.achievement}
          onChange={(event) => set({ achievement: event.currentTarget.value })}
        />
      ) : (
        <TrainingFields
          training={draft.training ?? { ...emptyTraining, subjects: [] }}
          locked={locked}
          onChange={(training) => set({ training })}
        />
      )}
      <Group grow align="start">
        <TextInput
          label="Tempat"
          readOnly={locked}
          maxLength={most.place}
          value={draft.place}
          onChange={(event) => set({ place: event.currentTarget.value })}
        />
        <DateField
          label="Tanggal"
          clearable
          readOnly={locked}
          value={draft.date}
          onChange={(date) => set({ date })}
        />
      </Group>
      <Checkbox
        label="Diberi nomor"
        description="Nomornya diberikan buku register ketika diterbitkan, menurut pola di Cetak, Penomoran."
        disabled={locked}
        checked={draft.numbered}
        onChange={(event) => set({ numbered: event.currentTarget.checked })}
      />
      {Array.from({ length: signers }, (_, index) => (
        <PersonSelect
          key={index}
          label={
            signers === 1 ? 'Penanda tangan' : index === 0 ? 'Penanda tangan kanan' : 'Penanda tangan kiri'
          }
          readOnly={locked}
          value={draft.signers[index] ?? null}
          onChange={(choice) => {
            const next = Array.from({ length: signers }, (_unused, place) =>
              place === index ? choice : (draft.signers[place] ?? null),
            )
            // The second stands behind the first.
            const firstOpen = next.indexOf(null)
            set({
              signers: (firstOpen < 0 ? next : next.slice(0, firstOpen)).flatMap((one) => one ?? []),
            })
          }}
          disabled={index > draft.signers.length}
        />
      ))}
      <Recipients
        people={draft.people}
        achievement={draft.achievement}
        locked={locked}
        shownAt={shownAt}
        onShow={onShow}
        onChange={(people) => set({ people })}
      />
    </Stack>
  )
}
