// The users of the database, one a service, each with its own database and nothing else.
// Run by an administrator, again whenever a password changes:
//
//   mongosh "mongodb://admin@host/admin?tls=true" --file contracts/access/mongodb-users.js
//
// The passwords come from the environment: GATEWAY_PASSWORD, ORGANISATION_PASSWORD,
// PROJECT_PASSWORD and REPORTING_PASSWORD. readWrite holds what a service does: documents,
// indexes and, in reporting-service, dropping the collections of an old generation.
for (const service of ['gateway', 'organisation', 'project', 'reporting']) {
  const pwd = process.env[`${service.toUpperCase()}_PASSWORD`];
  if (!pwd) {
    throw new Error(`${service.toUpperCase()}_PASSWORD is not set`);
  }
  const user = {
    pwd,
    roles: [{ role: 'readWrite', db: service }],
    mechanisms: ['SCRAM-SHA-256'],
  };
  const database = db.getSiblingDB(service);
  if (database.getUser(service)) {
    database.updateUser(service, user);
  } else {
    database.createUser({ user: service, ...user });
  }
  print(`${service}: readWrite on ${service}`);
}
