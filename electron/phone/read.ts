import { canonicalJson, type Json } from '../../shared/kernel/canonical.ts'
import { shortDate, shortMoment } from '../../shared/kernel/dates.ts'
import { mostOfAnswer } from '../../shared/kernel/limits.ts'
import { AnswerFile, answerProblems } from '../../shared/phone/answer.ts'
import type { ReadAnswer } from '../../shared/phone/contract.ts'
import { lockedKinds, type PhoneAnswer, sealedText } from '../../shared/phone/form.ts'
import { unlocked } from '../../shared/phone/locked.ts'
import { formTitle } from '../../shared/phone/kinds/register.ts'
import type { Call } from '../app/call.ts'
import { breathe } from '../app/progress.ts'
import { fullNames } from '../employees/store.ts'
import { readJsonApart } from '../excel/reader.ts'
import type { Former, Looked } from './kinds/kind.ts'
import { kinds } from './kinds/register.ts'
import { answerKeyOf, isSame, loadPhoneOffice, macOf, type PhoneOffice, seal } from './seals.ts'
import { type AnswerLine, answersOf, formsById, type IssuedForm, keptOf } from './store.ts'

/** An answer that is believed: made of a form of this office, as it left the phone. */
interface Believed {
  answer: PhoneAnswer
  form: IssuedForm
  /** The last answer of the same form that was taken in. */
  former: AnswerLine | undefined
}

/** A file with what it means; without a look at it there is nothing to take in. */
interface FoundAnswer {
  read: ReadAnswer
  believed: Believed | null
  looked: Looked | null
}

/** What a file says by itself: an answer, or why it is none. */
type Parsed = { answer: PhoneAnswer; text: string } | { obstacle: string }

/** Reads the files in a process of their own. */
async function parsed(
  call: Call,
  files: readonly File[],
  signal: AbortSignal | undefined,
): Promise<Parsed[]> {
  const small = files.filter(({ size }) => size <= mostOfAnswer.bytes)
  const bytes = await Promise.all(small.map((file) => file.bytes()))
  const found = await readJsonApart(() => call.application.host.reader(), bytes, signal)
  const byFile = new Map(small.map((file, at) => [file, found[at] ?? null]))
  return files.map((file): Parsed => {
    if (file.size > mostOfAnswer.bytes) return { obstacle: answerProblems.tooLarge }
    const json = byFile.get(file)
    const { success, data } = AnswerFile.safeParse(json?.value)
    return json && success ? { answer: data, text: json.text } : { obstacle: answerProblems.noAnswer }
  })
}

/** Why an answer is not believed, whatever the register says; null where it is. */
function forgedBecause(
  { answer, text }: { answer: PhoneAnswer; text: string },
  office: PhoneOffice | null,
): string | null {
  if (answer.form.office !== office?.office) return answerProblems.otherOffice
  if (!isSame(macOf(office, answer.form), answer.mac)) return answerProblems.notOurs
  const own = seal(answerKeyOf(office, answer.form.id), sealedText(answer))
  // One value can be written in several ways; a phone writes it in one.
  return isSame(own, answer.seal) && text === canonicalJson({ ...answer, form: { ...answer.form } })
    ? null
    : answerProblems.altered
}

/** Why an answer of a form is not taken, by what the register says; null where it is. */
function refusedBecause(
  call: Call,
  { form: stub, seal: own, made }: PhoneAnswer,
  form: IssuedForm | undefined,
  taken: readonly AnswerLine[],
): string | null {
  const isKnown = form?.employeeId === stub.person && form.kind === stub.kind && form.period === stub.period
  if (!isKnown) return answerProblems.unknown
  const same = taken.find((one) => one.seal === own)
  if (same) return `Jawaban ini sudah diimpor ${shortMoment(same.importedAt)}; tidak ada yang berubah.`
  if (form.withdrawn !== null) return answerProblems.withdrawn
  if (form.expires < call.today)
    return `Jawaban hanya diterima sampai ${shortDate(form.expires)}. Kirim ulang formulirnya dengan tanggal baru bila masih perlu.`
  const last = taken.at(-1)
  return last !== undefined && made < last.made
    ? `Jawaban ini dibuat ${shortMoment(made)}, lebih lama daripada yang sudah diimpor (${shortMoment(last.made)}).`
    : null
}

