package org.faitiere.k8s;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever an operator puts together can be applied.
 */
class CombinationsTests {

	@BeforeAll
	static void needKubectl() {
		Kubectl.need();
	}

	static List<Combination> all() {
		return Combination.all();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("all")
	void keepsAllRules(Combination combination) {
		Manifests manifests = combination.render();

		Stream<String> faults = Rule.ALL.stream().flatMap((it) -> it.faults(manifests));

		assertThat(manifests.resources()).isNotEmpty();
		assertThat(faults).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "overlays/local", "overlays/production" })
	void deniesWhatIsNotAllowed(String overlay) {
		Manifests manifests = Combination.of(overlay).render();

		assertThat(new Policies(manifests).denyAll()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "overlays/local", "overlays/production" })
	void keepsPasswordsOut(String overlay) {
		Manifests manifests = Combination.of(overlay).render();

		// An address has a password between its user and its host.
		Stream<String> values = manifests.pods()
			.flatMap(Pods::containers)
			.flatMap((it) -> Variables.of(manifests, it).values().stream());

		assertThat(values).noneMatch((it) -> it.matches(".*://[^/]+:[^/]+@.*"));
	}

	@Test
	void leavesPartsOfTheClusterToWhoeverHasThem() {
		List<String> operators = List.of("Gateway", "Kafka", "MongoDBCommunity", "PodMonitor");

		Stream<Manifests> overlays = Stream.of("overlays/local", "overlays/production")
			.map((it) -> Combination.of(it).render());

		assertThat(overlays.flatMap((it) -> it.resources().stream()).map(Resource::kind))
			.doesNotContainAnyElementsOf(operators);
	}

	@Test
	void spreadsThreeOfEachInProduction() {
		Manifests manifests = Combination.of("overlays/production").render();

		assertThat(manifests.of("HorizontalPodAutoscaler").map((it) -> it.at("/spec/minReplicas").asInt()))
			.containsExactly(3, 3, 3, 3);
		assertThat(manifests.pods().map((it) -> it.spec().path("topologySpreadConstraints").size())).containsExactly(2,
				2, 2, 2);
	}

}
