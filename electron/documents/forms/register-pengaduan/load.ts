import {
  complaintOutcomes,
  channelNames,
  complaintStates,
  kindNames,
  stepNames,
} from '../../../../shared/voices/complaints/words.ts'
import { inTimeWords } from '../../../voices/complaints/workbook.ts'
import { linesOf } from '../../../voices/complaints/view.ts'
import type { Print } from '../../print.ts'
import type { FormLoad } from '../form-load.ts'
import { ofUnit } from '../unit-list.ts'
import type { RegisterDocument } from './document.ts'

async function registerOf(print: Print): Promise<RegisterDocument> {
  const complaints = await print.complaints()
  const lines = await linesOf(print, complaints)
  const rows = complaints.flatMap((complaint, at): RegisterDocument['rows'] => {
    const line = lines[at]
    if (!line) return []
    const { standing } = line
    const done = complaint.steps.map(({ kind, text }) =>
      text ? `${stepNames[kind]}: ${text}` : stepNames[kind],
    )
    const { answer, outcome, outcomeReason } = complaint
    return [
      {
        number: line.number,
        receivedOn: line.receivedOn,
        channel: channelNames[line.channel],
        reporter: line.reporter,
        kind: line.supervisory ? `${kindNames[line.kind]} berkadar pengawasan` : kindNames[line.kind],
        substance: line.substance,
        about: [line.service, line.unitName].filter(Boolean).join('; '),
        handler: line.handlerName ?? '',
        followed: answer || done.join('; '),
        endedOn: complaint.answeredOn ?? complaint.closedOn,
        days: standing.took,
        state: complaintStates[standing.state],
        remark: [
          inTimeWords(line),
          outcome !== null &&
            outcome !== 'selesai' &&
            [complaintOutcomes[outcome], outcomeReason].filter(Boolean).join(': '),
        ]
          .filter(Boolean)
          .join('. '),
      },
    ]
  })
  return { ...(await ofUnit(print, 0, print.today)), asOf: print.today, rows }
}

/** The register of the year, or none where nothing was received; that it was printed is recorded. */
export const load: FormLoad<RegisterDocument> = {
  those: async (print, ids) => ((await print.complaints()).length > 0 ? ids : []),
  async load(print, ids) {
    const data = await registerOf(print)
    await print.recordComplaints(data.rows.length)
    return new Map(ids.map((id) => [id, data]))
  },
  owner: () => null,
  signedOn: ({ asOf }) => asOf,
  whose: ({ of }) => of,
}
