import { loadCertificates } from '../load-certificates.ts'

export const load = loadCertificates('penghargaan')
