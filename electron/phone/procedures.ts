import { peopleFilter } from '../../shared/employees/people-filter.ts'
import { isInService } from '../../shared/employees/legal-position.ts'
import { officeDay } from '../../shared/kernel/dates.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { FormRow } from '../../shared/phone/contract.ts'
import type { PhoneKind } from '../../shared/phone/form.ts'
import { formTitle, kindWords } from '../../shared/phone/kinds/register.ts'
import { shownBy, stateOfForm } from '../../shared/phone/state.ts'
import { type Call, os, streamed } from '../app/call.ts'
import { listPosts, type Post } from '../employees/store.ts'
import { loadUnits } from '../office/store.ts'
import { issue } from './issue.ts'
import { lookAt } from './read.ts'
import { answersOf, formsOf, withdrawForms } from './store.ts'
import { take, undo } from './take.ts'

/** Whoever is meant and the operator sees, with how far his form is. */
async function register(
  call: Call,
  kind: PhoneKind,
  period: string,
  isMeant: (post: Post) => boolean,
): Promise<FormRow[]> {
  const forms = await formsOf(call.db, kind, period)
  const last = new Map(forms.map((form) => [form.employeeId, form]))
  const answers = Map.groupBy(
    await answersOf(
      call.db,
      forms.map(({ id }) => id),
    ),
    ({ formId }) => formId,
  )
  const posts = (await listPosts(call.db)).filter(
    (post) =>
      isMeant(post) &&
      (isInService(post.legalPosition) || last.has(post.id)) &&
      call.visible([{ employeeId: post.id }]).length > 0,
  )
  return posts.map(({ id, nip, fullName, jabatan, unitId, unitName }) => {
    const form = last.get(id)
    const own = form ? (answers.get(form.id) ?? []) : []
    const latest = own.at(-1)
    return {
      employeeId: id,
      nip,
      fullName,
      jabatan,
      unitId,
      unitName,
      state: stateOfForm(form, own.length, call.today),
      issued: form?.issued ?? null,
      expires: form?.expires ?? null,
      answers: own.length,
      answered: latest ? officeDay(new Date(latest.importedAt)) : null,
    }
  })
}

/** @throws Refusal where there is no such form of a period */
function mustFit({ kind, period }: { kind: PhoneKind; period: string }): void {
  if (!kindWords[kind].fits(period))
    throw new Refusal(`${kindWords[kind].name} tidak dibuat untuk periode itu. Muat ulang halaman.`)
}

/** @throws Refusal where none of them has a form that holds */
async function withdraw(
  call: Call,
  { kind, period, employeeIds }: { kind: PhoneKind; period: string; employeeIds: readonly number[] },
): Promise<{ forms: number }> {
  const open = (await formsOf(call.db, kind, period, employeeIds)).filter(
    ({ withdrawn }) => withdrawn === null,
  )
  if (open.length === 0)
    throw new Refusal('Di antara yang dipilih tidak ada yang memegang formulir, jadi tidak ada yang ditarik.')
  await withdrawForms(
    call.db,
    open.map(({ id }) => id),
    call.today,
  )
  await call.auditAll(
    open.map(({ employeeId, expires }) => ({
      action: 'phone.withdraw',
      subjectType: 'employee',
      subjectId: employeeId,
      before: { phoneForm: formTitle(kind, period), expires },
    })),
  )
  return { forms: open.length }
}

export const phoneProcedures = os.phone.router({
  list: os.phone.list.handler(async ({ input: { kind, period, show, ...people }, context: { call } }) => {
    const isMeant = peopleFilter(people, await loadUnits(call.db))
    return (await register(call, kind, period, isMeant)).filter(shownBy(show))
  }),

  places: os.phone.places.handler(({ context: { call } }) => ({
    folder: call.application.host.chooseFolder !== undefined,
  })),

  issue: os.phone.issue.handler(({ input, context: { call }, signal }) => {
    mustFit(input)
    return streamed(call, issue(call, input, signal))
  }),

  file: os.phone.file.handler(({ input, context: { call } }) => {
    const { bytes, fileName } = call.application.shelf.get(input.token)
    return new File([bytes], fileName, {
      type: fileName.endsWith('.zip') ? 'application/zip' : 'text/html',
    })
  }),

  withdraw: os.phone.withdraw.handler(({ input, context: { call } }) => withdraw(call, input)),

  read: os.phone.read.handler(async ({ input, signal, context: { call } }) =>
    (await lookAt(call, input.files, signal)).map(({ read }) => read),
  ),

  import: os.phone.import.handler(({ input, signal, context: { call } }) => take(call, input, signal)),

  undoImport: os.phone.undoImport.handler(async ({ input, context: { call } }) => ({
    restored: await undo(call, input.answerIds),
  })),
})