/** The last answer of a form as its kind looks at it. */
async function formerOf(call: Call, { id }: AnswerLine): Promise<Former> {
  const { content, kept } = await keptOf(call.db, id)
  return { content: JSON.parse(content) as Json, kept: JSON.parse(kept) as Json }
}

/**
 * Reads files that came back and works out what each would change. Nothing is written.
 * @returns one for each file, in their order
 */
export async function lookAt(
  call: Call,
  files: readonly File[],
  signal: AbortSignal | undefined,
): Promise<FoundAnswer[]> {
  const office = await loadPhoneOffice(call.db)
  const all = await parsed(call, files, signal)
  const answers = all.flatMap((one) => ('answer' in one ? one.answer : []))
  const ids = [...new Set(answers.map(({ form }) => form.id))]
  const forms = await formsById(call.db, ids)
  const taken = Map.groupBy(await answersOf(call.db, ids), ({ formId }) => formId)
  const names = await fullNames(call.db)
  const newest = new Map<string, PhoneAnswer>()
  for (const answer of answers) {
    const known = newest.get(answer.form.id)
    if (!known || known.made < answer.made) newest.set(answer.form.id, answer)
  }
  const found: FoundAnswer[] = []
  for (const [index, file] of files.entries()) {
    await breathe(signal)
    const nothing = { employeeId: null, fullName: null, title: null, kind: null, made: null }
    const unchanged = { changes: [], replaces: false, remarks: [] }
    const refused = (obstacle: string, of: Partial<ReadAnswer> = {}): FoundAnswer => ({
      read: { index, fileName: file.name, ...nothing, ...unchanged, ...of, obstacle },
      believed: null,
      looked: null,
    })
    const one = all[index]
    if (!one || 'obstacle' in one) {
      found.push(refused(one?.obstacle ?? answerProblems.noAnswer))
      continue
    }
    const { answer } = one
    const forged = forgedBecause(one, office)
    const form = forms.get(answer.form.id)
    if (forged !== null || !form || !office) {
      found.push(refused(forged ?? answerProblems.unknown))
      continue
    }
    if (call.visible([{ employeeId: form.employeeId }]).length === 0) {
      found.push(refused(answerProblems.foreign))
      continue
    }
    const { employeeId, kind, period } = form
    const of = {
      employeeId,
      fullName: names.get(employeeId) ?? null,
      title: formTitle(kind, period),
      kind,
      made: shortMoment(answer.made),
    }
    const own = taken.get(form.id) ?? []
    const why =
      refusedBecause(call, answer, form, own) ??
      (newest.get(form.id) === answer ? null : answerProblems.newerChosen)
    if (why !== null) {
      found.push(refused(why, of))
      continue
    }
    const former = own.at(-1)
    const content = lockedKinds.includes(kind)
      ? unlocked(answerKeyOf(office, form.id), answer.content)
      : answer.content
    const before = former === undefined ? null : await formerOf(call, former)
    const looked = await kinds[kind].look(call, { employeeId, period }, before, content)
    if (!looked) {
      found.push(refused(answerProblems.notFitting, of))
      continue
    }
    const { obstacle, changes, replaces, remarks } = looked
    const again =
      former === undefined
        ? []
        : [
            `Jawaban sebelumnya diimpor ${shortMoment(former.importedAt)}; hanya yang berbeda darinya yang masuk.`,
          ]
    found.push({
      read: {
        index,
        fileName: file.name,
        ...of,
        obstacle,
        changes,
        replaces,
        remarks: [...again, ...remarks],
      },
      believed: { answer, form, former },
      looked: obstacle === null ? looked : null,
    })
  }
  return found
}
