import { basename, dirname } from 'node:path'
import { type CompactPolicies, compactOf } from '../../../experiments/policies/compact.ts'
import { canonical, MODEL_VERSION, valueAt } from '../../../sim/index.ts'
import { sha256 } from '../../digest.ts'
import { NOTE } from '../../note.ts'
import { writeAll } from '../../write-all.ts'
import type { OpenStudy } from '../open-study.ts'
import type { PolicyResults } from './run-policies.ts'

/** What a study says of its plans in compact form, with where it comes from. */
export function compactPolicies(
  { study, question, hash }: OpenStudy,
  results: PolicyResults,
): CompactPolicies {
  const { policies, states } = results
  const { outcomes: _, ...asked } = policies
  return compactOf(results, {
    note: NOTE,
    town: valueAt(study.towns, policies.town).name,
    source: {
      title: study.title,
      ...(question === undefined ? {} : { question }),
      seed: study.seed,
      hash,
      policies: sha256(canonical([asked, states.points, states.weights])),
      model: MODEL_VERSION,
    },
  })
}

/** Writes a compact form; its bytes depend on what was computed alone. */
export function writeCompact(path: string, compact: CompactPolicies): void {
  writeAll(dirname(path), [[basename(path), `${JSON.stringify(compact)}\n`]])
}
