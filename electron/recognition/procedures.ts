import { os } from '../app/call.ts'
import { certificatesProcedures } from './certificates/procedures.ts'

/** The answers to the contract of recognition, room by room. */
export const recognitionProcedures = os.recognition.router({ certificates: certificatesProcedures })
