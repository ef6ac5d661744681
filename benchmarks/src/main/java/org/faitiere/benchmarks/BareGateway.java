package org.faitiere.benchmarks;

import java.net.URI;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.cloud.gateway.server.mvc.predicate.GatewayRequestPredicates;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A Spring Cloud Gateway with one route and nothing else: no tokens, no limits, no
 * circuit breaker. It runs as a process of its own.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class BareGateway {

	public static void main(String[] arguments) {
		SpringApplication.run(BareGateway.class, arguments);
	}

	@Bean
	RouterFunction<ServerResponse> everything(@Value("${target}") URI target) {
		return GatewayRouterFunctions.route("bare")
			.route(GatewayRequestPredicates.path("/api/**"), HandlerFunctions.http())
			.before(BeforeFilterFunctions.uri(target))
			.build();
	}

}
