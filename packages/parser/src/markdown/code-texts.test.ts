import { expect, test } from 'vitest'
import { codeTexts } from './code-texts.ts'

const textsIn = (code: string, language: string) =>
  codeTexts(code, language).map(({ kind, start, end }) => [kind, code.slice(start, end)])

test.for<[language: string, code: string, texts: [string, string][]]>([
  [
    'rust',
    '/// Says hi.\nfn f<\'a>() { println!("Hi // {}", x); } // done now\n',
    [
      ['comments', 'Says hi.'],
      ['strings', 'Hi // {}'],
      ['comments', 'done now'],
    ],
  ],
  ['rust,ignore', '// one\n', [['comments', 'one']]],
  [
    'ts',
    '/*\n * First line\n * second\n */\nconst a = `two\nlines`\n',
    [
      ['comments', 'First line'],
      ['comments', 'second'],
      ['strings', 'two'],
      ['strings', 'lines'],
    ],
  ],
  [
    'bash',
    'echo a#b $# "it\\"s here" # say so\n',
    [
      ['strings', 'it\\"s here'],
      ['comments', 'say so'],
    ],
  ],
  ['html', '<!-- note well --><p title="x">y</p>', [['comments', 'note well']]],
  ['js', "it's // fine", [['comments', 'fine']]],
  ['unknown', '// nothing', []],
  ['constructor', '// nothing', []],
  ['c', '\\"\\"\\" // fine', [['comments', 'fine']]],
])('%s: %j', ([language, code, texts]) => {
  expect(textsIn(code, language)).toEqual(texts)
})
