// Makes the replica set and the services' users, and gives the users the passwords of the secrets. Run as often as you
// like: what is right already stays as it is.
const fs = require('fs');

const address = 'mongo:27017';
const secret = (name) => fs.readFileSync(`/run/secrets/${name}`, 'utf8').trim();

const password = encodeURIComponent(secret('mongo-root-password'));
const admin = connect(`mongodb://root:${password}@${address}/admin?directConnection=true`);

try {
  admin.adminCommand({ replSetGetStatus: 1 });
} catch (problem) {
  if (problem.codeName !== 'NotYetInitialized') {
    throw problem;
  }
  admin.adminCommand({ replSetInitiate: { _id: 'rs0', members: [{ _id: 0, host: address }] } });
}

const end = Date.now() + 60_000;
while (!admin.hello().isWritablePrimary) {
  if (Date.now() > end) {
    throw new Error('the replica set has no primary after 60 s');
  }
  sleep(200);
}

for (const service of ['gateway', 'organisation', 'project', 'reporting']) {
  const database = admin.getSiblingDB(service);
  const user = {
    pwd: secret(`mongo-${service}-password`),
    roles: [{ role: 'readWrite', db: service }],
    mechanisms: ['SCRAM-SHA-256'],
  };
  if (database.getUser(service)) {
    database.updateUser(service, user);
  } else {
    database.createUser({ user: service, ...user });
  }
  print(`user ${service}: reads and writes the database ${service}`);
}
