/** Closes a test run with its counts on one line: `N passed, N failed`. */
import type { Reporter, TestModule } from 'vitest/node';

export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    let broken = 0;
    for (const module of modules) {
      for (const test of module.children.allTests()) counts[test.result().state] += 1;
      if (module.errors().length > 0) broken += 1;
      // A set-up that fails leaves its tests skipped: the suite counts as failed.
      for (const suite of module.children.allSuites()) if (suite.errors().length > 0) broken += 1;
    }
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
    // After the summary of the reporter before this one, which writes at the same event.
    setTimeout(() => {
      console.log(
        `${counts.passed} passed, ${counts.failed + counts.pending + broken} failed${skipped}`,
      );
    }, 0);
  }
}
