#!/usr/bin/env node
// Runs the command from its sources. Plain JavaScript, so that a start that finds everything in the compile cache loads no compiler.
import { enableCompileCache } from 'node:module'

enableCompileCache()
const { run } = await import('../src/run.ts')
process.exitCode = await run(process.argv.slice(2))
