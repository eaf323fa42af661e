import { Radio, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays } from '../../shared/kernel/dates.ts'
import type { PhoneKind } from '../../shared/phone/form.ts'
import { formTitle, kindWords } from '../../shared/phone/kinds/register.ts'
import { api, client, refresh } from '../app/client.ts'
import { DateField } from '../components/date-field.tsx'
import { saveFile } from '../components/download.ts'
import { endWith } from '../components/ending.tsx'
import { FormDialog } from '../components/form-dialog.tsx'
import { useToday } from '../components/local-day.ts'
import { useWork, WorkDialog } from '../components/work.tsx'

/** So many days after its period an answer is taken, unless another day is set. */
const usualDays = 14

/** The day that is proposed: two weeks after the period, or after today where that is later. */
function proposed(kind: PhoneKind, period: string, today: string): string {
  const last = kindWords[kind].endOf(period)
  return addDays(last > today ? last : today, usualDays)
}

/** Makes the forms of those who are chosen: one file, or one ZIP of all. */
export function IssueDialog({
  kind,
  period,
  employeeIds,
  onClose,
}: {
  kind: PhoneKind
  period: string
  employeeIds: readonly number[]
  onClose: () => void
}) {
  const today = useToday()
  const [expires, setExpires] = useState<string | null>(proposed(kind, period, today))
  const { progress, error, run, cancel } = useWork()
  const many = employeeIds.length
  const canChoose = useQuery(api.phone.places.queryOptions({ input: {} })).data?.folder === true
  const [place, setPlace] = useState<'folder' | 'file'>('folder')
  const intoFolder = canChoose && many > 1 && place === 'folder'
  const make = async () => {
    if (expires === null) return
    const made = await run(
      `Membuat ${many} formulir`,
      () => 'Dibatalkan; tidak ada formulir yang dibuat.',
      async (signal, say) => {
        const order = { kind, period, employeeIds: [...employeeIds], expires, intoFolder }
        for await (const event of await client.phone.issue(order, { signal })) {
          if (event.kind === 'progress') {
            say(event)
            continue
          }
          if (event.kind !== 'done') return event
          const file = await client.phone.file({ token: event.token }, { signal })
          saveFile(file, event.fileName)
          return event
        }
        return null
      },
    )
    await refresh()
    if (!made || made.kind === 'stopped') return
    onClose()
    const where = made.kind === 'saved' ? made.folder : made.fileName
    endWith({ message: [`${made.forms} formulir dibuat: ${where}.`, ...made.remarks].join(' ') })
  }
  return (
    <>
      <FormDialog
        title={formTitle(kind, period)}
        explanation={
          <Text size="sm">
            {many === 1
              ? 'Satu berkas untuk dikirim kepada pegawainya lewat WhatsApp, Bluetooth, atau kabel USB.'
              : intoFolder
                ? `${many} berkas dalam satu folder baru di tempat yang Anda pilih, satu untuk setiap pegawai. Kirim kepada masing-masing.`
                : `Satu berkas ZIP berisi ${many} formulir, satu untuk setiap pegawai. Buka ZIP-nya, lalu kirim kepada masing-masing.`}{' '}
            Yang sudah memegang formulir mendapat formulir yang sama, sehingga yang sudah diketik tidak
            hilang.
          </Text>
        }
        verb={`Buat ${many} formulir`}
        saving={{ isPending: progress !== null, error }}
        ready={expires !== null}
        onClose={onClose}
        onSubmit={() => void make()}
      >
        <DateField
          label="Diterima sampai"
          description="Sesudah hari itu jawabannya ditolak, sampai formulirnya dikirim ulang."
          data-autofocus
          value={expires}
          onChange={setExpires}
        />
        {canChoose && many > 1 && (
          <Radio.Group
            label="Simpan sebagai"
            value={place}
            onChange={(chosen) => setPlace(chosen === 'file' ? 'file' : 'folder')}
          >
            <Stack gap={6} mt={4}>
              <Radio value="folder" label="Satu berkas setiap pegawai, di folder yang dipilih" />
              <Radio value="file" label="Satu berkas ZIP" />
            </Stack>
          </Radio.Group>
        )}
      </FormDialog>
      <WorkDialog progress={progress} onCancel={cancel} />
    </>
  )
}
