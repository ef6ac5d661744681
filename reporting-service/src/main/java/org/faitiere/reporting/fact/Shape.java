package org.faitiere.reporting.fact;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.faitiere.support.event.HashedLines;

/**
 * What a record can hold, as a short text: it changes by itself when a field comes or
 * goes, however deep.
 */
final class Shape {

	private static final int DIGITS = 8;

	private Shape() {
	}

	static String of(Class<? extends Record> type) {
		return HashedLines.sha256(fields(type).getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
	}

	private static String fields(Class<?> type) {
		return Arrays.stream(type.getRecordComponents())
			.map((it) -> it.getName() + ":" + text(it))
			.sorted()
			.collect(Collectors.joining(",", "{", "}"));
	}

	private static String text(RecordComponent component) {
		Type type = component.getGenericType();
		Type inner = (type instanceof ParameterizedType list) ? list.getActualTypeArguments()[0] : type;
		return (inner instanceof Class<?> known && known.isRecord()) ? fields(known) : inner.getTypeName();
	}

}
