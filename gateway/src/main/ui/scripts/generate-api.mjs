// Turns the services' OpenAPI documents into the types of the API client.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const contracts = new URL('../../../../../contracts/openapi/', import.meta.url);
const target = new URL('../src/api/generated/', import.meta.url);

mkdirSync(fileURLToPath(target), { recursive: true });
for (const service of ['gateway', 'organisation', 'project', 'reporting']) {
  const document = new URL(`${service}.json`, contracts);
  if (!existsSync(fileURLToPath(document))) {
    continue;
  }
  const file = fileURLToPath(new URL(`${service}.ts`, target));
  const types = astToString(await openapiTS(document));
  if (!existsSync(file) || readFileSync(file, 'utf8') !== types) {
    writeFileSync(file, types);
  }
}
