import { z } from 'zod'
import { door, everyone, reads, works } from '../../kernel/contract-base.ts'
import { Done, Id } from '../../kernel/fields.ts'
import { OperatorFields, OperatorRecord } from './operator.ts'
import { longestPassword } from './password.ts'

/** Letters as they are typed; what a password must be like is said by `passwordProblem`. */
const secret = z.string().max(longestPassword, 'Kata sandi terlalu panjang.')
/** A new recovery key, told this once; null where the one that stands still holds. */
const told = z.object({ recoveryKey: z.string().nullable() })

/** Who may sit down at this computer, and how they come in. */
export const operatorsContract = {
  /** What the sign-in page and the lock screen may show. */
  entrance: door().output(
    z.object({
      office: z.string(),
      fictional: z.boolean(),
      operators: z.array(
        z.object({
          id: Id,
          name: z.string(),
          position: z.string(),
          hasPassword: z.boolean(),
          recoverable: z.boolean(),
        }),
      ),
      /** Who locked the page. */
      lockedBy: Id.nullable(),
    }),
  ),
  /** `mustChange`: the password was given by somebody else, and only another one, sent along, lets in. */
  signIn: door()
    .input(z.object({ id: Id, password: secret, newPassword: secret.optional() }))
    .output(z.object({ signedIn: z.boolean(), mustChange: z.boolean() })),
  signOut: door().output(Done),
  /** Refuses every call until somebody signs in again. */
  lock: door().output(Done),
  /** The printed key gives a pengelola another password, and is replaced by a new key. */
  recover: door()
    .input(z.object({ id: Id, key: secret, password: secret }))
    .output(z.object({ recoveryKey: z.string() })),
  list: reads().output(z.array(OperatorRecord)),
  /** Employees who sign themselves what they appraise. */
  signers: reads().output(z.array(Id)),
  /** `password`: the first one of a new operator. */
  save: works()
    .input(OperatorFields.extend({ password: secret.optional() }))
    .output(z.object({ id: Id })),
  /** For somebody who forgot: another password, to be changed at the next sign-in. */
  resetPassword: works()
    .input(z.object({ id: Id, password: secret }))
    .output(Done),
  /** One's own; a wrong former one is recorded. The first one of the office makes the recovery key. */
  changePassword: works(everyone)
    .input(z.object({ current: secret, password: secret }))
    .output(told),
  /** Where one operator works alone: the office is open without a password again, and the recovery key goes with it. */
  removePassword: works()
    .input(z.object({ current: secret }))
    .output(Done),
  /** Where the paper was lost: the former key does not hold any more. */
  renewRecoveryKey: works().output(z.object({ recoveryKey: z.string() })),
}
