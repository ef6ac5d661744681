package org.faitiere.gateway.testing;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A test of the gateway that most tests share, which limits nobody.
 */
public abstract class GatewayTest extends StartedGateway {

	protected static final int PORT = Ports.free();

	protected static final String GATEWAY = "http://localhost:" + PORT;

	protected final Caller caller = new Caller(GATEWAY);

	@DynamicPropertySource
	static void generousLimits(DynamicPropertyRegistry properties) {
		register(properties, GATEWAY, PORT);
		properties.add("faitiere.gateway.limits.anonymous.requests", () -> 10_000);
		properties.add("faitiere.gateway.limits.anonymous.burst", () -> 10_000);
	}

}
