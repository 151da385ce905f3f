import * as alignary from 'alignary'
import {probe} from './probe.cjs'

console.log(JSON.stringify(await probe(alignary), null, 2))
