package org.faitiere.gateway.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.faitiere.gateway.problem.Problems;

import org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

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
		List<RouterFunction<ServerResponse>> routes = new ArrayList<>();
		for (Way way : mostSpecificFirst()) {
			routes.add(route(way.service(), way.pattern().getPatternString(), Function.identity()));
		}
		for (ServiceName service : ServiceName.values()) {
			routes.add(route(service, "/docs/openapi/%s.json".formatted(service.id()),
					BeforeFilterFunctions.setPath(DESCRIPTION_OF_SERVICE)));
		}
		return routes.stream().reduce(RouterFunction::and).orElseThrow();
	}

	private List<Way> mostSpecificFirst() {
		PathPatternParser parser = new PathPatternParser();
		List<Way> ways = new ArrayList<>();
		this.settings.routes()
			.forEach((service, paths) -> paths.forEach((path) -> ways.add(new Way(service, parser.parse(path)))));
		ways.sort(Comparator.comparing(Way::pattern, PathPattern.SPECIFICITY_COMPARATOR));
		return ways;
	}

	private RouterFunction<ServerResponse> route(ServiceName service, String pattern,
			Function<ServerRequest, ServerRequest> change) {
		return GatewayRouterFunctions.route(service.id())
			.route(RequestPredicates.path(pattern), HandlerFunctions.http())
			.before(BeforeFilterFunctions.uri(Objects.requireNonNull(this.settings.services().get(service))))
			.before(change)
			.filter(new ServiceGuard(this.circuits.of(service), this.problems, this.settings.waits().retryAfter()))
			.build();
	}

	/**
	 * A path pattern with the service that answers it.
	 *
	 * @param service the service
	 * @param pattern the pattern
	 */
	private record Way(ServiceName service, PathPattern pattern) {
	}

}
