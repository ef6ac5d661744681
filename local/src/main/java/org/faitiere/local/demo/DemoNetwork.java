package org.faitiere.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The data files of one network, in the order in which they have to be sent.
 */
record DemoNetwork(String slug, List<DemoRequest> requests) {

	private static final List<String> SLUGS = List.of("cnsc-togo", "fct-togo", "pasc", "plan-togo-influenceurs",
			"conascipal");

	private static final List<String> KINDS = List.of("network", "organisation", "membership", "project", "budget",
			"activity");

	private static final ObjectMapper JSON = new ObjectMapper();

	static List<DemoNetwork> all() {
		return SLUGS.stream().map(DemoNetwork::read).toList();
	}

	private static DemoNetwork read(String slug) {
		return new DemoNetwork(slug, KINDS.stream().flatMap((kind) -> read(slug, kind)).toList());
	}

	private static Stream<DemoRequest> read(String slug, String kind) {
		try (InputStream file = DemoNetwork.class.getResourceAsStream("/demo/" + slug + "/" + kind + ".json")) {
			if (file == null) {
				return Stream.empty();
			}
			JsonNode items = JSON.readTree(file);
			return items.valueStream().map((item) -> DemoRequest.of(kind, item)).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("demo/" + slug + "/" + kind + ".json", ex);
		}
	}

}
