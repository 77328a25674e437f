import {
  type Context,
  type DeclarationReflection,
  IntrinsicType,
  LiteralType,
  type ProjectReflection,
  ReferenceType,
  ReflectionKind,
  type SomeType,
  UnionType,
  UnknownType,
} from 'typedoc'

/** Characters of a type that are read; a longer one is a table that was written as a value. */
const READABLE = 200
/** Words of a list that are read one by one. */
const FEW = 12
/** Names that the sources have for numbers (sim/numbers.d.ts). */
const NUMBERS: readonly string[] = ['i32', 'f64']

/**
 * Types as a reader needs them. Those of tables say every value of every row, a thousand lines of
 * what other documents tell: here they say how many rows there are. Columns of the world are
 * columns, and numbers are numbers.
 */
export function shortenTypes(project: ProjectReflection): void {
  for (const reflection of project.getReflectionsByKind(ReflectionKind.All)) {
    const declaration = reflection as Partial<DeclarationReflection>
    if (declaration.type) declaration.type = shortened(declaration.type)
    // What a class implements is of use inside only.
    delete declaration.implementedTypes
    delete declaration.implementationOf
    // The value of a constant is its type.
    if (reflection.kindOf(ReflectionKind.Property)) delete declaration.defaultValue
    if (reflection.name === '__namedParameters' && declaration.type?.type === 'reference')
      reflection.name = declaration.type.name.toLowerCase()
    // How an error is made, its base class knows.
    if (reflection.kindOf(ReflectionKind.Constructor) && declaration.inheritedFrom)
      project.removeReflection(reflection)
  }
}

function shortened(type: SomeType): SomeType {
  if (type instanceof ReferenceType) {
    if (NUMBERS.includes(type.name)) return new IntrinsicType('number')
    if (type.name === 'Columns' || type.name.endsWith('Array')) delete type.typeArguments
    const long = type.toString().length > READABLE
    return long && type.name !== 'Record' ? new UnknownType(`${type.name}<…>`) : type
  }
  if (type.type !== 'typeOperator' || type.target.type !== 'tuple') return type
  if (type.toString().length <= READABLE) return type
  const { elements } = type.target
  const [first] = elements
  const keys = first?.type === 'reflection' ? first.declaration.children : undefined
  const row = keys ? `{ ${keys.map(({ name }) => name).join(', ')} }` : 'string'
  return new UnknownType(`readonly ${row}[] // ${elements.length} entries`)
}

/** Types that are one word of a short list say the words instead of the name of the list. */
export function spellOut(context: Context): void {
  const checker = context.programs[0]?.getTypeChecker()
  for (const alias of context.project.getReflectionsByKind(ReflectionKind.TypeAlias)) {
    const declaration = alias as DeclarationReflection
    if (declaration.type?.type !== 'indexedAccess') continue
    const symbol = context.getSymbolFromReflection(declaration)
    const type = symbol && checker?.getDeclaredTypeOfSymbol(symbol)
    if (!type?.isUnion() || type.types.length > FEW) continue
    const words = type.types.flatMap((word) =>
      word.isStringLiteral() || word.isNumberLiteral() ? new LiteralType(word.value) : [],
    )
    declaration.type = new UnionType(words)
  }
}
