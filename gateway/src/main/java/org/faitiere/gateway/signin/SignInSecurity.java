package org.faitiere.gateway.signin;

import org.faitiere.gateway.access.SecurityHeaders;
import org.faitiere.gateway.account.Secrets;
import org.faitiere.gateway.limit.AnonymousLimitFilter;
import org.faitiere.gateway.problem.ProblemCode;
import org.faitiere.gateway.problem.Problems;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * The rules for whatever is neither API nor token endpoint: the sign-in page and files
 * that everybody may read.
 */
@Configuration(proxyBeanMethods = false)
class SignInSecurity {

	static final String LOGIN = "/login";

	static final String LOGOUT = "/logout";

	@Bean
	@Order(3)
	SecurityFilterChain pages(HttpSecurity http, SecurityHeaders headers, Problems problems, AnonymousLimitFilter limit,
			SignInOutcome outcome) {
		return http.headers(headers.ofPages())
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.formLogin((form) -> form.loginPage(LOGIN).successHandler(outcome).failureHandler(outcome))
			.logout((logout) -> logout.logoutUrl(LOGOUT).logoutSuccessUrl(LOGIN + "?signed-out"))
			.exceptionHandling((handling) -> handling.accessDeniedHandler(startAgain(problems)))
			.addFilterAfter(limit, HeaderWriterFilter.class)
			.build();
	}

	@Bean
	PasswordEncoder passwordEncoder(Secrets secrets) {
		return secrets.forPeople();
	}

	// a form that lay open for too long is no attack
	private static AccessDeniedHandler startAgain(Problems problems) {
		return (request, response, refusal) -> {
			if (request.getRequestURI().equals(LOGIN) || request.getRequestURI().equals(LOGOUT)) {
				response.sendRedirect(LOGIN + "?expired");
			}
			else {
				problems.write(ProblemCode.ACCESS_DENIED, request, response);
			}
		};
	}

}
