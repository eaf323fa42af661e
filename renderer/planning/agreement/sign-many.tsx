import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { deadlineOf } from '../../../shared/office/calendar.ts'
import { periodLabel } from '../../../shared/office/period.ts'
import { api, refresh } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { useYearPeriod } from '../../app/year-period.tsx'
import { endWith } from '../../components/ending.tsx'
import { useToday } from '../../components/local-day.ts'
import { useOnPaper } from '../../components/on-paper.tsx'
import { SignForm } from '../../components/sign-form.tsx'

/** Signs the chosen drafts on one day, all or none. */
export function SignMany({
  ids,
  year,
  onDone,
}: {
  ids: readonly number[]
  year: number
  onDone: () => void
}) {
  const [open, setOpen] = useState(false)
  const paper = useOnPaper()
  const { can } = useSession()
  const { period } = useYearPeriod()
  const today = useToday()
  const sign = useMutation({
    ...api.planning.agreement.signMany.mutationOptions(),
    onSuccess: async ({ signed }) => {
      setOpen(false)
      onDone()
      await refresh()
      const print = { label: `Cetak ${signed} SKP`, href: paths.print({ form: 'skp', kind: 'skp', ids }) }
      const appraise =
        can('evaluation.sign') && deadlineOf(year, period).from <= today
          ? { label: `Nilai pegawai, ${periodLabel(period)}`, href: paths.evaluations }
          : null
      endWith({
        message: `${signed} SKP ditetapkan dan terkunci.`,
        next: appraise ?? print,
        also: appraise ? [print] : [],
      })
    },
  })
  const verb = `Tandatangani ${ids.length} SKP`
  return (
    <>
      <Button size="xs" leftSection={<IconLock size={16} />} onClick={() => setOpen(true)}>
        {verb}
      </Button>
      <SignForm
        opened={open}
        title={verb}
        explanation="Isi dan nama, pangkat, jabatan serta unit dibekukan seperti pada tanggal ini. Bila satu SKP belum lengkap, tidak ada yang ditandatangani."
        size="lg"
        verb={verb}
        year={year}
        saving={sign}
        onClose={() => setOpen(false)}
        onSign={({ signedOn, sure }) =>
          sign.mutate({ ids: [...ids], signedOn, sure, onPaper: paper.onPaper })
        }
      >
        {paper.field}
      </SignForm>
    </>
  )
}
