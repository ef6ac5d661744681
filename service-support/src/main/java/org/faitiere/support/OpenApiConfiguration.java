package org.faitiere.support;

import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.faitiere.support.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Says in each service's OpenAPI document what all of the API has in common: tokens,
 * problems, and that what a record does not mark as nullable is always there.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

	private static final String PROBLEM = "Problem";

	@Bean
	OpenApiCustomizer sharedApi(@Value("${spring.application.name}") String service) {
		return (document) -> {
			document.info(new Info().title("Faîtière: " + service)
				.version("1")
				.license(new License().name("Apache-2.0").identifier("Apache-2.0")));
			document.servers(List.of(new Server().url("/")));
			document.addSecurityItem(new SecurityRequirement())
				.addSecurityItem(new SecurityRequirement().addList("token"));
			describeTokens(document);
			describeProblems(document);
		};
	}

	@Bean
	ModelConverter requiredComponents() {
		return new RequiredComponents();
	}

	private static void describeTokens(OpenAPI document) {
		Components components = (document.getComponents() != null) ? document.getComponents() : new Components();
		document.components(components.addSecuritySchemes("token",
				new SecurityScheme().type(SecurityScheme.Type.HTTP)
					.scheme("bearer")
					.bearerFormat("JWT")
					.description("From POST /oauth2/token. Without a token, only what is public is answered.")));
	}

	private static void describeProblems(OpenAPI document) {
		ResolvedSchema problem = ModelConverters.getInstance().readAllAsResolvedSchema(Problem.class);
		problem.referencedSchemas.forEach(document.getComponents()::addSchemas);
		ApiResponse response = new ApiResponse().description("A problem (RFC 9457); see docs/problems.md for the codes")
			.content(new Content().addMediaType("application/problem+json",
					new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
		document.getPaths()
			.values()
			.forEach((path) -> path.readOperations()
				.forEach((operation) -> operation.getResponses().addApiResponse("default", response)));
	}

	/**
	 * Marks the components of a record as required unless they are {@code @Nullable}.
	 */
	private static final class RequiredComponents implements ModelConverter {

		@Override
		public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
			Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
			Class<?> raw = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
			if (schema != null && raw.isRecord()) {
				Schema<?> defined = (schema.get$ref() != null) ? context.getDefinedModels()
					.get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1)) : schema;
				require(raw, defined);
			}
			return schema;
		}

		private static void require(Class<?> record, @Nullable Schema<?> schema) {
			if (schema == null || schema.getProperties() == null) {
				return;
			}
			for (RecordComponent component : record.getRecordComponents()) {
				boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
				boolean listed = schema.getRequired() != null && schema.getRequired().contains(component.getName());
				if (!nullable && !listed && schema.getProperties().containsKey(component.getName())) {
					schema.addRequiredItem(component.getName());
				}
			}
		}

	}

}
