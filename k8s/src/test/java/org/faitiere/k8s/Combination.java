package org.faitiere.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that an operator may install: a base or overlay with components on top.
 *
 * @param start base or overlay, below {@code k8s}
 * @param components names of components
 */
record Combination(String start, List<String> components) {

	static final List<String> OPTIONAL_LOCALLY = List.of("gateway-api", "ingress", "observability",
			"prometheus-operator", "demo");

	static final List<String> OPTIONAL_IN_PRODUCTION = Stream
		.concat(OPTIONAL_LOCALLY.stream(), Stream.of("kafka-strimzi", "mongodb-operator"))
		.toList();

	private static final Path ROOT = Path.of("").toAbsolutePath();

	static Combination of(String start, String... components) {
		return new Combination(start, List.of(components));
	}

	/**
	 * The base, each component on it and all of them; each overlay, each optional
	 * component on it, and all of them.
	 */
	static List<Combination> all() {
		return Stream
			.of(with("base", allComponents()), with("overlays/local", OPTIONAL_LOCALLY),
					with("overlays/production", OPTIONAL_IN_PRODUCTION))
			.flatMap((it) -> it)
			.toList();
	}

	static List<String> allComponents() {
		try (Stream<Path> folders = Files.list(ROOT.resolve("components"))) {
			// Others narrow the policies, so these come first.
			return folders.map((it) -> it.getFileName().toString())
				.sorted(Comparator.comparing((String it) -> !it.equals("network-policies")).thenComparing((it) -> it))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<Combination> with(String start, List<String> optional) {
		return Stream.of(Stream.of(List.<String>of()), optional.stream().map(List::of), Stream.of(optional))
			.flatMap((it) -> it)
			.map((it) -> new Combination(start, it));
	}

	Manifests render() {
		return Manifests.parse(Kubectl.render(this.components.isEmpty() ? ROOT.resolve(this.start) : written()));
	}

	/**
	 * An overlay as an operator would write it.
	 */
	private Path written() {
		Path folder = ROOT.resolve("target/combinations").resolve(toString().replace('/', '-').replace(' ', '_'));
		String components = this.components.stream()
			.map((it) -> "  - ../../../components/" + it + "\n")
			.collect(Collectors.joining());
		try {
			Files.createDirectories(folder);
			Files.writeString(folder.resolve("kustomization.yaml"), """
					apiVersion: kustomize.config.k8s.io/v1beta1
					kind: Kustomization
					namespace: faitiere
					resources:
					  - ../../../%s
					components:
					%s""".formatted(this.start, components));
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public String toString() {
		return Stream.concat(Stream.of(this.start), this.components.stream()).collect(Collectors.joining(" + "));
	}

}
