import { InvalidArgumentError } from 'commander';

/** The values of an option that can be repeated. */
export function collect(value: string, previous: string[]): string[] {
  return [...previous, value];
}

/** Reads a whole number, from `least` on. */
export function atLeast(least: number): (value: string) => number {
  return (value) => {
    if (!/^\d+$/.test(value) || Number(value) < least) throw new InvalidArgumentError(`It is a whole number, ${least} or more.`);
    return Number(value);
  };
}
