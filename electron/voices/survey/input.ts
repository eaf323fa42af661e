import type { InferContractRouterInputs } from '@orpc/contract'
import type { surveyContract } from '../../../shared/voices/survey/contract.ts'

type Inputs = InferContractRouterInputs<typeof surveyContract>

/** What a procedure of this room is asked with. */
export type Input<Name extends keyof Inputs> = Inputs[Name]
