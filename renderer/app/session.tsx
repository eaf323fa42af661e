import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../shared/contract.ts'
import type { PersonChoice } from '../../shared/kernel/party.ts'
import { LoadGate } from '../components/load-gate.tsx'
import { api } from './client.ts'

type Told = Awaited<ReturnType<ContractRouterClient<Contract>['trust']['session']>>

interface Session extends Told {
  /** Whether this operator may call a procedure, by its full name; what he may not is not shown. */
  can: (procedure: string) => boolean
  /** What of an SKP, or of its evaluation, is this operator's to do. */
  partOf: (of: OfParties) => ReturnType<typeof partOf>
}

const Context = createContext<Session | null>(null)

/** Who has signed in, for everything inside. */
export function SessionGate({ children }: { children: ReactNode }) {
  const session = useQuery(api.trust.session.queryOptions())
  return <LoadGate query={session}>{(told) => <Known told={told}>{children}</Known>}</LoadGate>
}

function Known({ told, children }: { told: Told; children: ReactNode }) {
  const value = useMemo(() => {
    const may = new Set(told.may)
    return {
      ...told,
      can: (procedure: string) => may.has(procedure),
      partOf: (of: OfParties) => partOf(told.operator, of),
    }
  }, [told])
  return <Context value={value}>{children}</Context>
}

export function useSession(): Session {
  const value = useContext(Context)
  if (!value) throw new Error('nobody has signed in')
  return value
}

/** What is shown only to whoever may call a procedure. */
export function May({ call, children }: { call: string; children: ReactNode }) {
  const { can } = useSession()
  return can(call) ? <>{children}</> : null
}

interface OfParties {
  employeeId: number
  appraiserId: number | null
}

/** What of an SKP, or of its evaluation, is an operator's to do: the pengelola's is all of it. */
function partOf({ role, employeeId }: Told['operator'], of: OfParties) {
  const all = role === 'pengelola'
  const isOwn = of.employeeId === employeeId
  const isAppraiser = of.appraiserId !== null && of.appraiserId === employeeId
  return {
    /** Puts it forward. */
    proposes: all || isOwn,
    /** Signs it, gives it back, opens it again, rates it. */
    decides: all || isAppraiser,
    writes: all || isOwn || isAppraiser,
  }
}

/** What of an SKP, or of its evaluation, is this operator's to do. */
export const usePart = (of: OfParties) => useSession().partOf(of)

/** The employee who is the appraiser of an SKP; null where nobody is chosen, or an official from outside. */
export const appraiserIdOf = ({ appraiser }: { appraiser: PersonChoice | null }): number | null =>
  appraiser && 'employeeId' in appraiser ? appraiser.employeeId : null
