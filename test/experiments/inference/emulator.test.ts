import { describe, expect, test } from 'vitest'
import { Chance } from '../../../experiments/chance.ts'
import { SobolSequence } from '../../../experiments/designs/sobol-sequence.ts'
