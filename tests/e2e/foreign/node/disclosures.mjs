// Reads {jwk, tokens} as JSON and writes what @sd-jwt/core makes of each token: its payload.
import crypto from 'node:crypto';
import fs from 'node:fs';
import { SDJwtInstance } from '@sd-jwt/core';

const { jwk, tokens } = JSON.parse(fs.readFileSync(0, 'utf8'));
const key = crypto.createPublicKey({ key: jwk, format: 'jwk' });
const sdJwt = new SDJwtInstance({
  hashAlg: 'sha-256',
  hasher: (data) => crypto.createHash('sha256').update(data).digest(),
  verifier: (data, signature) =>
    crypto.verify('sha256', Buffer.from(data), { key, dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature, 'base64url')),
});
const payloads = {};
for (const [name, token] of Object.entries(tokens)) {
  payloads[name] = (await sdJwt.verify(token)).payload;
}
process.stdout.write(JSON.stringify(payloads));
