import {copying} from './script-copy.ts'
import {filtering} from './script-filters.ts'
import {later} from './script-later.ts'
import {moving} from './script-matrix.ts'

/** The script of the page. All is readable without it. */
export const script = `(() => {
'use strict'
document.documentElement.classList.add('scripted')
const one = (selector, within = document) => within.querySelector(selector)
const all = (selector, within = document) => [...within.querySelectorAll(selector)]
${later}${copying}${moving}${filtering}})()
`
