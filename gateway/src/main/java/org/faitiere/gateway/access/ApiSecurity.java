package org.faitiere.gateway.access;

import java.time.Duration;
import java.util.List;

import org.faitiere.gateway.limit.CallerLimitFilter;
import org.faitiere.gateway.problem.ProblemCode;
import org.faitiere.gateway.problem.Problems;
import org.faitiere.gateway.requestid.RequestId;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * The rules of the API: a token is checked where there is one, and whoever has none is
 * let through, since each service decides by itself what is public.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

	private static final String API = "/api/**";

	@Bean
	@Order(2)
	SecurityFilterChain api(HttpSecurity http, SecurityHeaders headers, ProblemEntryPoint refusals, Problems problems,
			CallerLimitFilter limit) {
		return http.securityMatcher(API)
			.headers(headers.ofApi())
			.cors(Customizer.withDefaults())
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.servletApi(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/api/v1/me")
				.authenticated()
				.requestMatchers("/api/v1/signing-keys/**", "/api/v1/clients/**")
				.hasAuthority("SCOPE_admin")
				.anyRequest()
				.permitAll())
			.oauth2ResourceServer((server) -> server.jwt(Customizer.withDefaults()).authenticationEntryPoint(refusals))
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(refusals)
				.accessDeniedHandler(
						(request, response, refusal) -> problems.write(ProblemCode.ACCESS_DENIED, request, response)))
			.addFilterBefore(limit, AuthorizationFilter.class)
			.addFilterBefore(new ActorFilter(), CallerLimitFilter.class)
			.build();
	}

	// an observation around each of the filters costs as much as passing the request on
	@Bean
	SecurityObservationSettings securityObservations() {
		return SecurityObservationSettings.noObservations();
	}

	@Bean
	CorsConfigurationSource corsConfigurationSource(CorsSettings settings) {
		UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
		if (!settings.origins().isEmpty()) {
			CorsConfiguration allowed = new CorsConfiguration();
			allowed.setAllowedOrigins(settings.origins());
			allowed.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
			allowed.setAllowedHeaders(List.of("*"));
			allowed.setExposedHeaders(List.of(HttpHeaders.ETAG, HttpHeaders.LOCATION, HttpHeaders.RETRY_AFTER,
					RequestId.HEADER, "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"));
			allowed.setMaxAge(Duration.ofHours(1));
			source.registerCorsConfiguration(API, allowed);
		}
		return source;
	}

}
