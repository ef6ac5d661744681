package org.faitiere.local.observability;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the series that an expression of Prometheus asks for: what is neither a function,
 * nor a word of the language, nor a label.
 */
public final class Promql {

	private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"");

	private static final Pattern LABELS = Pattern.compile("\\{[^}]*}|\\[[^]]*]|\\b(by|without)\\s*\\([^)]*\\)");

	private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\s*\\(|[a-zA-Z0-9_:])");

	private static final Set<String> WORDS = Set.of("and", "or", "unless", "sum", "max", "min", "topk", "bool", "NaN");

	private Promql() {
	}

	public static Set<String> series(String expression) {
		String bare = LABELS.matcher(TEXTS.matcher(expression).replaceAll("")).replaceAll(" ");
		return NAME.matcher(bare)
			.results()
			.map((it) -> it.group())
			.filter((it) -> !WORDS.contains(it))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
