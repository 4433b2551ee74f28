import { spawn } from 'node:child_process';
import { ROOT } from './repository.mjs';

/**
 * Runs a program in the checkout's root.
 * @returns its exit code and what it printed (empty when `show` let it print itself)
 */
export function runProgram(command, args, { show = false, env = {}, timeoutMs } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
      timeout: timeoutMs,
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code, signal) => resolve({ code: code ?? 1, signal, output }));
  });
}

/** Runs a program of Node itself, with the Node that runs now. */
export function runNode(args, options) {
  return runProgram(process.execPath, args, options);
}
