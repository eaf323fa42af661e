import { type AnyContractProcedure, ContractProcedure, isContractProcedure } from '@orpc/contract'
import { z } from 'zod'

const isPlain = (value: object): value is Record<string, unknown> => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/**
 * Half letters (lone surrogates, as a cut emoji leaves them) become the sign for an unreadable letter, U+FFFD. SQLite
 * would store that in their place while everything calculated over the text knew the half letter.
 * @returns the value itself where nothing is broken in it
 */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed()
  if (Array.isArray(value)) {
    const all = value.map(wellFormed)
    return all.some((one, index) => one !== value[index]) ? all : value
  }
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value
  const entries = Object.entries(value)
  const mended = entries.map(([key, one]) => [key.toWellFormed(), wellFormed(one)] as const)
  return mended.some(([key, one], index) => key !== entries[index]?.[0] || one !== entries[index]?.[1])
    ? Object.fromEntries(mended)
    : value
}

const isRouter = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

function mended(at: unknown): unknown {
  if (isContractProcedure(at)) {
    const definition: AnyContractProcedure['~orpc'] = at['~orpc']
    const { inputSchema } = definition
    if (!(inputSchema instanceof z.ZodType)) return at
    return new ContractProcedure({ ...definition, inputSchema: z.preprocess(wellFormed, inputSchema) })
  }
  return isRouter(at)
    ? Object.fromEntries(Object.entries(at).map(([name, inner]) => [name, mended(inner)]))
    : at
}

/**
 * The same contract, whose procedures get no broken letter, whoever calls them: the page, the preview, the command
 * line or a test. Here everything that is typed comes in, before anything is hashed or stored.
 */
export const withWellFormedInput = <T extends object>(contract: T): T => mended(contract) as T
