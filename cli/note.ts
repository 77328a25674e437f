/** Stands on everything that leaves the program. */
export const NOTE = 'Model, not a prediction'
