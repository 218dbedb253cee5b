#!/usr/bin/env node
const { compiled, load } = require('./load.js');

const code = compiled();
if (code === null) {
  require('node:module').enableCompileCache?.();
  require('../dist/main.cjs');
} else load(code).run();
