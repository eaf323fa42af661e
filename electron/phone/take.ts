import type { Json } from '../../shared/kernel/canonical.ts'
import { gone, Refusal } from '../../shared/kernel/refusal.ts'
import { formTitle } from '../../shared/phone/kinds/register.ts'
import type { Call } from '../app/call.ts'
import { breathe } from '../app/progress.ts'
import { kinds } from './kinds/register.ts'
import { lookAt } from './read.ts'
import { answersById, answersOf, formsById, insertAnswer, removeAnswer } from './store.ts'

/**
 * Takes in the chosen answers, all or none.
 * @throws Refusal that names the file where one can't be taken in
 */
export async function take(
  call: Call,
  { files, chosen }: { files: readonly File[]; chosen: readonly number[] },
  signal: AbortSignal | undefined,
): Promise<{ answerIds: number[]; people: number; changes: number }> {
  const found = await lookAt(call, files, signal)
  const answerIds: number[] = []
  const people = new Set<number>()
  let changed = 0
  for (const index of new Set(chosen)) {
    await breathe(signal)
    const one = found[index]
    if (!one) throw new Refusal('Berkas yang dipilih tidak ada lagi. Pilih ulang berkasnya.')
    const { read, believed, looked } = one
    const { fileName, fullName, title, changes } = read
    if (!believed || !looked)
      throw new Refusal(`Tidak ada yang diimpor. ${fileName}: ${read.obstacle ?? ''}`, [
        { field: fullName ?? fileName, message: read.obstacle ?? '' },
      ])
    const { answer, form } = believed
    const kept = await looked.write()
    answerIds.push(
      await insertAnswer(call.db, {
        formId: form.id,
        seal: answer.seal,
        made: answer.made,
        importedAt: call.now.toISOString(),
        content: JSON.stringify(looked.keeps ?? answer.content),
        kept: JSON.stringify(kept),
      }),
    )
    await call.audit({
      action: 'phone.import',
      subjectType: 'employee',
      subjectId: form.employeeId,
      after: { phoneForm: title, berkas: fileName, changedDays: changes.length },
    })
    people.add(form.employeeId)
    changed += changes.length
  }
  return { answerIds, people: people.size, changes: changed }
}

/**
 * Gives back what stood before answers were taken in.
 * @throws Refusal where somebody has written since, or a later answer was taken in
 */
export async function undo(call: Call, ids: readonly number[]): Promise<number> {
  const answers = await answersById(call.db, ids)
  if (answers.length < new Set(ids).size) throw gone('Impor itu')
  const forms = await formsById(
    call.db,
    answers.map(({ formId }) => formId),
  )
  for (const { id, formId, kept } of answers) {
    const form = forms.get(formId)
    if (!form) throw gone('Formulir itu')
    const { employeeId, kind, period } = form
    call.mustBeWithin({ employeeId })
    if ((await answersOf(call.db, [formId])).at(-1)?.id !== id)
      throw new Refusal('Sesudahnya sudah diimpor jawaban yang lebih baru. Urungkan yang itu dahulu.')
    await kinds[kind].restore(call, { employeeId, period }, JSON.parse(kept) as Json)
    await removeAnswer(call.db, id)
    await call.audit({
      action: 'phone.undoImport',
      subjectType: 'employee',
      subjectId: employeeId,
      before: { phoneForm: formTitle(kind, period) },
    })
  }
  return answers.length
}
