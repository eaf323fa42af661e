import { Button, Group, Select, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { most } from '../../../shared/kernel/limits.ts'
import type { DiaryDays } from '../../../shared/monitoring/diary/entry.ts'
import { namedDay } from '../../../shared/monitoring/diary/rules.ts'
import { client, complaintOf, refresh } from '../../app/client.ts'
import { DateField } from '../../components/date-field.tsx'
import { endWith } from '../../components/ending.tsx'
import { settle } from '../../components/confirm.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { useSure } from '../../components/use-sure.tsx'

export type DayAct = 'submit' | 'withdraw' | 'approve' | 'giveBack'

interface Given extends DiaryDays {
  note: string
  sure: boolean
}

const acts: Readonly<
  Record<
    DayAct,
    {
      title: string
      verb: string
      explanation: string
      done: string
      run: (given: Given) => Promise<{ people: number; days: number }>
    }
  >
> = {
  submit: {
    title: 'Ajukan progres harian',
    verb: 'Ajukan',
    explanation: 'Hari yang diajukan terkunci sampai disetujui, dikembalikan, atau pengajuannya ditarik.',
    done: 'diajukan',
    run: ({ note: _, ...given }) => client.monitoring.diary.submit(given),
  },
  withdraw: {
    title: 'Tarik pengajuan progres harian',
    verb: 'Tarik pengajuan',
    explanation: 'Hari yang sudah diajukan dan belum disetujui menjadi draf lagi.',
    done: 'ditarik dari pengajuan',
    run: ({ note: _, sure: __, ...given }) => client.monitoring.diary.withdraw(given),
  },
  approve: {
    title: 'Setujui progres harian',
    verb: 'Setujui',
    explanation: 'Hari yang disetujui terkunci; bila perlu dikembalikan lagi dengan catatan.',
    done: 'disetujui',
    run: ({ note: _, ...given }) => client.monitoring.diary.approve(given),
  },
  giveBack: {
    title: 'Kembalikan progres harian dengan catatan',
    verb: 'Kembalikan',
    explanation: 'Hari yang diajukan atau disetujui menjadi draf lagi, dengan catatan Anda.',
    done: 'dikembalikan',
    run: ({ sure: _, ...given }) => client.monitoring.diary.giveBack(given),
  },
}

export const actTitle = (act: DayAct): string => acts[act].title

/**
 * Hands in, approves or gives back some days of somebody or of many, in one act.
 * @param whose how they are called in what is said afterwards: "Siti" or "12 pegawai"
 * @param find whose days they are; asked when it is sent
 * @param days of one person, those that there are for it; without them the days are typed
 * @param onFix goes to what is to be put right in the days, after they were refused
 */
export function ActDialog({
  act,
  whose,
  find,
  days,
  from: first,
  to: last,
  onFix,
  onClose,
}: {
  act: DayAct
  whose: string
  find: () => Promise<number[]>
  days?: readonly string[]
  from: string
  to: string
  onFix?: (from: string, to: string) => void
  onClose: () => void
}) {
  const { title, verb, explanation, done, run } = acts[act]
  const [from, setFrom] = useState<string | null>(first)
  const [to, setTo] = useState<string | null>(last)
  const [note, setNote] = useState('')
  const save = useMutation({
    mutationFn: async (sure: boolean) => {
      const employeeIds = await find()
      const range = { employeeIds, from: from ?? first, to: to ?? last }
      return { range, ...(await run({ ...range, note: note.trim(), sure })) }
    },
    onSuccess: ({ range, days: count, people }) => {
      endWith({
        message: `${count} hari${people > 1 ? ` dari ${people} pegawai` : ` ${whose}`} ${done}.`,
        ...(act === 'submit' && {
          undo: () => settle(client.monitoring.diary.withdraw(range), 'Pengajuan ditarik.'),
        }),
      })
      onClose()
      return refresh()
    },
  })
  const question = useSure(save, `${from} ${to}`)
  const wrong = complaintOf(question.saving.error).problems.length > 0
  const count = days?.filter((day) => from !== null && to !== null && from <= day && day <= to).length
  return (
    <FormDialog
      title={title}
      explanation={<Text size="sm">{explanation}</Text>}
      verb={count === undefined ? verb : `${verb} ${count} hari`}
      saving={question.saving}
      remark={
        onFix &&
        wrong && (
          <Button
            variant="subtle"
            px={4}
            onClick={() => {
              onClose()
              onFix(from ?? first, to ?? last)
            }}
          >
            Ke isian yang salah
          </Button>
        )
      }
      ready={
        question.ready &&
        from !== null &&
        to !== null &&
        from <= to &&
        count !== 0 &&
        (act !== 'giveBack' || note.trim() !== '')
      }
      onClose={onClose}
      onSubmit={() => {
        question.send()
        save.mutate(question.sure)
      }}
    >
      {act === 'giveBack' && (
        <Textarea
          label="Catatan"
          description="Apa yang perlu diperbaiki; tampak pada setiap hari itu."
          required
          autosize
          minRows={2}
          maxLength={most.short}
          data-autofocus
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      <Group grow align="start">
        {days ? (
          <>
            <DaySelect label="Dari" days={days} value={from} onChange={setFrom} />
            <DaySelect label="Sampai" days={days} value={to} onChange={setTo} />
          </>
        ) : (
          <>
            <DateField label="Dari" value={from} onChange={setFrom} />
            <DateField label="Sampai" value={to} onChange={setTo} />
          </>
        )}
      </Group>
      {question.question}
    </FormDialog>
  )
}

function DaySelect({
  label,
  days,
  value,
  onChange,
}: {
  label: string
  days: readonly string[]
  value: string | null
  onChange: (day: string | null) => void
}) {
  return (
    <Select
      label={label}
      allowDeselect={false}
      data={days.map((day) => ({ value: day, label: namedDay(day) }))}
      value={value}
      onChange={onChange}
    />
  )
}
