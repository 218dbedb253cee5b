import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one line for machines: how many tests passed and how many failed. */
export default class Totals implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const count = (state: string) => tests.filter((other) => other === state).length;
    console.log(`\n${count('passed')} passed, ${count('failed') + broken} failed\n`);
  }
}
