import { backupContract } from './backup/contract.ts'
import { careerContract } from './career/contract.ts'
import { developmentContract } from './development/contract.ts'
import { deskContract } from './desk/contract.ts'
import { documentsContract } from './documents/contract.ts'
import { employeesContract } from './employees/contract.ts'
import { evaluationContract } from './evaluation/contract.ts'
import { homeContract } from './home/contract.ts'
import { issuedContract } from './issued/contract.ts'
import { issuingContract } from './issuing/contract.ts'
import { lettersContract } from './letters/contract.ts'
import { monitoringContract } from './monitoring/contract.ts'
import { officeContract } from './office/contract.ts'
import { phoneContract } from './phone/contract.ts'
import { planningContract } from './planning/contract.ts'
import { privacyContract } from './privacy/contract.ts'
import { recognitionContract } from './recognition/contract.ts'
import { voicesContract } from './voices/contract.ts'
import { trustContract } from './trust/contract.ts'

/** The one list of what the application can do. */
export const contract = {
  desk: deskContract,
  home: homeContract,
  office: officeContract,
  employees: employeesContract,
  planning: planningContract,
  monitoring: monitoringContract,
  evaluation: evaluationContract,
  development: developmentContract,
  voices: voicesContract,
  career: careerContract,
  phone: phoneContract,
  issued: issuedContract,
  recognition: recognitionContract,
  letters: lettersContract,
  documents: documentsContract,
  issuing: issuingContract,
  trust: trustContract,
  privacy: privacyContract,
  backup: backupContract,
}
export type Contract = typeof contract
