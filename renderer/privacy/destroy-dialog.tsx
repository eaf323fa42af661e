import { Group, List, ScrollArea, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { PersonChoice } from '../../shared/kernel/party.ts'
import { confirmationOf, type DueGroup, type DueItem } from '../../shared/privacy/destruction.ts'
import { api, complaintOf, queryClient } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { tell } from '../components/confirm.tsx'
import { DateField } from '../components/date-field.tsx'
import { Dialog } from '../components/dialog.tsx'
import { DialogForm } from '../components/form-dialog.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { useToday } from '../components/local-day.ts'
import { Note } from '../components/note.tsx'
import { PersonSelect } from '../components/person-select.tsx'
import { useFields } from '../components/use-fields.ts'
import { useSure } from '../components/use-sure.tsx'
import { ItemTable } from './due-items.tsx'

/** Destroys what may go of some years: what goes, on what grounds, who stands for it, and the words that do it. */
export function DestroyDialog({
  groups,
  onClose,
  onDone,
}: {
  groups: DueGroup[]
  onClose: () => void
  onDone: () => void
}) {
  const items = useQuery({
    ...api.privacy.preview.queryOptions({ input: { groups } }),
    refetchOnMount: 'always',
  })
  return (
    <Dialog title="Musnahkan arsip" size="xl" closeOnClickOutside={false} onClose={onClose}>
      <LoadGate query={items}>
        {(all) => <Order groups={groups} items={all} onClose={onClose} onDone={onDone} />}
      </LoadGate>
    </Dialog>
  )
}

/** What is written of a destruction. */
interface Written {
  number: string
  destroyedOn: string | null
  place: string
  approval: string
  reason: string
  official: PersonChoice | null
  first: PersonChoice | null
  second: PersonChoice | null
}

const labels = {
  number: 'Nomor berita acara',
  destroyedOn: 'Tanggal pemusnahan',
  place: 'Tempat',
  approval: 'Persetujuan',
  reason: 'Alasan',
  official: 'Pejabat',
  first: 'Saksi pertama',
  second: 'Saksi kedua',
}

function Order({
  groups,
  items,
  onClose,
  onDone,
}: {
  groups: DueGroup[]
  items: readonly DueItem[]
  onClose: () => void
  onDone: () => void
}) {
  const today = useToday()
  const [, navigate] = useLocation()
  const [typed, setTyped] = useState('')
  const destroy = useMutation({
    ...api.privacy.destroy.mutationOptions(),
    onSuccess: async ({ id, items: gone, backup }) => {
      onDone()
      tell(`${gone} berkas dimusnahkan. Cadangan sebelumnya: ${backup}.`)
      await queryClient.invalidateQueries()
      navigate(paths.print({ form: 'berita-acara-pemusnahan', kind: 'destructions', ids: [id] }))
    },
  })
  const { values, field } = useFields<Written>({
    initialValues: {
      number: '',
      destroyedOn: today,
      place: '',
      approval: '',
      reason: '',
      official: null,
      first: null,
      second: null,
    },
    labels,
    error: complaintOf(destroy.error).asks ? null : destroy.error,
  })
  const asked = useSure(destroy, `${values.destroyedOn}`)
  const goes = items.filter(({ keptBecause }) => keptBecause === null)
  const stays = items.filter(({ keptBecause }) => keptBecause !== null)
  const { official, first, second, destroyedOn, ...texts } = values
  const ready =
    official !== null &&
    first !== null &&
    second !== null &&
    destroyedOn !== null &&
    texts.number.trim() !== '' &&
    texts.approval.trim() !== '' &&
    texts.reason.trim() !== '' &&
    typed.trim() === confirmationOf(goes.length) &&
    asked.ready
  return (
    <DialogForm
      explanation={
        <Note kind="warning" title={`${goes.length} berkas akan hilang untuk selamanya`}>
          <List size="sm">
            <List.Item>
              Isi SKP, penilaian, dialog dan catatan perubahannya dihapus dan ditimpa. Siapa melakukan apa dan
              kapan tetap tercatat.
            </List.Item>
            <List.Item>
              Sebelumnya dibuat cadangan yang diperiksa. Cadangan itu dan yang lebih lama masih memuatnya,
              sampai dihapus atau habis masanya.
            </List.Item>
            {stays.length > 0 && <List.Item>{stays.length} berkas tertahan dan tidak ikut.</List.Item>}
          </List>
        </Note>
      }
      verb="Musnahkan sekarang"
      saving={asked.saving}
      ready={ready}
      onClose={onClose}
      onSubmit={() => {
        if (!official || !first || !second || !destroyedOn) return
        asked.send()
        destroy.mutate({
          ...texts,
          groups,
          destroyedOn,
          sure: asked.sure,
          official,
          witnesses: [first, second],
          confirmation: typed,
        })
      }}
    >
      <ScrollArea.Autosize
        mah={170}
        type="auto"
        viewportProps={{ tabIndex: 0, 'aria-label': 'Daftar berkas' }}
      >
        <ItemTable items={items} />
      </ScrollArea.Autosize>
      <Group grow align="start">
        <TextInput required data-autofocus {...field('number')} />
        <DateField required {...field('destroyedOn')} />
        <TextInput placeholder="Kota kantor" {...field('place')} />
      </Group>
      <TextInput
        required
        description="Surat persetujuan pimpinan atau lembaga kearsipan: nomor dan tanggal."
        {...field('approval')}
      />
      <Textarea required autosize minRows={1} {...field('reason')} />
      <Group grow align="start">
        <PersonSelect required {...field('official')} />
        <PersonSelect required {...field('first')} />
        <PersonSelect required {...field('second')} />
      </Group>
      <TextInput
        required
        label={
          <>
            Ketik{' '}
            <Text span fw={700}>
              {confirmationOf(goes.length)}
            </Text>
          </>
        }
        aria-label={`Ketik ${confirmationOf(goes.length)}`}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {asked.question}
    </DialogForm>
  )
}
