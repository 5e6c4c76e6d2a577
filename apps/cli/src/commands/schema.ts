import { checks } from '@collate/publisher'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { EXIT } from '../exit-code.ts'
import { configSchema, severities } from '../workspace/config-schema.ts'

/** `collate schema`: the JSON Schema of `collate.yaml`, for editors that check it while it is written. */
export async function printSchema(context: Context): Promise<number> {
  const schema = z.toJSONSchema(configSchema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === severities) jsonSchema.propertyNames = { enum: checks.map(({ id }) => id) }
    },
  })
  context.terminal.data(`${JSON.stringify(schema, null, 2)}\n`)
  return EXIT.fine
}
