export { drawCertificate as draw } from '../certificate.ts'
