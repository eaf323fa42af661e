import { randomUUID } from 'node:crypto'
import type { Json } from '../../../shared/kernel/canonical.ts'
import { answerText, type PhoneForm, type PhoneKind } from '../../../shared/phone/form.ts'
import type { ActivityEntry } from '../../../shared/phone/kinds/activities.ts'
import { answerOf } from '../../../shared/phone/sealed.ts'
import type { Client } from '../people.ts'

export const kind = 'laporan-kegiatan'
export const period = '2026-10'

/** Issues forms. @returns the file that the page saves */
export async function issue(
  client: Client,
  employeeIds: number[],
  some: { kind?: PhoneKind; period?: string; expires?: string } = {},
): Promise<{ file: File; remarks: string[] }> {
  const order = { kind, period, expires: '2026-11-14', employeeIds, ...some } as const
  for await (const event of await client.phone.issue(order))
    if (event.kind === 'done')
      return { file: await client.phone.file({ token: event.token }), remarks: event.remarks }
  throw new Error('no form was made')
}

/** What stands in the file of a form, as a browser reads it. */
export function formIn(html: string): PhoneForm {
  const [, data = ''] = /<script type="application\/json" id="form">(.*)<\/script>/.exec(html) ?? []
  return JSON.parse(data) as PhoneForm
}

/** Issues the form of one person. */
export const formFor = async (client: Client, employeeId: number, some = {}): Promise<PhoneForm> =>
  formIn(await (await issue(client, [employeeId], some)).file.text())

export const activity = (day: string, some: Partial<ActivityEntry> = {}): ActivityEntry => ({
  id: randomUUID(),
  day,
  start: 480,
  end: 600,
  rhkId: null,
  activity: 'Mengagendakan surat masuk',
  output: 'Buku agenda',
  volume: 12,
  satuan: 'surat',
  evidence: '',
  ...some,
})

/** What a phone sends back, as a file. @param made when, ISO */
export const answered = (
  form: PhoneForm,
  entries: readonly ActivityEntry[],
  made = '2026-10-07T03:00:00.000Z',
): File => sent(form, { entries: entries.map((entry): Json => ({ ...entry })) }, made)

/** What a phone sends back, whatever the form asks about, as a file. @param made when, ISO */
export const sent = (form: PhoneForm, content: Json, made: string): File =>
  fileOf(answerText(answerOf(form, content, made, '00112233445566778899aabbccddeeff')))

export const fileOf = (text: string | Uint8Array<ArrayBuffer>, name = 'Jawaban.txt'): File =>
  new File([text], name, { type: 'text/plain' })
