package org.faitiere.k8s;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.user.KafkaUser;

/**
 * Each resource goes through fabric8's model of it, or Strimzi's, unchanged. The models
 * swallow what they do not know, so that it is missing on the way back.
 */
final class Fabric8Models implements Rule {

	private static final ObjectMapper JSON = JsonMapper.builder()
		.addModule(new JavaTimeModule())
		.annotationIntrospector(new WithoutRemainder())
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private static final Map<String, Class<?>> MODELS = Stream
		.concat(Stream.of(Kafka.class, KafkaNodePool.class, KafkaUser.class),
				ServiceLoader.load(KubernetesResource.class).stream().map(ServiceLoader.Provider::type))
		.filter(HasMetadata.class::isAssignableFrom)
		.collect(Collectors.toMap(Fabric8Models::key, Function.identity(), (one, other) -> one));

	@Override
	public Stream<String> faults(Manifests manifests) {
		return manifests.resources()
			.stream()
			.filter((it) -> !it.kind().equals(MongoFields.KIND))
			.flatMap(Fabric8Models::faults);
	}

	private static Stream<String> faults(Resource resource) {
		Class<?> model = MODELS.get(resource.apiVersion() + "/" + resource.kind());
		if (model == null) {
			return Stream.of(resource.id() + ": there is no model of " + resource.apiVersion());
		}
		try {
			JsonNode back = JSON.valueToTree(JSON.treeToValue(resource.tree(), model));
			return missing("", resource.tree(), back).map((it) -> resource.id() + ": the model does not know " + it);
		}
		catch (JsonProcessingException | IllegalArgumentException ex) {
			return Stream.of(resource.id() + ": the model refuses it: " + ex.getMessage());
		}
	}

	private static Stream<String> missing(String path, JsonNode given, JsonNode back) {
		if (given.isObject()) {
			return given.propertyStream()
				.flatMap((it) -> missing(path + "/" + it.getKey(), it.getValue(), back.path(it.getKey())));
		}
		if (given.isArray()) {
			return Stream.iterate(0, (i) -> i < given.size(), (i) -> i + 1)
				.flatMap((i) -> missing(path + "/" + i, given.get(i), back.path(i)));
		}
		return given.asText().equals(back.asText()) ? Stream.empty() : Stream.of(path);
	}

	@SuppressWarnings("unchecked")
	private static String key(Class<?> model) {
		Class<? extends HasMetadata> type = (Class<? extends HasMetadata>) model;
		return HasMetadata.getApiVersion(type) + "/" + HasMetadata.getKind(type);
	}

	/**
	 * Does not let a model carry along what it does not know.
	 */
	private static final class WithoutRemainder extends JacksonAnnotationIntrospector {

		@Override
		public Boolean hasAnySetter(Annotated member) {
			return Boolean.FALSE;
		}

		@Override
		public Boolean hasAnyGetter(Annotated member) {
			return Boolean.FALSE;
		}

	}

}
