import type { Client } from './people.ts'

/** Passwords of people who do not exist. */
export const secret = 'kopi hangat di pagi hari'
const given = 'kata sandi pertama dari pengelola'

type Saved = Parameters<Client['office']['operators']['save']>[0]

export const operatorFields = (some: Partial<Saved> & Pick<Saved, 'name' | 'role'>): Saved => ({
  position: '',
  active: true,
  employeeId: null,
  restricted: false,
  ...some,
})

/** Gives the one pengelola of a new office a password. @returns his id and the recovery key */
export async function protect(client: Client): Promise<{ id: number; recoveryKey: string }> {
  const { recoveryKey } = await client.office.operators.changePassword({ current: '', password: secret })
  const { operator } = await client.trust.session()
  return { id: operator.id, recoveryKey: recoveryKey ?? '' }
}

/** Adds an operator who has chosen a password, and leaves whoever was signed in signed in. */
export async function addOperator(
  client: Client,
  some: Partial<Saved> & Pick<Saved, 'name' | 'role'>,
): Promise<number> {
  const { operator } = await client.trust.session()
  const { id } = await client.office.operators.save({ ...operatorFields(some), password: given })
  await client.office.operators.signIn({ id, password: given, newPassword: secret })
  await signIn(client, operator.id)
  return id
}

/** Signs in with the password that all operators of a test have chosen. */
export async function signIn(client: Client, id: number): Promise<void> {
  const { signedIn } = await client.office.operators.signIn({ id, password: secret })
  if (!signedIn) throw new Error('nobody was let in')
}
