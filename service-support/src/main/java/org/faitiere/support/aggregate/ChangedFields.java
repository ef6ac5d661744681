package org.faitiere.support.aggregate;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Names the components in which two records of one kind differ.
 */
public final class ChangedFields {

	private ChangedFields() {
	}

	public static <R extends Record> List<String> between(R before, R after) {
		return Stream.of(before.getClass().getRecordComponents())
			.filter((component) -> !Objects.equals(value(before, component), value(after, component)))
			.map(RecordComponent::getName)
			.toList();
	}

	private static Object value(Record record, RecordComponent component) {
		try {
			return component.getAccessor().invoke(record);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
