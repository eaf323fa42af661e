import type { Json } from '../../shared/kernel/canonical.ts'
import { workCalendar, workingDaysBetween } from '../../shared/office/calendar/working-days.ts'
import { answerText, type PhoneForm } from '../../shared/phone/form.ts'
import type { ActivityAsks } from '../../shared/phone/kinds/activities.ts'
import { answerOf } from '../../shared/phone/sealed.ts'
import { people } from './people.ts'
import type { Stage } from './stage.ts'

/** What somebody without a PC tells of two working days: from when to when, what, its output. */
const told = [
  [1, 465, 690, 'Memelihara kebersihan ruang pelayanan', 'Ruang bersih', 4, 'ruang'],
  [1, 780, 900, 'Menata kursi ruang tunggu', 'Ruang tunggu tertata', 1, 'ruang'],
  [2, 465, 660, 'Menjaga keamanan kantor', 'Buku jaga', 1, 'laporan'],
] as const

/** What stands in the file of a form. */
function formIn(html: string): PhoneForm {
  const [, data = ''] = /<script type="application\/json" id="form">(.*)<\/script>/.exec(html) ?? []
  return JSON.parse(data) as PhoneForm
}

/** Two people without a PC have got a form for November: one has answered, of the other the answer is awaited. */
export async function reportByPhone(stage: Stage): Promise<void> {
  const { phone } = stage.client
  const { year } = stage
  stage.on(`${year}-11-12`)
  const days = workingDaysBetween(`${year}-11-01`, `${year}-11-12`, workCalendar(5, []))
  const outside = people.flatMap(({ role, legalPosition }, index) => {
    const employeeId = stage.ids[index]
    return role === 'lapangan' && legalPosition === undefined && employeeId !== undefined ? employeeId : []
  })
  for (const [place, employeeId] of outside.slice(-2).entries()) {
    const order = { kind: 'laporan-kegiatan', period: `${year}-11`, expires: `${year}-12-14` } as const
    for await (const event of await phone.issue({ ...order, employeeIds: [employeeId] })) {
      if (event.kind !== 'done' || place > 0) continue
      const form = formIn(await (await phone.file({ token: event.token })).text())
      const { rhk } = form.asks as unknown as ActivityAsks
      const entries = told.map(([after, start, end, activity, output, volume, satuan]): Json => ({
        id: stage.uuid(),
        day: days[after] ?? '',
        start,
        end,
        rhkId: rhk[0]?.id ?? null,
        activity,
        output,
        volume,
        satuan,
        evidence: '',
      }))
      const answer = answerOf(form, { entries }, stage.now.toISOString(), stage.uuid().replaceAll('-', ''))
      const file = new File([answerText(answer)], 'Jawaban.txt', { type: 'text/plain' })
      await phone.import({ files: [file], chosen: [0] })
    }
  }
}
