import { ORPCError } from '@orpc/server'
import { expect, test } from 'vitest'
import { scopeOf } from '../../../electron/app/scope.ts'
import { contract } from '../../../shared/contract.ts'
import { proceduresOf } from '../../architecture/procedures-of.ts'
import { Role } from '../../../shared/kernel/contract-base.ts'
import { clientOf, openTestOffice } from '../office.ts'
import { personal } from '../people.ts'

const procedures = proceduresOf(contract).flatMap(({ name, meta }) =>
  meta.does === 'desk' || meta.does === 'door' ? [] : [{ name, meta }],
)

/** Calls a procedure by its name, without an input. @returns the code of its refusal, or "answered" */
async function outcomeOf(client: ReturnType<typeof clientOf>, name: string): Promise<string> {
  let at: unknown = client
  for (const part of name.split('.')) at = (at as Record<string, unknown>)[part]
  try {
    await (at as (input?: unknown) => Promise<unknown>)()
    return 'answered'
  } catch (error) {
    if (!(error instanceof ORPCError)) return `internal: ${String(error)}`
    if (error.code === 'FORBIDDEN') expect(error.message).toBe('Peran Anda tidak mengizinkan tindakan ini.')
    return String(error.code)
  }
}

test.each(Role.options.slice(1))(
  'a %s is let in nowhere but where the contract names the role, and never stumbles',
  async (role) => {
    const { application, client: pengelola, path } = await openTestOffice()
    const { id } = await pengelola.employees.save({ personal: personal(1) })
    application.file.raw.prepare('UPDATE operator SET role = ?, employee_id = ?').run(role, id)
    await application.open(path)
    const client = clientOf(application)
    const outcomes = new Map<string, string>()
    for (const { name } of procedures) outcomes.set(name, await outcomeOf(client, name))

    const open = procedures.filter(({ meta }) => role in meta.whose)
    expect([...outcomes].filter(([, outcome]) => outcome !== 'FORBIDDEN').map(([name]) => name)).toEqual(
      open.map(({ name }) => name),
    )
    // Asked without an input, what needs one says what is missing.
    for (const { name } of open) expect(['answered', 'REFUSED'], name).toContain(outcomes.get(name))

    expect((await client.trust.session()).operator).toMatchObject({ name: 'Pengelola Uji', role })
    expect((await client.documents.forms()).forms.map(({ id }) => id)).toContain('skp')
  },
)

test('the pengelola is forbidden nothing', async () => {
  const { client } = await openTestOffice()
  for (const { name, meta } of procedures)
    if (meta.does === 'read') expect(await outcomeOf(client, name), name).not.toBe('FORBIDDEN')
})

test('whose rows a call sees follows from the role and from the person behind the account', () => {
  const person = {
    employeeId: 7,
    unitIds: new Set([2, 3]),
    members: new Set([7, 8]),
    skpIds: new Set([70]),
    appraises: new Set([9]),
  }
  const meta = { whose: { pengelola: 'office', penilai: 'unit', pegawai: 'own' } } as const

  expect(scopeOf(meta, 'pengelola', null)).toEqual({ rows: 'office' })
  expect(scopeOf(meta, 'penilai', person)).toEqual({ rows: 'unit', ...person })
  expect(scopeOf(meta, 'pegawai', person)).toEqual({ rows: 'own', employeeId: 7 })

  // An account without a person has nothing of its own.
  expect(scopeOf(meta, 'penilai', null)).toBeNull()
  expect(scopeOf(meta, 'pegawai', null)).toBeNull()
  // A role that is not named, and a procedure without a word.
  expect(scopeOf({ whose: { pengelola: 'office' } }, 'pegawai', person)).toBeNull()
  expect(scopeOf({}, 'pengelola', person)).toBeNull()
})
