// Installs the browser libraries when what lies in node_modules is not what package-lock.json names: at the first build,
// and after a change of theirs has been pulled.
import { readFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';

const locked = async (file) => JSON.parse(await readFile(file, 'utf8').catch(() => '{"packages":{}}')).packages;

const [wanted, installed] = await Promise.all(['package-lock.json', 'node_modules/.package-lock.json'].map(locked));

// What is for another system or processor stands in the lock file and is not installed.
const missing = Object.entries(wanted).some(([path, { version, optional }]) => path !== '' && !optional
  && installed[path]?.version !== version);

if (missing) {
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { stdio: 'inherit', shell: true });
  process.exit(status ?? 1);
}
