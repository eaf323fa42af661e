import type { Json } from '../kernel/canonical.ts'
import { type PhoneAnswer, type PhoneForm, sealedText } from './form.ts'
import { sealOf } from './seal.ts'

/** The answer to a form, sealed with its key. @param made when, ISO */
export function answerOf({ stub, mac, key }: PhoneForm, content: Json, made: string): PhoneAnswer {
  const rest = { form: stub, mac, made, content }
  return { kinerja: 'jawaban', ...rest, seal: sealOf(key, sealedText(rest)) }
}
