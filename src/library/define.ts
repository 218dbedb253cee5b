import type { UserConfig } from '../config/types.js';
import type { Plugin, Rule } from '../lint/types.js';

/** A configuration, typed: for `outside-in.config.js` and `.ts`. Gives what it takes. */
export function defineConfig(config: UserConfig): UserConfig {
  return config;
}

/** A rule, typed. Gives what it takes. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** A set of rules, typed: the default export of a module that a configuration names under `plugins`. Gives what it takes. */
export function definePlugin(plugin: Plugin): Plugin {
  return plugin;
}
