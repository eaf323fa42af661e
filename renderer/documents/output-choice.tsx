import { Checkbox, NumberInput, Radio, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core'
import {
  OutputKind,
  outputLabels,
  patternTrouble,
  placeholders,
  usualPatterns,
} from '../../shared/documents/output.ts'
import { most } from '../../shared/kernel/limits.ts'
import { SigningKind, signingLabels } from '../../shared/office/signing.ts'
import type { UsedChoices } from './use-choices.ts'

/** Stands for the usual way in the list. */
const inInk = 'tinta'

/** How the documents become files: one or several, their names, their order, and what of them. */
export function OutputChoice({
  used: { choices, change },
  canChooseFolder,
}: {
  used: UsedChoices
  canChooseFolder: boolean
}) {
  const { kind, pattern, zip, drafts, order, copies, oddPages, signing } = choices
  const shown = pattern ?? usualPatterns[kind]
  return (
    <Stack gap="xs">
      <Select
        label="Hasil"
        allowDeselect={false}
        data={OutputKind.options.map((value) => ({ value, label: outputLabels[value] }))}
        value={kind}
        onChange={(value) => value && change({ kind: OutputKind.parse(value), pattern: null })}
      />
      {kind !== 'merged' && (
        <>
          {canChooseFolder && (
            <SegmentedControl
              size="xs"
              aria-label="Tempat berkas"
              value={zip ? 'zip' : 'folder'}
              onChange={(value) => change({ zip: value === 'zip' })}
              data={[
                { value: 'folder', label: 'Ke sebuah folder' },
                { value: 'zip', label: 'Dalam satu ZIP' },
              ]}
            />
          )}
          <TextInput
            label="Nama berkas"
            description={`Dapat memakai ${placeholders.map((name) => `{${name}}`).join(' ')}.`}
            value={shown}
            error={patternTrouble(shown)}
            onChange={({ currentTarget: { value } }) =>
              change({ pattern: value === usualPatterns[kind] ? null : value })
            }
          />
        </>
      )}
      <Radio.Group
        label="Yang belum ditandatangani"
        value={drafts}
        onChange={(value) => change({ drafts: value === 'without' ? 'without' : 'with' })}
      >
        <Stack gap={4} mt={4}>
          <Radio size="xs" value="with" label="Sertakan, bertanda DRAF" />
          <Radio size="xs" value="without" label="Hanya yang sudah ditandatangani" />
        </Stack>
      </Radio.Group>
      <Select
        label="Urutan"
        allowDeselect={false}
        data={[
          { value: 'usual', label: 'Menurut unit, atau sebagaimana dipilih' },
          { value: 'name', label: 'Menurut nama' },
        ]}
        value={order}
        onChange={(value) => change({ order: value === 'name' ? 'name' : 'usual' })}
      />
      <NumberInput
        label="Rangkap"
        min={1}
        max={most.copies}
        clampBehavior="strict"
        allowDecimal={false}
        w={110}
        value={copies}
        onChange={(value) => change({ copies: typeof value === 'number' && value >= 1 ? value : 1 })}
      />
      <Select
        label="Tanda tangan"
        allowDeselect={false}
        data={[
          { value: inInk, label: 'Dengan tinta' },
          ...SigningKind.options.map((value) => ({ value, label: signingLabels[value] })),
        ]}
        value={signing ?? inInk}
        onChange={(value) => change({ signing: SigningKind.safeParse(value).data ?? null })}
      />
      {signing === 'pindaian' && (
        <Text size="xs" c="dimmed">
          Gambarnya disimpan di Pengaturan, Tambahan formulir; pada DRAF tidak pernah tercetak.
        </Text>
      )}
      <Checkbox
        size="xs"
        label="Setiap pegawai mulai di halaman ganjil"
        checked={oddPages}
        onChange={(event) => change({ oddPages: event.currentTarget.checked })}
      />
      {oddPages && (
        <Text size="xs" c="dimmed">
          Untuk cetak bolak-balik: halaman kosong disisipkan bila perlu.
        </Text>
      )}
    </Stack>
  )
}
