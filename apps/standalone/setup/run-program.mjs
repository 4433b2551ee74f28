import { spawn } from 'node:child_process';
import { ROOT } from './repository.mjs';

/**
 * Runs a program in the root of the checkout.
 * @returns its exit code and its output (empty with `show`, when it prints itself)
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

/** Runs a JavaScript program with the current Node. */
export function runNode(args, options) {
  return runProgram(process.execPath, args, options);
}
