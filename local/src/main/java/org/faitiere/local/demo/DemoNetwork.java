package org.faitiere.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The data files of one network, in the order in which they have to be sent.
 */
record DemoNetwork(String slug, List<DemoRequest> requests) {

	private static final List<String> SLUGS = List.of("cnsc-togo", "fct-togo", "pasc", "plan-togo-influenceurs",
			"conascipal");

	private static final ObjectMapper JSON = new ObjectMapper();

	static List<DemoNetwork> all() {
		return SLUGS.stream().map(DemoNetwork::read).toList();
	}

	private static DemoNetwork read(String slug) {
		return new DemoNetwork(slug, Stream.of(Kind.values()).flatMap((kind) -> read(slug, kind)).toList());
	}

	private static Stream<DemoRequest> read(String slug, Kind kind) {
		String path = "/demo/" + slug + "/" + kind.file;
		try (InputStream file = DemoNetwork.class.getResourceAsStream(path)) {
			if (file == null) {
				return Stream.empty();
			}
			JsonNode items = JSON.readTree(file);
			return items.valueStream()
				.map((item) -> DemoRequest.of(kind.name().toLowerCase(Locale.ROOT), item))
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(path, ex);
		}
	}

	/**
	 * The files of a network, in the order in which each can name what stands before it.
	 */
	private enum Kind {

		NETWORK("network.json"), ORGANISATION("organisations.json"), MEMBERSHIP("memberships.json"),
		PROJECT("projects.json"), BUDGET("budgets.json"), ACTIVITY("activities.json");

		private final String file;

		Kind(String file) {
			this.file = file;
		}

	}

}
