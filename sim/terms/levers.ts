/** A lever of municipal policy: what its intensity means, what it costs, who pulls it. */
export type LeverDefinition = {
  readonly key: string
  /** Meaning of intensity 0 and 1. */
  readonly unit: string
  /** Default cost at intensity 1, EUR per week and 100,000 inhabitants. */
  readonly cost: number
  readonly by: string
  readonly de: string
  readonly en: string
  /** Further settings with default and bounds. */
  readonly settings: Readonly<
    Record<
      string,
      {
        readonly default: number
        readonly bounds: readonly [number, number]
        readonly de: string
        readonly en: string
      }
    >
  >
}

function lever<const K extends string, S extends LeverDefinition['settings']>(
  key: K,
  unit: string,
  cost: number,
  by: string,
  de: string,
  en: string,
  settings: S,
) {
  return { key, unit, cost, by, de, en, settings } as const
}

/** Every lever, rows of {@link LeverDefinition}; intensity is a share of 0 to 1 throughout. Costs are judged, posts follow C30. */
export const LEVERS = [
  lever(
    'forum',
    'share of delegates who come',
    400,
    'head of administration',
    'Austauschforum',
    'Exchange forum',
    {
      interval: {
        default: 8,
        bounds: [1, 104],
        de: 'Wochen zwischen Treffen',
        en: 'Weeks between meetings',
      },
      parity: {
        default: -1,
        bounds: [-1, 1],
        de: 'Augenhöhe (-1: wie die Beteiligten sie leben)',
        en: 'Parity, eye level (-1: as those who sit there live it)',
      },
      preparation: {
        default: 16,
        bounds: [0, 52],
        de: 'Wochen bis zum ersten Treffen',
        en: 'Weeks until the first meeting',
      },
      convenor: {
        default: 0,
        bounds: [0, 1],
        de: 'Wer einlädt (0: die Spitze der Verwaltung, 1: die Kreise)',
        en: 'Who convenes it (0: the head of administration, 1: the circles)',
      },
    },
  ),
  lever(
    'appreciation',
    'share of helpers reached',
    100,
    'mayor',
    'Öffentliche Wertschätzung',
    'Public appreciation',
    {
      interval: {
        default: 6,
        bounds: [1, 104],
        de: 'Wochen zwischen Anlässen',
        en: 'Weeks between occasions',
      },
    },
  ),
  lever(
    'support',
    'share of requests backed by deeds',
    500,
    'head of administration',
    'Tätiger Rückhalt',
    'Support by deeds',
    {},
  ),
  lever(
    'posts',
    'share of the posts demanded that are paid',
    600,
    'district office',
    'Koordinationsstellen',
    'Coordination posts',
    {
      demanded: {
        default: 0,
        bounds: [0, 1],
        de: 'Erst wenn Kreise sie fordern (0: nein, 1: ja)',
        en: 'Only when circles demand them (0: no, 1: yes)',
      },
      limit: {
        default: 3,
        bounds: [0, 20],
        de: 'Höchstens so viele volle Stellen',
        en: 'At most so many full-time equivalents',
      },
      answers: {
        default: -1,
        bounds: [-1, 1],
        de: 'Wessen Stellen es sind (0: des Amts, 1: der Kreise, -1: je nach Steuerung)',
        en: 'Whose posts they are (0: of the office, 1: of the circles, -1: as it is steered)',
      },
    },
  ),
  lever(
    'orientation',
    'clarity of roles added',
    300,
    'coordination office',
    'Orientierung',
    'Orientation',
    {},
  ),
  lever(
    'steering',
    'decisions taken for the helpers',
    200,
    'coordination office',
    'Steuerung',
    'Steering',
    {},
  ),
  lever(
    'provision',
    'share of need met by the municipality',
    20000,
    'town administration',
    'Kommunale Versorgung',
    'Municipal provision',
    {
      ramp: {
        default: 26,
        bounds: [1, 208],
        de: 'Wochen bis zur vollen Leistung',
        en: 'Weeks to full strength',
      },
    },
  ),
  lever(
    'stance',
    "leadership's public stance",
    0,
    'mayor',
    'Öffentliche Haltung',
    'Public stance',
    {},
  ),
  lever(
    'association',
    'support for founding associations',
    150,
    'district office',
    'Förderung von Vereinen',
    'Funding of associations',
    {},
  ),
  lever(
    'alliance',
    'support for a district-wide alliance',
    150,
    'volunteers',
    'Bündnis',
    'Alliance',
    {
      interval: {
        default: 4,
        bounds: [1, 52],
        de: 'Wochen zwischen Treffen',
        en: 'Weeks between meetings',
      },
    },
  ),
  lever(
    'workingMeetings',
    'share of pairs of offices that meet',
    150,
    'head of administration',
    'Arbeitstreffen der Ämter',
    'Working meetings of offices',
    {
      interval: {
        default: 4,
        bounds: [1, 52],
        de: 'Wochen zwischen Treffen',
        en: 'Weeks between meetings',
      },
    },
  ),
  lever(
    'staffing',
    'faster and larger staffing',
    4000,
    'town administration',
    'Personal',
    'Staffing',
    {},
  ),
  lever(
    'largeShelters',
    'share of small shelters closed',
    0,
    'town administration',
    'Große Unterkünfte statt kleiner',
    'Large shelters instead of small ones',
    {},
  ),
  lever(
    'concept',
    'joint integration concept',
    0,
    'head of administration',
    'Gemeinsames Integrationskonzept',
    'Joint integration concept',
    {},
  ),
] as const satisfies readonly LeverDefinition[]

/** Key of a lever. */
export type LeverKey = (typeof LEVERS)[number]['key']
export const LEVER = Object.fromEntries(LEVERS.map((row, index) => [row.key, index])) as Readonly<
  Record<LeverKey, number>
>

/** Further settings of levers, by the number under which the columns hold them. */
export const SETTING = {
  interval: 0,
  parity: 1,
  preparation: 2,
  demanded: 3,
  limit: 4,
  ramp: 5,
  convenor: 6,
  answers: 7,
} as const
export const SETTINGS = Object.keys(SETTING).length
export const LEVERS_COUNT = LEVERS.length
