export {describe, type Description, type Told} from './describe.ts'
export {segment} from './segment.ts'
