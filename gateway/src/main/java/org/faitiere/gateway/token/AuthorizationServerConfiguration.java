package org.faitiere.gateway.token;

import java.util.Set;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import org.faitiere.gateway.access.ProblemEntryPoint;
import org.faitiere.gateway.access.PublicAddress;
import org.faitiere.gateway.access.SecurityHeaders;
import org.faitiere.gateway.account.PersonRepository;
import org.faitiere.gateway.account.Secrets;
import org.faitiere.gateway.key.SigningKeys;
import org.faitiere.gateway.limit.AnonymousLimitFilter;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationCodeRequestAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/**
 * The endpoints of OAuth2 and OpenID Connect.
 */
@Configuration(proxyBeanMethods = false)
class AuthorizationServerConfiguration {

	@Bean
	AuthorizationServerSettings authorizationServerSettings(PublicAddress address) {
		return AuthorizationServerSettings.builder().issuer(address.issuer().toString()).build();
	}

	@Bean
	@Order(1)
	SecurityFilterChain authorizationServer(HttpSecurity http, PersonRepository people, Secrets secrets,
			SecurityHeaders headers, ProblemEntryPoint problems, AnonymousLimitFilter limit) {
		http.oauth2AuthorizationServer((server) -> {
			http.securityMatcher(server.getEndpointsMatcher());
			server.oidc(Customizer.withDefaults());
			checkClientSecretsCheaply(server, secrets);
			chooseScopes(server, people);
		});
		return http.headers(headers.ofPages())
			.authorizeHttpRequests(
					(requests) -> requests.requestMatchers(AuthorizationServerConfiguration::asksSilently)
						.permitAll()
						.anyRequest()
						.authenticated())
			.exceptionHandling((handling) -> handling
				.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"), pages())
				.defaultAuthenticationEntryPointFor(problems, AnyRequestMatcher.INSTANCE))
			.addFilterAfter(limit, HeaderWriterFilter.class)
			.build();
	}

	@Bean
	JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys, PublicAddress address) {
		OAuth2TokenValidator<Jwt> validator = JwtValidators.createDefaultWithIssuer(address.issuer().toString());
		NimbusJwtDecoder signatures = NimbusJwtDecoder.withJwkSource(keys).build();
		signatures.setJwtValidator(validator);
		return new RememberingJwtDecoder(signatures, validator);
	}

	@Bean
	JwtEncoder jwtEncoder(SigningKeys keys) {
		return new NimbusJwtEncoder((selector, context) -> selector.select(new JWKSet(keys.signing())));
	}

	private static void checkClientSecretsCheaply(OAuth2AuthorizationServerConfigurer server, Secrets secrets) {
		server.clientAuthentication((client) -> client.authenticationProviders((providers) -> providers.stream()
			.filter(ClientSecretAuthenticationProvider.class::isInstance)
			.map(ClientSecretAuthenticationProvider.class::cast)
			.forEach((provider) -> provider.setPasswordEncoder(secrets.forClients()))));
	}

	private static void chooseScopes(OAuth2AuthorizationServerConfigurer server, PersonRepository people) {
		server.tokenEndpoint((endpoint) -> endpoint
			.authenticationProviders((providers) -> providers.replaceAll((provider) -> switch (provider) {
				case OAuth2ClientCredentialsAuthenticationProvider original -> new DefaultScopes(original);
				default -> provider;
			})));
		server.authorizationEndpoint((endpoint) -> endpoint
			.authorizationRequestConverters((converters) -> converters.replaceAll((converter) -> switch (converter) {
				case OAuth2AuthorizationCodeRequestAuthenticationConverter original ->
					new ScopesOfPerson(original, people);
				default -> converter;
			})));
	}

	// is answered with login_required instead of a page that nobody would see
	private static boolean asksSilently(HttpServletRequest request) {
		return "/oauth2/authorize".equals(request.getRequestURI()) && "none".equals(request.getParameter("prompt"));
	}

	private static MediaTypeRequestMatcher pages() {
		MediaTypeRequestMatcher matcher = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
		matcher.setIgnoredMediaTypes(Set.of(MediaType.ALL));
		return matcher;
	}

}
