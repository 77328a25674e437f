/** German words of comparison that the stage says as it opens. */
export const opening = { fork: { here: 'Hier abzweigen' } } as const
