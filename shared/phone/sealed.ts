import type { Json } from '../kernel/canonical.ts'
import { lockedKinds, type PhoneAnswer, type PhoneForm, sealedText } from './form.ts'
import { locked } from './locked.ts'
import { sealOf } from './seal.ts'

/**
 * The answer to a form, sealed with its key, and locked with it where its kind asks for that.
 * @param made when, ISO
 * @param nonce 16 random bytes, another for each answer, hex
 */
export function answerOf(
  { stub, mac, key }: PhoneForm,
  content: Json,
  made: string,
  nonce: string,
): PhoneAnswer {
  const isLocked = lockedKinds.indexOf(stub.kind) >= 0
  const sent: Json = isLocked ? { ...locked(key, nonce, content) } : content
  const rest = { form: stub, mac, made, content: sent }
  return { kinerja: 'jawaban', ...rest, seal: sealOf(key, sealedText(rest)) }
}
