package org.faitiere.reporting.verification;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.cloudevents.CloudEvent;
import org.faitiere.reporting.fact.ActivityEvent;
import org.faitiere.reporting.fact.Fact;
import org.faitiere.reporting.verification.Verification.FaultKind;
import org.faitiere.support.event.ReceivedEvent;
import org.faitiere.support.event.UnreadableEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares what figures count with what the event says.
 */
class FactCheck {

	// What the event does not say itself.
	private static final Set<String> NOT_SAID = Set.of("activity", "shape");

	private final JsonMapper json;

	private final Faults faults;

	FactCheck(JsonMapper json, Faults faults) {
		this.json = json;
		this.faults = faults;
	}

	void check(Version version) {
		Fact said = said(version.event()).orElse(null);
		Fact counted = version.fact();
		if (said != null && counted == null) {
			this.faults.add(version, FaultKind.FACT_DIFFERS, "absent");
		}
		else if (said != null) {
			String differences = String.join(", ", differences(said, counted));
			if (!differences.isEmpty()) {
				this.faults.add(version, counted.isOfOtherShape() ? FaultKind.REBUILD_NEEDED : FaultKind.FACT_DIFFERS,
						differences);
			}
		}
	}

	/**
	 * The version after the counted one only has to be there: whatever it says, it took
	 * the counted one's place.
	 */
	void checkNotLeftOut(Version version) {
		if (version.fact() == null && said(version.event()).isPresent()) {
			this.faults.add(version, FaultKind.FACT_DIFFERS, "absent");
		}
	}

	/**
	 * What figures should count; empty where the event is gone or was put aside as
	 * unreadable.
	 */
	private Optional<Fact> said(@Nullable CloudEvent event) {
		try {
			return (event != null) ? ActivityEvent.read(ReceivedEvent.of(event), this.json) : Optional.empty();
		}
		catch (UnreadableEvent ex) {
			return Optional.empty();
		}
	}

	private static List<String> differences(Fact said, Fact counted) {
		return Stream.concat(differing(said, counted), differing(said.activity(), counted.activity()))
			.filter((it) -> !NOT_SAID.contains(it))
			.collect(Collectors.toList());
	}

	private static Stream<String> differing(Record one, Record other) {
		return Arrays.stream(one.getClass().getRecordComponents())
			.filter((it) -> !Objects.equals(value(it, one), value(it, other)))
			.map(RecordComponent::getName);
	}

	private static @Nullable Object value(RecordComponent component, Record record) {
		try {
			return component.getAccessor().invoke(record);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
