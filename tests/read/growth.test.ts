import {expect, test} from 'vitest'
import {isHtml} from '../../src/read/media-type.ts'
import {readAs} from './helpers.ts'

test('comments before a page are passed over one after the other', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  expect(isHtml(bytes(`${'<!-- note -->'.repeat(200)}<p>text`))).toBe(false)
  expect(isHtml(bytes(`<?xml version="1.0"?>\n${'<!-- a --> '.repeat(200)}<!DOCTYPE html><p>text`))).toBe(true)
})
