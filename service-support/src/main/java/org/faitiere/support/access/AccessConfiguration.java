package org.faitiere.support.access;

import org.faitiere.support.problem.Problems;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Validates the token of each request; what it allows is decided where the resource is
 * known.
 */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {

	@Bean
	SecurityFilterChain security(HttpSecurity http, Problems problems, JwtDecoder tokens) throws Exception {
		AuthenticationEntryPoint invalidToken = (request, response, ex) -> {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
			problems.write(request, response, HttpStatus.UNAUTHORIZED, "token.invalid");
		};
		return http.csrf((csrf) -> csrf.disable())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache((cache) -> cache.disable())
			.logout((logout) -> logout.disable())
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.oauth2ResourceServer((server) -> server.jwt((jwt) -> jwt.decoder(new RememberingJwtDecoder(tokens)))
				.authenticationEntryPoint(invalidToken))
			.build();
	}

	// An observation around each of the filters costs as much as what a request does.
	@Bean
	SecurityObservationSettings securityObservations() {
		return SecurityObservationSettings.noObservations();
	}

}
