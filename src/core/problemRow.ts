// How a row of the table of problem kinds is written, and what the compiler holds it and its problems to.

export type Severity = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** What a fact is; `?` marks one that a problem may lack. */
export type FactType = 'string' | 'number' | 'string?' | 'number?';

export interface KindRow {
  /** Unless the setting `ibid.problems.severity` says otherwise. */
  readonly severity: Severity;
  /** What is known of each problem of the kind, by name. */
  readonly facts: Readonly<Record<string, FactType>>;
  /** English sentences with {facts}, which are also the keys of their translations; the first whose facts are all there is said. */
  readonly sentences: readonly string[];
}

type NamesIn<Sentence> = Sentence extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

type RequiredIn<Facts> = { [Name in keyof Facts]: Facts[Name] extends `${string}?` ? never : Name }[keyof Facts];

/** `Sentence` where it names none but `Known` facts; else a type that no string has, which says what it names beside them. */
type Naming<Sentence, Known> = [NamesIn<Sentence>] extends [Known]
  ? Sentence
  : { readonly unknownFact: Exclude<NamesIn<Sentence>, Known> };

/** The last sentence is said of every problem of the kind, so it may name only facts that all have. */
type Sayable<Sentences, Facts> = Sentences extends readonly [...infer Others, infer Last]
  ? readonly [...{ [Index in keyof Others]: Naming<Others[Index], keyof Facts> }, Naming<Last, RequiredIn<Facts>>]
  : never;

type Checked<Kinds extends Readonly<Record<string, KindRow>>> = {
  readonly [Code in keyof Kinds]: {
    readonly sentences: Sayable<Kinds[Code]['sentences'], Kinds[Code]['facts']>;
  };
};

/** A table of kinds by code. A sentence that names a fact which its kind has not does not compile. */
export function defineKinds<const Kinds extends Readonly<Record<string, KindRow>>>(
  kinds: Kinds & Checked<Kinds>,
): Kinds {
  return kinds;
}

type FactValue<Type> = Type extends `string${string}` ? string : number;

type NamedValues<Facts> = {
  readonly [Name in keyof Facts as Facts[Name] extends `${string}?` ? never : Name]: FactValue<Facts[Name]>;
} & {
  readonly [Name in keyof Facts as Facts[Name] extends `${string}?` ? Name : never]?: FactValue<Facts[Name]>;
};

/** The facts that a row names, as a problem has them; a row that names none allows none. */
export type ValuesOf<Facts> = [keyof Facts] extends [never] ? Readonly<Record<string, never>> : NamedValues<Facts>;
