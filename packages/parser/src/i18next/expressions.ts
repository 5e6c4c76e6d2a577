import type { Inline } from '../model/document.ts'

// What i18next replaces (`{{name}}`, `$t(key)`) and the tags that a string of a user interface may hold; react-i18next numbers them.
const SYNTAX = /\{\{[^{}]*\}\}|\$t\([^()]*\)|<\/?(?:[A-Za-z][^<>]*|\d+\s*\/?)>/g

/** Finds the interpolations, nestings and tags of an i18next string. */
export function findExpressions(text: string): readonly Inline[] {
  return Array.from(text.matchAll(SYNTAX), (match) => ({
    kind: match[0].startsWith('<') ? ('html' as const) : ('expression' as const),
    start: match.index,
    end: match.index + match[0].length,
    value: match[0],
  }))
}
