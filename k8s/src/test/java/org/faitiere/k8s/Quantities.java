package org.faitiere.k8s;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;

/**
 * Each container says how much it needs and how much it may have at most, and needs no
 * more than it may have; its scratch space fits into that, too.
 */
final class Quantities implements Rule {

	@Override
	public Stream<String> faults(Manifests manifests) {
		return manifests.pods()
			.flatMap((pods) -> pods.containers()
				.flatMap((it) -> Stream.concat(resources(it), scratch(pods, it)))
				.map((it) -> pods.id() + ": " + it));
	}

	private static Stream<String> resources(JsonNode container) {
		return Stream.of("cpu", "memory", "ephemeral-storage").flatMap((it) -> {
			JsonNode needs = container.at("/resources/requests/" + it);
			JsonNode limit = container.at("/resources/limits/" + it);
			if (needs.isMissingNode() || limit.isMissingNode()) {
				return Stream.of("does not say how much " + it + " it needs and may have");
			}
			Optional<BigDecimal> low = amount(needs);
			Optional<BigDecimal> high = amount(limit);
			if (low.isEmpty() || high.isEmpty()) {
				return Stream.of("has a number of " + it + " that nobody understands");
			}
			return (low.get().compareTo(high.get()) > 0) ? Stream.of("needs more " + it + " than it may have")
					: Stream.empty();
		});
	}

	private static Stream<String> scratch(Pods pods, JsonNode container) {
		BigDecimal volumes = Resource.each(pods.spec().path("volumes"))
			.map((it) -> it.at("/emptyDir/sizeLimit"))
			.filter((it) -> !it.isMissingNode())
			.map((it) -> amount(it).orElse(BigDecimal.ZERO))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal limit = amount(container.at("/resources/limits/ephemeral-storage")).orElse(BigDecimal.ZERO);
		return (volumes.compareTo(limit) > 0)
				? Stream.of("is evicted before its scratch space is full: ephemeral-storage") : Stream.empty();
	}

	static Optional<BigDecimal> amount(JsonNode quantity) {
		try {
			return Optional.of(Quantity.getAmountInBytes(Quantity.parse(quantity.asText())));
		}
		catch (IllegalArgumentException | ArithmeticException ex) {
			return Optional.empty();
		}
	}

}
