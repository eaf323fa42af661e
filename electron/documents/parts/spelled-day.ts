export { spelledDay } from '../../../shared/kernel/spelled-day.ts'
