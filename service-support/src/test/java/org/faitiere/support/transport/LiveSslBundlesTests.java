package org.faitiere.support.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.faitiere.support.test.TestCertificates;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Clients go on when the certificates on the disk are renewed, and all clients of Kafka
 * get them.
 */
class LiveSslBundlesTests {

	private final TestCertificates certificates = TestCertificates.make();

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class, KafkaAutoConfiguration.class,
				TransportAutoConfiguration.class))
		.withPropertyValues(this.certificates.trustedBy("platform")
			.stream()
			.map((argument) -> argument.substring(2))
			.toArray(String[]::new))
		.withPropertyValues("spring.ssl.bundle.watch.file.quiet-period=50ms", "spring.kafka.ssl.bundle=platform",
				"spring.kafka.security.protocol=SASL_SSL");

	@Test
	void trustsRenewedCertificateWithTheContextThatAClientAlreadyHas() {
		TestCertificates next = TestCertificates.make();

		this.application.run((context) -> {
			SSLContext client = context.getBean(SslBundles.class).getBundle("platform").createSslContext();
			connect(client, this.certificates);
			assertThatExceptionOfType(SSLHandshakeException.class).isThrownBy(() -> connect(client, next));

			this.certificates.renewBy(next);

			await().atMost(Duration.ofSeconds(20))
				.ignoreException(SSLHandshakeException.class)
				.untilAsserted(() -> connect(client, next));
		});
	}

	@Test
	void leavesNoClientOfKafkaInTheClear() {
		this.application.run((context) -> {
			KafkaClients clients = context.getBean(KafkaClients.class);
			for (Map<String, Object> settings : new Map[] { clients.producer(), clients.streams() }) {
				assertThat(settings).containsEntry(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SASL_SSL")
					.containsKey(SslConfigs.SSL_ENGINE_FACTORY_CLASS_CONFIG);
				assertThat(settings.get(SslBundle.class.getName())).isInstanceOf(LiveSslBundle.class);
			}
		});
	}

	private static void connect(SSLContext client, TestCertificates ofServer) throws Exception {
		try (SSLServerSocket server = server(ofServer)) {
			Thread greeting = Thread.ofVirtual().start(() -> greet(server));
			try (SSLSocket socket = (SSLSocket) client.getSocketFactory()
				.createSocket(InetAddress.getLoopbackAddress(), server.getLocalPort())) {
				assertThat(socket.getInputStream().read()).isEqualTo('!');
			}
			greeting.join();
		}
	}

	private static void greet(SSLServerSocket server) {
		try (SSLSocket socket = (SSLSocket) server.accept()) {
			socket.getOutputStream().write('!');
		}
		catch (IOException ex) {
			// the client has refused, which the test sees there
		}
	}

	private static SSLServerSocket server(TestCertificates certificates) throws Exception {
		char[] password = TestCertificates.PASSWORD.toCharArray();
		KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		keys.init(KeyStore.getInstance(certificates.keyStore().toFile(), password), password);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(keys.getKeyManagers(), null, null);
		return (SSLServerSocket) context.getServerSocketFactory()
			.createServerSocket(0, 1, InetAddress.getLoopbackAddress());
	}

}
