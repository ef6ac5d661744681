package org.faitiere.reporting.generation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.mongodb.client.MongoDatabase;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.faitiere.support.rebuild.Difference;
import org.jspecify.annotations.Nullable;

/**
 * Documents that are compared field by field; neither the order of fields nor a field
 * that is {@code null} makes a difference.
 */
final class MongoDocuments extends MongoCompared {

	private static final int LONGEST = 500;

	// What a document says of the version of the service that wrote it makes none either.
	private static final String SHAPE = "shape";

	private final String kind;

	private final String networkField;

	MongoDocuments(MongoDatabase database, String name, String kind, String networkField) {
		super(database, name);
		this.kind = kind;
		this.networkField = networkField;
	}

	@Override
	protected Map<String, String> texts(RawBsonDocument document) {
		Map<String, String> fields = new TreeMap<>();
		flatten("", document, fields);
		fields.remove(SHAPE);
		List<String> lines = new ArrayList<>();
		fields.forEach((field, value) -> lines.add(field + "=" + value.replace("\n", "\\n")));
		return Map.of(document.getString("_id").getValue(), String.join("\n", lines));
	}

	private static void flatten(String path, BsonValue value, Map<String, String> fields) {
		if (value instanceof BsonDocument document) {
			document.forEach((name, field) -> flatten(path.isEmpty() ? name : path + "." + name, field, fields));
		}
		else if (value.isArray()) {
			int index = 0;
			for (BsonValue item : value.asArray()) {
				flatten(path + "." + index++, item, fields);
			}
		}
		else if (!value.isNull()) {
			fields.put(path, text(value));
		}
	}

	private static String text(BsonValue value) {
		return switch (value.getBsonType()) {
			case STRING -> value.asString().getValue();
			case DATE_TIME -> Instant.ofEpochMilli(value.asDateTime().getValue()).toString();
			case BOOLEAN -> String.valueOf(value.asBoolean().getValue());
			case INT32, INT64, DOUBLE, DECIMAL128 -> value.asNumber().decimal128Value().toString();
			default -> value.toString();
		};
	}

	@Override
	protected String documentOf(String key) {
		return key;
	}

	@Override
	public Difference describe(Pair pair) {
		Set<String> was = lines(pair.was());
		Set<String> is = lines(pair.is());
		String network = network((pair.is() != null) ? is : was);
		Set<String> both = new LinkedHashSet<>(was);
		both.retainAll(is);
		was.removeAll(both);
		is.removeAll(both);
		return new Difference(network, this.kind + " " + pair.key(), (pair.was() != null) ? shown(was) : null,
				(pair.is() != null) ? shown(is) : null);
	}

	private @Nullable String network(Set<String> lines) {
		String start = this.networkField + "=";
		return lines.stream()
			.filter((it) -> it.startsWith(start))
			.map((it) -> it.substring(start.length()))
			.findFirst()
			.orElse(null);
	}

	private static Set<String> lines(@Nullable String text) {
		return (text != null) ? new LinkedHashSet<>(Arrays.asList(text.split("\n"))) : new LinkedHashSet<>();
	}

	private static String shown(Set<String> lines) {
		String text = String.join(", ", lines);
		return (text.length() > LONGEST) ? text.substring(0, LONGEST) + "…" : text;
	}

}
