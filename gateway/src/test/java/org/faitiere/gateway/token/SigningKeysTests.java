package org.faitiere.gateway.token;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All replicas sign with one key, and so does a gateway that was started again.
 */
class SigningKeysTests {

	private static final MongoServer SERVER = new MongoServer(new MemoryBackend());

	private static final MongoClient CLIENT = MongoClients.create("mongodb://127.0.0.1:" + SERVER.bind().getPort());

	@AfterAll
	static void stop() {
		CLIENT.close();
		SERVER.shutdownNow();
	}

	@Test
	void letsOneOfManyReplicasMakeTheKey() throws Exception {
		List<Callable<String>> replicas = Stream.generate(SigningKeysTests::replica)
			.limit(4)
			.<Callable<String>>map((keys) -> () -> keyId(keys))
			.toList();

		try (ExecutorService threads = Executors.newFixedThreadPool(replicas.size())) {
			List<Future<String>> keyIds = threads.invokeAll(replicas);

			assertThat(keyIds).extracting(Future::get).hasSize(4).containsOnly(keyId(replica()));
		}
	}

	private static SigningKeys replica() {
		return new SigningKeys(new MongoSigningKeyRepository(CLIENT.getDatabase("gateway")));
	}

	private static String keyId(SigningKeys keys) {
		List<JWK> found = keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null);
		return found.getFirst().getKeyID();
	}

}
