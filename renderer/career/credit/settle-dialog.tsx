import { Group, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { CreditPerson } from '../../../shared/career/credit/contract.ts'
import { usualCopies } from '../../../shared/career/credit/copies.ts'
import { formatCredit, sumOf } from '../../../shared/career/credit/points.ts'
import { noNumbers } from '../../../shared/career/credit/paper.ts'
import { longDate } from '../../../shared/kernel/dates.ts'
import { api, refresh } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { DateField } from '../../components/date-field.tsx'
import { endWith } from '../../components/ending.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { localDay } from '../../components/local-day.ts'
import { PersonSelect } from '../../components/person-select.tsx'
import { useSure } from '../../components/use-sure.tsx'

/** Sets what is converted until the end of the year, with numbers, day and official. */
export function SettleDialog({
  person,
  year,
  onClose,
}: {
  person: CreditPerson
  year: number
  onClose: () => void
}) {
  const { employeeId, draft, fullName } = person
  const [decidedOn, setDecidedOn] = useState<string | null>(localDay())
  const [official, setOfficial] = useState(person.official)
  const [numbers, setNumbers] = useState(noNumbers)
  const [copies, setCopies] = useState(usualCopies.join('\n'))
  const [place, setPlace] = useState('')
  const save = useMutation({
    ...api.career.credit.settle.mutationOptions(),
    onSuccess: async () => {
      onClose()
      await refresh()
      endWith({
        message: `Angka kredit ${fullName} ditetapkan sampai ${longDate(draft?.until ?? '')}.`,
        next: {
          label: 'Cetak penetapan',
          href: paths.print({ form: 'penetapan-angka-kredit', kind: 'employees', ids: [employeeId] }),
        },
        also: [
          {
            label: 'Cetak konversi',
            href: paths.print({ form: 'konversi-angka-kredit', kind: 'employees', ids: [employeeId] }),
          },
        ],
      })
    },
  })
  const asked = useSure(save, `${decidedOn}`)
  const total = sumOf((draft?.lines ?? []).map(({ sum }) => sum))
  const number = (which: keyof typeof noNumbers, label: string) => (
    <TextInput
      label={label}
      value={numbers[which]}
      onChange={(event) => setNumbers({ ...numbers, [which]: event.currentTarget.value })}
    />
  )
  return (
    <FormDialog
      title="Tetapkan angka kredit"
      size="lg"
      explanation={
        <Text size="sm">
          Jumlah {formatCredit(total)} sampai {longDate(draft?.until ?? '')}. Sesudah ditetapkan, konversi,
          akumulasi dan penetapannya tetap seperti sekarang, juga bila penilaian atau jabatannya berubah.
        </Text>
      }
      verb="Tetapkan"
      saving={asked.saving}
      ready={decidedOn !== null && official !== null && asked.ready}
      onClose={onClose}
      onSubmit={() => {
        if (decidedOn === null || official === null) return
        asked.send()
        save.mutate({ employeeId, year, numbers, decidedOn, place, official, copies, sure: asked.sure })
      }}
    >
      <Group grow align="start">
        <DateField
          label="Ditetapkan tanggal"
          required
          data-autofocus
          value={decidedOn}
          onChange={setDecidedOn}
        />
        <TextInput
          label="Ditetapkan di"
          placeholder="Kota kantor"
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value)}
        />
      </Group>
      <PersonSelect label="Pejabat yang menetapkan" required value={official} onChange={setOfficial} />
      <Group grow align="start">
        {number('konversi', 'Nomor konversi')}
        {number('akumulasi', 'Nomor akumulasi')}
        {number('penetapan', 'Nomor PAK')}
      </Group>
      <Textarea
        label="Tembusan"
        description="Satu baris untuk setiap tembusan."
        autosize
        minRows={3}
        value={copies}
        onChange={(event) => setCopies(event.currentTarget.value)}
      />
      {asked.question}
    </FormDialog>
  )
}
