package org.faitiere.k8s;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * All resources that are applied together.
 *
 * @param resources the resources
 */
record Manifests(List<Resource> resources) {

	private static final ObjectMapper JSON = new ObjectMapper();

	/**
	 * Reads YAML documents; a key that is there twice is refused.
	 */
	static Manifests parse(String text) {
		LoaderOptions options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		Iterable<Object> documents = new Yaml(new SafeConstructor(options)).loadAll(text);
		return new Manifests(StreamSupport.stream(documents.spliterator(), false)
			.map((it) -> new Resource(JSON.<ObjectNode>valueToTree(it)))
			.toList());
	}

	Manifests copy() {
		return new Manifests(this.resources.stream().map((it) -> new Resource(it.tree().deepCopy())).toList());
	}

	Stream<Resource> of(String kind) {
		return this.resources.stream().filter((it) -> it.kind().equals(kind));
	}

	Optional<Resource> find(String kind, String name) {
		return of(kind).filter((it) -> it.name().equals(name)).findFirst();
	}

	Resource get(String kind, String name) {
		return find(kind, name).orElseThrow(() -> new AssertionError("no " + kind + " " + name));
	}

	Stream<Pods> pods() {
		return this.resources.stream().flatMap((it) -> Pods.of(it).stream());
	}

}
