package org.faitiere.local.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The compose file as a whole and each of its services.
 */
class ComposeFileTests {

	// They end by themselves, or their images hold nothing that could ask.
	private static final Set<String> WITHOUT_HEALTH_CHECK = Set.of("mongo-users", "demo", "otel-collector", "tempo");

	private static final ComposeFile FILE = ComposeFile.read();

	static List<ComposeService> services() {
		return FILE.services();
	}

	static Stream<ComposeService> ours() {
		return FILE.services().stream().filter((service) -> service.isOurs() && !service.name().equals("demo"));
	}

	@ParameterizedTest
	@MethodSource("services")
	void fixesTheVersionOfEachImage(ComposeService service) {
		assertThat(service.image()).matches("[a-z0-9/-]+:v?[0-9][A-Za-z0-9.-]*");
	}

	@ParameterizedTest
	@MethodSource("services")
	void givesNothingThatIsNotNeeded(ComposeService service) {
		assertThat(service.get("read_only")).isEqualTo(true);
		assertThat(service.strings("cap_drop")).containsExactly("ALL");
		assertThat(service.content()).doesNotContainKeys("cap_add", "privileged", "network_mode", "pid", "ipc");
		assertThat(service.strings("security_opt")).containsExactly("no-new-privileges:true");
		assertThat(String.valueOf(service.get("user"))).matches("[1-9][0-9]*:[0-9]+");
	}

	@ParameterizedTest
	@MethodSource("services")
	void limitsWhatEachMayTake(ComposeService service) {
		assertThat(String.valueOf(service.get("mem_limit"))).matches("[0-9]+[mg]");
		assertThat(service.get("pids_limit")).isInstanceOf(Integer.class);
		assertThat(service.get("logging")).isNotNull();
		assertThat(service.strings("tmpfs")).allMatch((mount) -> mount.contains("size="));
	}

	@ParameterizedTest
	@MethodSource("services")
	void asksEachWhetherItIsWell(ComposeService service) {
		assertThat(service.hasHealthCheck()).isNotEqualTo(WITHOUT_HEALTH_CHECK.contains(service.name()));
	}

	@ParameterizedTest
	@MethodSource("services")
	void waitsOnlyForWhatCanCome(ComposeService service) {
		assertThat(service.waitsFor()).allSatisfy((name, condition) -> {
			ComposeService other = FILE.service(name);
			assertThat(condition)
				.isEqualTo(other.hasHealthCheck() ? "service_healthy" : "service_completed_successfully");
			assertThat(other.get("profiles")).isNull();
		});
	}

	@ParameterizedTest
	@MethodSource("services")
	void mountsOnlyWhatThereIs(ComposeService service) {
		assertThat(service.strings("volumes")).allSatisfy((mount) -> {
			String source = mount.substring(0, mount.indexOf(':'));
			if (source.startsWith("./")) {
				assertThat(ComposeFile.PROJECT.resolve(source)).exists();
				assertThat(mount).endsWith(":ro");
			}
			else {
				assertThat(FILE.declared("volumes")).contains(source);
			}
		});
	}

	@Test
	void publishesOnePortToOthers() {
		List<String> ports = services().stream()
			.flatMap((service) -> service.strings("ports").stream().map((port) -> service + " " + port))
			.filter((port) -> !port.contains(" 127.0.0.1:"))
			.toList();

		assertThat(ports).containsExactly("gateway ${FAITIERE_LISTEN:-127.0.0.1:8080}:8080");
	}

	@Test
	void declaresAndUsesTheSameSecrets() {
		Set<String> used = services().stream()
			.flatMap((service) -> service.secrets().keySet().stream())
			.collect(Collectors.toCollection(TreeSet::new));

		assertThat(used).isEqualTo(new TreeSet<>(FILE.declared("secrets")));
	}

	@Test
	void makesEachSecretAndCommitsNone() throws IOException {
		String made = Files.readString(ComposeFile.PROJECT.resolve("compose/make-secrets"));

		assertThat(FILE.declared("secrets"))
			.allSatisfy((secret) -> assertThat(made).containsPattern("\\b" + secret + "\\b"));
		assertThat(FILE.secretFiles()).allMatch((file) -> file.startsWith("compose/secrets/"));
		assertThat(Files.readAllLines(ComposeFile.PROJECT.resolve(".gitignore"))).contains("/compose/secrets/");
	}

	@Test
	void usesEachVolumeThatItDeclares() {
		Set<String> used = services().stream()
			.flatMap((service) -> service.strings("volumes").stream())
			.map((mount) -> mount.substring(0, mount.indexOf(':')))
			.collect(Collectors.toSet());

		assertThat(used).containsAll(FILE.declared("volumes"));
	}

	@ParameterizedTest
	@MethodSource("ours")
	void buildsEachServiceWithItsOwnPort(ComposeService service) {
		String configuration = service.name() + "/src/main/resources/application.yml";

		assertThat(service.argument("SERVICE")).isEqualTo(service.name());
		assertThat(ComposeFile.PROJECT.resolve(configuration)).content()
			.containsPattern("(?s)server:\\R(?:  [^\\r\\n]*\\R)*?  port: " + service.argument("PORT") + "\\R");
	}

	@ParameterizedTest
	@MethodSource("ours")
	void namesImagesByTheVersionOfTheProject(ComposeService service) {
		assertThat(ComposeFile.PROJECT.resolve("pom.xml")).content()
			.contains("<version>" + service.image().substring(service.image().indexOf(':') + 1) + "</version>");
	}

	@ParameterizedTest
	@MethodSource("ours")
	void givesEachServiceOnlyTheUserOfItsOwnDatabase(ComposeService service) {
		String database = service.name().replace("-service", "");

		assertThat(service.environment()).containsEntry("SPRING_MONGODB_URI",
				"mongodb://" + database + ":$${mongo-password}@mongo:27017/" + database + "?replicaSet=rs0");
		assertThat(service.secrets()).containsEntry("mongo-" + database + "-password", "mongo-password")
			.doesNotContainKey("mongo-root-password");
	}

	@Test
	void watchesEachServiceWhereItListens() {
		Stream<String> watched = ComposeFile
			.list(ComposeFile.yaml(ComposeFile.PROJECT.resolve("observability/prometheus/prometheus.yml"))
				.get("scrape_configs"))
			.stream()
			.flatMap((job) -> ComposeFile.list(ComposeFile.map(job).get("static_configs")).stream())
			.flatMap((group) -> ComposeFile.list(ComposeFile.map(group).get("targets")).stream())
			.map(String::valueOf);

		assertThat(watched).containsAll(ours().map(ComposeFileTests::whereItIsWatched).toList());
	}

	// The gateway tells operators at a door of its own.
	private static String whereItIsWatched(ComposeService service) {
		return service + ":" + (service.name().equals("gateway") ? "8090" : service.argument("PORT"));
	}

}
