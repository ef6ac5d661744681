package org.faitiere.reporting.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import io.cloudevents.CloudEvent;
import org.faitiere.support.event.EventHash;
import org.faitiere.support.test.ContractEvents;
import org.faitiere.support.test.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples of all events are chained like events on the log.
 */
class ChainContractTests {

	static List<String> types() {
		return Contracts.eventTypes();
	}

	@ParameterizedTest
	@MethodSource("types")
	void carriesItsOwnHash(String type) {
		CloudEvent example = ContractEvents.cloudEvent(type);

		assertThat(EventHash.carried(example)).isEqualTo(EventHash.of(example));
	}

	@ParameterizedTest
	@MethodSource("types")
	void followsAnotherExample(String type) {
		CloudEvent example = ContractEvents.cloudEvent(type);

		if (sequence(example) == 1) {
			assertThat(EventHash.previous(example)).isNull();
		}
		else {
			assertThat(hashesBefore(example)).contains(EventHash.previous(example));
		}
	}

	@Test
	void coversEveryExample() {
		assertThat(types()).hasSizeGreaterThan(20).contains("activity.reported", "transaction.voided");
	}

	@Test
	void hashesTheLinesThatThePageShows() throws IOException {
		CloudEvent example = ContractEvents.cloudEvent("activity.corrected");

		assertThat(Files.readString(Path.of("..", "docs", "integrity.md")))
			.contains(EventHash.lines(example).toString(), EventHash.of(example));
	}

	private static List<String> hashesBefore(CloudEvent example) {
		return types().stream()
			.map(ContractEvents::cloudEvent)
			.filter((it) -> it.getSubject().equals(example.getSubject()) && sequence(it) == sequence(example) - 1)
			.map(EventHash::carried)
			.collect(Collectors.toList());
	}

	private static long sequence(CloudEvent event) {
		return Long.parseLong(String.valueOf(event.getExtension("sequence")));
	}

}
