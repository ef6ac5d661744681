package org.faitiere.gateway.route;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;

import org.faitiere.gateway.problem.Problems;

import org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Sends each path to the service that answers it.
 */
@Configuration(proxyBeanMethods = false)
class Routes {

	private static final String DESCRIPTION_OF_SERVICE = "/v3/api-docs";

	private final RouteSettings settings;

	private final Circuits circuits;

	private final Problems problems;

	Routes(RouteSettings settings, Circuits circuits, Problems problems) {
		this.settings = settings;
		this.circuits = circuits;
		this.problems = problems;
	}

	@Bean
	RouterFunction<ServerResponse> serviceRoutes() {
		Timetable timetable = new Timetable(this.settings.routes());
		return Arrays.stream(ServiceName.values())
			.map((service) -> resources(service, timetable).and(description(service)))
			.reduce(RouterFunction::and)
			.orElseThrow();
	}

	private RouterFunction<ServerResponse> resources(ServiceName service, Timetable timetable) {
		return route(service,
				(request) -> timetable.serviceFor(request.requestPath().pathWithinApplication()) == service,
				Function.identity());
	}

	private RouterFunction<ServerResponse> description(ServiceName service) {
		return route(service, RequestPredicates.path("/docs/openapi/%s.json".formatted(service.id())),
				BeforeFilterFunctions.setPath(DESCRIPTION_OF_SERVICE));
	}

	private RouterFunction<ServerResponse> route(ServiceName service, RequestPredicate predicate,
			Function<ServerRequest, ServerRequest> change) {
		return GatewayRouterFunctions.route(service.id())
			.route(predicate, HandlerFunctions.http())
			.before(BeforeFilterFunctions.uri(Objects.requireNonNull(this.settings.services().get(service))))
			.before(change)
			.filter(new ServiceGuard(this.circuits.of(service), this.problems, this.settings.waits().retryAfter()))
			.build();
	}

}
