// Gives the calls that it reads, one JSON object a line, and writes what came of each.
//
// A line holds service, method, token and request; the answer holds code, and
// reply or reason. Nothing of Due Course is loaded but its proto files.
import { createInterface } from "node:readline";
import { credentials, loadPackageDefinition, Metadata } from "@grpc/grpc-js";
import { loadSync } from "@grpc/proto-loader";

const [address, protoRoot] = process.argv.slice(2);
const services = ["posts", "audit"].map((name) => `duecourse/v1/${name}.proto`);
const definition = loadSync(services, {
  includeDirs: [protoRoot],
  keepCase: true,
  longs: String,
  enums: String,
});
const { duecourse } = loadPackageDefinition(definition);
const clients = new Map();

function client(service) {
  if (!clients.has(service)) {
    clients.set(service, new duecourse.v1[service](address, credentials.createInsecure()));
  }
  return clients.get(service);
}

function call({ service, method, token, request }) {
  const metadata = new Metadata();
  metadata.set("authorization", `Bearer ${token}`);
  const deadline = Date.now() + 30_000;
  return new Promise((resolve) => {
    client(service)[method](request, metadata, { deadline }, (error, reply) => {
      resolve(error ? { code: error.code, reason: error.details } : { code: 0, reply });
    });
  });
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await call(JSON.parse(line)))}\n`);
}
for (const one of clients.values()) one.close();
