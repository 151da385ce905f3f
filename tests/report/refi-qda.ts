import type {Element} from 'xast'
import {fromXml} from 'xast-util-from-xml'
import {inside} from './xml.ts'

interface Form {
  /** In this order: each at most once, or any number of times with "*"; "+" is at least once, "!" exactly once. */
  children?: string[]
  attributes: Record<string, RegExp>
  required?: string[]
}

const any = /^/
const guid = /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/
const whole = /^-?\d+$/
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/
const made = {creatingUser: guid, creationDateTime: time}
const changed = {...made, modifyingUser: guid, modifiedDateTime: time}

/**
 * What REFI-QDA 1.5 allows in the elements that are used here, written from the tables of the standard: a check of the structure, no copy of its
 * schema. An element or attribute that is not named here is a fault.
 */
const forms: Record<string, Form> = {
  Project: {
    children: ['Users', 'CodeBook', 'Sources', 'Description'],
    attributes: {name: any, origin: any, creatingUserGUID: guid, creationDateTime: time},
    required: ['name'],
  },
  Users: {children: ['User+'], attributes: {}},
  User: {attributes: {guid, name: any, id: any}, required: ['guid']},
  CodeBook: {children: ['Codes!', 'Sets'], attributes: {origin: any}},
  Codes: {children: ['Code+'], attributes: {}},
  Code: {
    children: ['Description', 'NoteRef*', 'Code*'],
    attributes: {guid, name: any, isCodable: /^(true|false|0|1)$/, color: /^#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$/},
    required: ['guid', 'name', 'isCodable'],
  },
  Sources: {children: ['TextSource+'], attributes: {}},
  TextSource: {
    children: ['Description', 'PlainTextContent', 'PlainTextSelection*', 'Coding*', 'NoteRef*'],
    attributes: {guid, name: any, richTextPath: any, plainTextPath: /^internal:\/\/[0-9a-f-]{36}\.txt$/, ...changed},
    required: ['guid', 'plainTextPath'],
  },
  PlainTextSelection: {
    children: ['Description', 'Coding*', 'NoteRef*'],
    attributes: {guid, name: any, startPosition: whole, endPosition: whole, ...changed},
    required: ['guid', 'startPosition', 'endPosition'],
  },
  Coding: {children: ['CodeRef!', 'NoteRef*'], attributes: {guid, ...made}, required: ['guid']},
  CodeRef: {attributes: {targetGUID: guid}, required: ['targetGUID']},
  Description: {attributes: {}},
}

/** What is wrong with the structure of a codebook or project; empty where it is as the standard wants it. */
export function structureFaults(xml: string, root: string, namespace: string): string[] {
  const [first] = fromXml(xml).children.filter((node) => node.type === 'element')
  if (first?.name !== root || first.attributes['xmlns'] !== namespace) return [`the root is no ${root} of ${namespace}`]
  const {xmlns, ...attributes} = first.attributes
  return faultsIn({...first, attributes}, root)
}

function faultsIn(node: Element, path: string): string[] {
  const form = forms[node.name]
  if (!form) return [`${path}: unknown element`]
  const faults: string[] = []
  for (const [name, value] of Object.entries(node.attributes)) {
    const pattern = form.attributes[name]
    if (!pattern) faults.push(`${path}: unknown attribute ${name}`)
    else if (!pattern.test(value ?? '')) faults.push(`${path}: ${name} is "${value}"`)
  }
  for (const name of form.required ?? []) if (!(name in node.attributes)) faults.push(`${path}: ${name} is missing`)
  const children = inside(node)
  const order = (form.children ?? []).map((rule) => ({name: rule.replace(/[*+!]$/, ''), rule}))
  let at = 0
  for (const {name} of children) {
    const place = order.findIndex((one) => one.name === name)
    if (place < at) faults.push(`${path}: <${name}> has no place here`)
    at = Math.max(at, place)
  }
  for (const {name, rule} of order) {
    const count = children.filter((child) => child.name === name).length
    if (/[+!]$/.test(rule) && count === 0) faults.push(`${path}: no <${name}>`)
    if (!/[*+]$/.test(rule) && count > 1) faults.push(`${path}: <${name}> stands ${count} times`)
  }
  return [...faults, ...children.flatMap((child) => faultsIn(child, `${path}/${child.name}`))]
}
