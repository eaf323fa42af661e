import { os } from './call.ts'
import { backupProcedures } from '../backup/procedures.ts'
import { careerProcedures } from '../career/procedures.ts'
import { developmentProcedures } from '../development/procedures.ts'
import { deskProcedures } from '../desk/procedures.ts'
import { documentsProcedures } from '../documents/procedures.ts'
import { employeesProcedures } from '../employees/procedures.ts'
import { evaluationProcedures } from '../evaluation/procedures.ts'
import { homeProcedures } from '../home/procedures.ts'
import { issuedProcedures } from '../issued/procedures.ts'
import { issuingProcedures } from '../issuing/procedures.ts'
import { lettersProcedures } from '../letters/procedures.ts'
import { monitoringProcedures } from '../monitoring/procedures.ts'
import { officeProcedures } from '../office/procedures.ts'
import { phoneProcedures } from '../phone/procedures.ts'
import { planningProcedures } from '../planning/procedures.ts'
import { privacyProcedures } from '../privacy/procedures.ts'
import { recognitionProcedures } from '../recognition/procedures.ts'
import { voicesProcedures } from '../voices/procedures.ts'
import { trustProcedures } from '../trust/procedures.ts'

/** The answers to the contract, feature by feature. */
export const router = os.router({
  desk: deskProcedures,
  home: homeProcedures,
  office: officeProcedures,
  employees: employeesProcedures,
  planning: planningProcedures,
  monitoring: monitoringProcedures,
  evaluation: evaluationProcedures,
  development: developmentProcedures,
  voices: voicesProcedures,
  career: careerProcedures,
  phone: phoneProcedures,
  issued: issuedProcedures,
  recognition: recognitionProcedures,
  letters: lettersProcedures,
  documents: documentsProcedures,
  issuing: issuingProcedures,
  trust: trustProcedures,
  privacy: privacyProcedures,
  backup: backupProcedures,
})
