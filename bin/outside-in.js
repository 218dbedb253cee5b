#!/usr/bin/env node
import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

// A run uses most regular expressions a few times: compiling them once is cheaper than interpreting them first.
setFlagsFromString('--no-regexp-tier-up');
// Node 20 optimises functions so soon that the compilers of several threads keep every core busy; later versions have another flag.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=500000');
module.enableCompileCache?.();
await import('../dist/main.js');
