#!/usr/bin/env node
import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

// A run uses most regular expressions a few times: compiling them once is cheaper than interpreting them first.
setFlagsFromString('--no-regexp-tier-up');
module.enableCompileCache?.();
await import('../dist/main.js');
