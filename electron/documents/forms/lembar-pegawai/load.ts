export { introduction as load } from '../introduction.ts'
