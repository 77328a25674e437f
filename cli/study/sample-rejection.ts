import type { Region } from '../../experiments/inference/not-ruled-out.ts'
import type { By, Sampled } from '../../experiments/study/posterior.ts'
import { fitByRejection } from '../../experiments/study/rejection-fit.ts'
import { runEvenDraws } from './even-draws.ts'
import type { Means } from './run-points.ts'

/** The nearest of even draws of what is left, or of the prior where there were no waves. */
export async function sampleByRejection(
  means: Means,
  settings: By<'rejection'>,
  left: Region | undefined,
): Promise<Sampled> {
  const { open, calibration } = means
  const { study, plan } = open
  const draws = await runEvenDraws(means, settings.draws, left)
  const fit = { study, calibration, settings, prior: plan.prior, ...draws }
  const { check, confusion, ...found } = fitByRejection(fit)
  const named = calibration.models ? { confusion: confusion() } : {}
  return { ...found, check: check(), ...named }
}
