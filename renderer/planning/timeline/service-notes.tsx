import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { memo } from 'react'
import { actingTitle, isStudy, sharesDay } from '../../../shared/employees/service/service.ts'
import { longDate } from '../../../shared/kernel/dates.ts'
import { longSpan } from '../../../shared/kernel/dates.ts'
import { dutiesToOffer, withDuty } from '../../../shared/planning/timeline/acting-duty.ts'
import type { SkpDetail } from '../../../shared/planning/skp/contract.ts'
import type { SkpContent } from '../../../shared/planning/skp/skp.ts'
import { endOf } from '../../../shared/planning/timeline/split.ts'
import { api } from '../../app/client.ts'
import { Note } from '../../components/note.tsx'

/** What is special about the service of this SKP: an early end, a study, acting duties that could be RHK tambahan. */
export const ServiceNotes = memo(function ServiceNotes({
  detail,
  content,
  readOnly,
  onChange,
}: {
  detail: SkpDetail
  content: SkpContent
  readOnly: boolean
  onChange: (change: (now: SkpContent) => SkpContent) => void
}) {
  const { employeeId } = detail
  const { data } = useQuery(api.employees.service.get.queryOptions({ input: { employeeId } }))
  const span = { start: detail.periodStart, end: endOf(detail) }
  const studies = (data?.absences ?? []).some((absence) => isStudy(absence) && sharesDay(absence, span))
  const offers = readOnly ? [] : dutiesToOffer(data?.duties ?? [], content, span)
  const superior = detail.appraiserParty?.jabatan ?? ''
  return (
    <>
      {detail.closedOn !== null && (
        <Note kind="info" title={`SKP ini ditutup pada ${longDate(detail.closedOn)}`}>
          {detail.closingReason}
        </Note>
      )}
      {studies && <Note kind="info" title="Tugas belajar: dinilai dari kemajuan studi" />}
      {offers.map((duty) => (
        <Note key={duty.id} kind="info" title={`${actingTitle(duty)} ${longSpan(duty)}`}>
          <Group gap="sm">
            <Text size="sm">SKP tetap SKP jabatan definitif; tugas ini dapat menjadi RHK tambahan.</Text>
            <Button
              size="xs"
              variant="default"
              onClick={() => onChange((now) => withDuty(now, duty, superior, () => crypto.randomUUID()))}
            >
              Tambahkan tugas {actingTitle(duty)} sebagai RHK tambahan
            </Button>
          </Group>
        </Note>
      ))}
    </>
  )
})
