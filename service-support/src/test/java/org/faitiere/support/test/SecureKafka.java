package org.faitiere.support.test;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A broker as it runs in production: it speaks TLS only, wants a name and a password
 * (SCRAM-SHA-512), and allows what the table of the contracts allows and nothing more.
 */
public final class SecureKafka implements AutoCloseable {

	private static final String PASSWORD = "for-tests-only";

	private static final String OPERATOR = "operator";

	private static final List<String> USERS = List.of(OPERATOR, "organisation-service", "project-service",
			"reporting-service");

	private final TestCertificates certificates;

	private final int port = freePort();

	private final KafkaRaftServer server;

	public SecureKafka(TestCertificates certificates) throws Exception {
		this.certificates = certificates;
		Path folder = Files.createTempDirectory("secure-kafka");
		format(folder);
		this.server = new KafkaRaftServer(KafkaConfig.fromProps(settings(folder), false), Time.SYSTEM);
		this.server.startup();
		try (Admin operator = Admin.create(clientOf(OPERATOR))) {
			operator.createAcls(table()).all().get();
		}
	}

	public String address() {
		return "localhost:" + this.port;
	}

	/**
	 * The arguments with which a service connects; the bundle has to be given too.
	 */
	public List<String> connectionOf(String service, String bundle) {
		return List.of("--spring.kafka.bootstrap-servers=" + address(), "--spring.kafka.security.protocol=SASL_SSL",
				"--spring.kafka.ssl.bundle=" + bundle, "--spring.kafka.properties[sasl.mechanism]=SCRAM-SHA-512",
				"--spring.kafka.properties[sasl.jaas.config]=" + login(service));
	}

	/**
	 * Settings of a client that may do everything.
	 */
	public Map<String, Object> operator() {
		return clientOf(OPERATOR);
	}

	private Map<String, Object> clientOf(String user) {
		return Map.of("bootstrap.servers", address(), "security.protocol", "SASL_SSL", "sasl.mechanism",
				"SCRAM-SHA-512", "sasl.jaas.config", login(user), "ssl.truststore.location",
				this.certificates.trustStore().toString(), "ssl.truststore.password", TestCertificates.PASSWORD,
				"ssl.truststore.type", "PKCS12");
	}

	private static String login(String user) {
		return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\""
				+ PASSWORD + "\";";
	}

	private static void format(Path folder) throws Exception {
		new Formatter().setPrintStream(new PrintStream(PrintStream.nullOutputStream()))
			.setClusterId(Uuid.randomUuid().toString())
			.setNodeId(1)
			.setControllerListenerName("CONTROLLER")
			.setSupportedFeatures(Feature.PRODUCTION_FEATURES)
			.setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
			.setMetadataLogDirectory(folder.toString())
			.addDirectory(folder.toString())
			.setScramArguments(USERS.stream()
				.map((user) -> "SCRAM-SHA-512=[name=" + user + ",password=" + PASSWORD + "]")
				.toList())
			.run();
	}

	private Properties settings(Path folder) {
		int controller = freePort();
		Properties settings = new Properties();
		settings.putAll(Map.of("process.roles", "broker,controller", "node.id", "1", "log.dirs", folder.toString(),
				"controller.quorum.voters", "1@127.0.0.1:" + controller, "controller.listener.names", "CONTROLLER",
				"listeners", "SASL_SSL://localhost:" + this.port + ",CONTROLLER://127.0.0.1:" + controller,
				"listener.security.protocol.map", "CONTROLLER:PLAINTEXT,SASL_SSL:SASL_SSL",
				"inter.broker.listener.name", "SASL_SSL"));
		settings.putAll(Map.of("offsets.topic.replication.factor", "1", "offsets.topic.num.partitions", "1",
				"transaction.state.log.replication.factor", "1", "transaction.state.log.min.isr", "1",
				"transaction.state.log.num.partitions", "1", "group.initial.rebalance.delay.ms", "0",
				"auto.create.topics.enable", "false", "log.cleaner.dedupe.buffer.size", "2097152"));
		settings.putAll(Map.of("sasl.enabled.mechanisms", "SCRAM-SHA-512", "sasl.mechanism.inter.broker.protocol",
				"SCRAM-SHA-512", "listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config", login(OPERATOR),
				"authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer", "super.users",
				"User:ANONYMOUS;User:" + OPERATOR));
		settings.putAll(Map.of("ssl.keystore.location", this.certificates.keyStore().toString(),
				"ssl.keystore.password", TestCertificates.PASSWORD, "ssl.keystore.type", "PKCS12",
				"ssl.truststore.location", this.certificates.trustStore().toString(), "ssl.truststore.password",
				TestCertificates.PASSWORD, "ssl.truststore.type", "PKCS12"));
		return settings;
	}

	private static List<AclBinding> table() throws IOException {
		try (Stream<String> lines = Files.lines(Path.of("..", "contracts", "access", "kafka-acls.csv"))) {
			return lines.skip(1).map((line) -> line.split(",")).flatMap(SecureKafka::rules).toList();
		}
	}

	private static Stream<AclBinding> rules(String[] row) {
		ResourcePattern resource = new ResourcePattern(ResourceType.valueOf(row[1]), row[2],
				PatternType.valueOf(row[3]));
		return Stream.of(row[4].split(" "))
			.map((operation) -> new AclBinding(resource, new AccessControlEntry("User:" + row[0], "*",
					AclOperation.valueOf(operation), AclPermissionType.ALLOW)));
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.server.shutdown();
		this.server.awaitShutdown();
	}

}
