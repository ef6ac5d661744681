// Fails when the first visit of any page would load more than the budget, compressed.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const budget = 200_000;
const out = new URL('../../../../target/classes/static/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('assets/manifest.json', out), 'utf8'));

function compressedSize(file) {
  const plain = fileURLToPath(new URL(file, out));
  const gzip = `${plain}.gz`;
  return statSync(existsSync(gzip) ? gzip : plain).size;
}

function collect(key, files = new Set()) {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) {
    return files;
  }
  files.add(chunk.file);
  chunk.css?.forEach((css) => files.add(css));
  chunk.imports?.forEach((imported) => collect(imported, files));
  return files;
}

const total = (files) => [...files].reduce((sum, file) => sum + compressedSize(file), 0);
const always = ['index.html', 'src/mount.tsx', 'src/text/fr/index.ts', 'src/session/oidc.ts'];
const first = new Set(['index.html']);
always.forEach((key) => collect(key, first));

const pages = Object.keys(manifest).filter((key) => /-page\.tsx$/.test(key));
const rows = pages.map((page) => {
  const files = new Set(first);
  collect(page, files);
  const deferred = (manifest[page].dynamicImports ?? []).filter((key) => /charts/.test(key));
  deferred.forEach((key) => collect(key, files));
  return { page: page.replace('src/', ''), bytes: total(files) };
});
rows.push({ page: 'shell alone', bytes: total(first) });
rows.sort((a, b) => b.bytes - a.bytes);

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
rows.forEach(({ page, bytes }) => console.log(`${kilobytes(bytes).padStart(9)}  ${page}`));
const tooLarge = rows.filter(({ bytes }) => bytes > budget);
if (pages.length === 0 || tooLarge.length > 0) {
  console.error(`The first load may have at most ${kilobytes(budget)}, gzip compressed.`);
  process.exit(1);
}
