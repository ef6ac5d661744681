package org.faitiere.reporting;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import org.faitiere.reporting.fact.Activity;
import org.faitiere.reporting.network.Network;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Faults in reading events that a test puts into the running service and mends again, as
 * a new version of the service would.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Faults {

	private static final List<Predicate<Object>> faults = new CopyOnWriteArrayList<>();

	/**
	 * Some activities cannot be read from now on.
	 */
	public static void overActivities(Predicate<Activity> which) {
		faults.add((it) -> it instanceof Activity activity && which.test(activity));
	}

	/**
	 * Some networks cannot be read from now on.
	 */
	public static void overNetworks(Predicate<Network> which) {
		faults.add((it) -> it instanceof Network network && which.test(network));
	}

	/**
	 * Everything can be read again.
	 */
	public static void mend() {
		faults.clear();
	}

	@Bean
	JacksonModule faultsInReading() {
		return new SimpleModule("faults").setDeserializerModifier(new ValueDeserializerModifier() {

			@Override
			public ValueDeserializer<?> modifyDeserializer(DeserializationConfig config,
					BeanDescription.Supplier description, ValueDeserializer<?> deserializer) {
				return List.of(Activity.class, Network.class).contains(description.getBeanClass())
						? new Faulty(deserializer) : deserializer;
			}

		});
	}

	/**
	 * Reads as ever, and then finds fault.
	 */
	private static final class Faulty extends DelegatingDeserializer {

		private Faulty(ValueDeserializer<?> original) {
			super(original);
		}

		@Override
		protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> original) {
			return new Faulty(original);
		}

		@Override
		public Object deserialize(JsonParser parser, DeserializationContext context) {
			Object read = super.deserialize(parser, context);
			if (faults.stream().anyMatch((it) -> it.test(read))) {
				throw new IllegalStateException("A fault of the test");
			}
			return read;
		}

	}

}
