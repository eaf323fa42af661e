import { Autocomplete, Button, Group, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { groupLabels } from '../../../shared/development/competence/competence.ts'
import type { JabatanLine, KeptStandard } from '../../../shared/development/competence/contract.ts'
import { sameJabatan } from '../../../shared/development/competence/standard.ts'
import { shortDate } from '../../../shared/kernel/dates.ts'
import { most } from '../../../shared/kernel/limits.ts'
import { api, refresh } from '../../app/client.ts'
import { confirm, settle, tell } from '../../components/confirm.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { localDay } from '../../components/local-day.ts'
import { Note } from '../../components/note.tsx'
import { client } from '../../app/client.ts'

const choices = [
  { value: '', label: 'Tidak' },
  ...[1, 2, 3, 4, 5].map((level) => ({ value: String(level), label: String(level) })),
]

type Levels = ReadonlyMap<number, number>
const levelsOf = (standard: KeptStandard | null): Levels =>
  new Map((standard?.levels ?? []).map(({ competenceId, level }) => [competenceId, level]))

/** The standard of a jabatan: which of its versions, its levels, and from when they hold. @param line null of a new one */
export function StandardDialog({ line, onClose }: { line: JabatanLine | null; onClose: () => void }) {
  const versions = line?.standards ?? []
  const first = versions.find(({ id }) => id === line?.now) ?? versions[0] ?? null
  const [chosen, setChosen] = useState<KeptStandard | null>(first)
  const [copied, setCopied] = useState(false)
  const [jabatan, setJabatan] = useState(line?.jabatan ?? '')
  const [validFrom, setValidFrom] = useState<string | null>(first?.validFrom ?? localDay())
  const [source, setSource] = useState(first?.source ?? '')
  const [levels, setLevels] = useState<Levels>(() => levelsOf(first))
  const dictionary = useQuery(api.development.competence.dictionary.queryOptions())
  // A new standard is for a jabatan that has none yet; one that has is changed from its own line.
  const known = useQuery({
    ...api.development.competence.standards.queryOptions({ input: {} }),
    enabled: line === null,
  })
  const typed = sameJabatan(jabatan)
  const standing =
    line === null
      ? known.data?.jabatan.find((one) => one.standards.length > 0 && sameJabatan(one.jabatan) === typed)
      : undefined
  const over = copied ? null : chosen
  const save = useMutation({
    ...api.development.competence.saveStandard.mutationOptions(),
    onSuccess: async () => {
      onClose()
      await refresh()
      tell(`Standar ${jabatan} disimpan.`)
    },
  })
  const show = (standard: KeptStandard | null) => {
    setChosen(standard)
    setCopied(false)
    setValidFrom(standard?.validFrom ?? localDay())
    setSource(standard?.source ?? '')
    setLevels(levelsOf(standard))
  }
  const copy = () => {
    setCopied(true)
    setValidFrom(localDay())
  }
  const remove = () =>
    over &&
    confirm({
      title: 'Hapus standar ini?',
      children: `Standar ${jabatan} sejak ${shortDate(over.validFrom)} hilang dari daftar. Yang sudah dipakai penilaian tidak dapat dihapus.`,
      verb: 'Hapus standar',
      danger: true,
      onConfirm: () => {
        onClose()
        settle(
          client.development.competence.removeStandard({ id: over.id, revision: over.revision }),
          'Standar dihapus.',
        )
      },
    })
  const used = over?.usedBy ?? 0
  const competences = (dictionary.data?.competences ?? []).filter(
    ({ id, retired }) => !retired || levels.has(id),
  )
  return (
    <FormDialog
      title={line === null ? 'Tambah standar jabatan' : `Standar ${line.jabatan}`}
      size="lg"
      verb={over === null ? 'Simpan standar baru' : 'Simpan standar'}
      saving={save}
      ready={
        jabatan.trim() !== '' && validFrom !== null && levels.size > 0 && used === 0 && standing === undefined
      }
      remark={
        over !== null &&
        used === 0 && (
          <Button variant="subtle" color="red.8" onClick={remove}>
            Hapus
          </Button>
        )
      }
      onClose={onClose}
      onSubmit={() => {
        if (validFrom === null) return
        save.mutate({
          ...(over === null ? {} : { id: over.id }),
          revision: over?.revision ?? 0,
          jabatan,
          validFrom,
          source,
          levels: [...levels].map(([competenceId, level]) => ({ competenceId, level })),
        })
      }}
    >
      {line === null && (
        <Autocomplete
          label="Jabatan"
          description="Seperti pada riwayat jabatan, dengan jenjangnya."
          required
          data-autofocus
          maxLength={most.name}
          data={(known.data?.jabatan ?? []).flatMap((one) => (one.standards.length === 0 ? one.jabatan : []))}
          value={jabatan}
          onChange={setJabatan}
        />
      )}
      {standing && (
        <Note kind="warning">
          {standing.jabatan} sudah mempunyai standar sejak{' '}
          {standing.standards.map(({ validFrom: day }) => shortDate(day)).join(', ')}. Buka jabatan itu di
          daftar, lalu tekan Ubah mulai tanggal lain.
        </Note>
      )}
      {versions.length > 0 && (
        <Group align="end">
          <Select
            label="Versi"
            w={270}
            allowDeselect={false}
            data={versions.map((one) => ({
              value: String(one.id),
              label: `Sejak ${shortDate(one.validFrom)}${one.id === line?.now ? ', berlaku' : ''}`,
            }))}
            value={chosen === null ? null : String(chosen.id)}
            onChange={(id) => show(versions.find((one) => String(one.id) === id) ?? null)}
          />
          <Button variant="default" disabled={copied} onClick={copy}>
            Ubah mulai tanggal lain
          </Button>
        </Group>
      )}
      {used > 0 && (
        <Note kind="info">
          Versi ini dipakai {used} penilaian final, jadi tetap seperti ini. Tekan Ubah mulai tanggal lain
          untuk perubahan yang berlaku kemudian.
        </Note>
      )}
      <Group grow align="start">
        <DateField
          label="Berlaku sejak"
          required
          disabled={used > 0}
          value={validFrom}
          onChange={setValidFrom}
        />
        <TextInput
          label="Dasar"
          placeholder="Nomor SK"
          disabled={used > 0}
          maxLength={most.name}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
      </Group>
      <Stack gap={4}>
        {competences.map((competence) => {
          const level = levels.get(competence.id)
          return (
            <div key={competence.id} className="kk-competence">
              <div>
                <Text size="sm" fw={600}>
                  {competence.name}
                </Text>
                <Text size="xs" c="dimmed">
                  {groupLabels[competence.group]}
                </Text>
              </div>
              <div>
                <SegmentedControl
                  size="xs"
                  aria-label={`${competence.name}: level standar`}
                  disabled={used > 0}
                  value={level === undefined ? '' : String(level)}
                  onChange={(next) => {
                    const changed = new Map(levels)
                    if (next === '') changed.delete(competence.id)
                    else changed.set(competence.id, Number(next))
                    setLevels(changed)
                  }}
                  data={choices}
                />
                {level !== undefined && (
                  <Text size="xs" c="dimmed" title={competence.behaviour[level - 1]?.indicators.join('\n')}>
                    {competence.behaviour[level - 1]?.description}
                  </Text>
                )}
              </div>
            </div>
          )
        })}
      </Stack>
    </FormDialog>
  )
}
