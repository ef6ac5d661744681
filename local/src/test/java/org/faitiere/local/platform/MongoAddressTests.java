package org.faitiere.local.platform;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Connection strings as people give them.
 */
class MongoAddressTests {

	@ParameterizedTest
	@CsvSource({ "mongodb://db:27017, mongodb://db:27017/project", "mongodb://db:27017/, mongodb://db:27017/project",
			"mongodb://db/other?replicaSet=rs0, mongodb://db/project?replicaSet=rs0",
			"mongodb://a:b@one:1/?tls=true, mongodb://a:b@one:1/project?tls=true",
			"db.example.org:27017, mongodb://db.example.org:27017/project" })
	void namesTheDatabaseOfAService(String given, String expected) {
		assertThat(MongoAddress.of(given).withDatabase("project")).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "mongodb://db:27018, db:27018", "mongodb://me:secret@db/other, db:27017",
			"'mongodb://one:1,two:2/?replicaSet=rs0', one:1" })
	void knowsWhoHasToAnswer(String given, String expected) {
		assertThat(MongoAddress.of(given).firstHost()).contains(expected);
	}

	@ParameterizedTest
	@CsvSource("mongodb+srv://cluster.example.org/?w=majority")
	void asksNobodyBehindADnsName(String given) {
		assertThat(MongoAddress.of(given).firstHost()).isEmpty();
	}

}
