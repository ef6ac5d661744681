package org.faitiere.project.vocabulary;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets callers write a party as its plain name.
 */
@Configuration(proxyBeanMethods = false)
class VocabularyJson {

	@Bean
	JacksonModule plainStringsAsParties() {
		return new SimpleModule("parties").addDeserializer(Party.class, new PartyDeserializer());
	}

	private static final class PartyDeserializer extends StdDeserializer<Party> {

		private PartyDeserializer() {
			super(Party.class);
		}

		@Override
		public Party deserialize(JsonParser parser, DeserializationContext context) {
			if (parser.currentToken() == JsonToken.VALUE_STRING) {
				return Party.named(parser.getString());
			}
			Fields fields = context.readValue(parser, Fields.class);
			return new Party(fields.organisationId(), fields.name());
		}

	}

	private record Fields(String organisationId, String name) {
	}

}
