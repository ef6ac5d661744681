package org.faitiere.k8s;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1Pod;
import io.kubernetes.client.util.ModelMapper;
import io.kubernetes.client.util.Yaml;

/**
 * Each resource of Kubernetes itself fits the model of the official client, which is made
 * from the API server's own description: no unknown field, none missing, each of its
 * type.
 */
final class ClientModels implements Rule {

	@Override
	public Stream<String> faults(Manifests manifests) {
		return manifests.resources().stream().flatMap(ClientModels::faults);
	}

	private static Stream<String> faults(Resource resource) {
		Optional<Class<?>> model = Optional
			.<Class<?>>ofNullable(ModelMapper.getApiTypeClass(resource.apiVersion(), resource.kind()))
			.filter((it) -> it.getPackage().equals(V1Pod.class.getPackage()));
		if (model.isEmpty()) {
			// Resources of operators and of the Gateway API: the other models have them.
			return Names.isBuiltIn(resource.apiVersion())
					? Stream.of(resource.id() + ": " + resource.apiVersion() + " does not have it") : Stream.empty();
		}
		try {
			Method validate = model.get().getMethod("validateJsonElement", JsonElement.class);
			validate.invoke(null, JsonParser.parseString(resource.tree().toString()));
			Yaml.load(resource.tree().toString());
			return Stream.empty();
		}
		catch (InvocationTargetException ex) {
			return Stream.of(resource.id() + ": " + ex.getCause().getMessage());
		}
		catch (ReflectiveOperationException | IOException | RuntimeException ex) {
			return Stream.of(resource.id() + ": " + ex.getMessage());
		}
	}

}
