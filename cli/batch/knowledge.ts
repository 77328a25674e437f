import { MODEL_VERSION, OUTCOMES, PARAMETERS, scenarioJsonSchema } from '../../sim/index.ts'
import { shippedNames } from '../load.ts'
import { NOTE } from '../note.ts'
import { STATISTIC_NAMES } from './metric.ts'
import { EVENT_NAMES, type QuestionRequest, requestJsonSchema } from './request.ts'

/** Version of the protocol; moves when a client has to change. */
const PROTOCOL = 1

/** The first line of a session: what there is to ask for. */
export function hello(workers: number, ordered: boolean): object {
  return {
    hello: true,
    schema: PROTOCOL,
    version: MODEL_VERSION,
    note: NOTE,
    workers,
    ordered,
    scenarios: shippedNames(),
    outcomes: OUTCOMES.map(({ key }) => key),
    statistics: STATISTIC_NAMES,
    events: EVENT_NAMES,
  }
}

/** The answer to a question about scenarios, outcomes or parameters. */
export function knowledge({ id, request }: QuestionRequest): object {
  const told = { id, status: 'ok' }
  if (request === 'outcomes') return { ...told, outcomes: OUTCOMES }
  if (request === 'parameters') return { ...told, parameters: PARAMETERS }
  return { ...told, schema: { scenario: scenarioJsonSchema(), request: requestJsonSchema() } }
}
