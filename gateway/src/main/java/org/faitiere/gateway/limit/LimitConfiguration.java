package org.faitiere.gateway.limit;

import org.faitiere.gateway.problem.Problems;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the limits in their place: sizes before everything, rates into the security
 * chains.
 */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

	private static final int BEFORE_SECURITY = -200;

	@Bean
	CallerLimitFilter callerLimitFilter(Limits limits, Problems problems) {
		return new CallerLimitFilter(limits, problems);
	}

	@Bean
	AnonymousLimitFilter anonymousLimitFilter(Limits limits, Problems problems) {
		return new AnonymousLimitFilter(limits, problems);
	}

	@Bean
	FilterRegistrationBean<CallerLimitFilter> callerLimitOnlyInSecurityChain(CallerLimitFilter filter) {
		return notOnItsOwn(new FilterRegistrationBean<>(filter));
	}

	@Bean
	FilterRegistrationBean<AnonymousLimitFilter> anonymousLimitOnlyInSecurityChain(AnonymousLimitFilter filter) {
		return notOnItsOwn(new FilterRegistrationBean<>(filter));
	}

	@Bean
	FilterRegistrationBean<BodyLimitFilter> bodyLimit(LimitSettings settings, Problems problems) {
		FilterRegistrationBean<BodyLimitFilter> registration = new FilterRegistrationBean<>(
				new BodyLimitFilter(settings, problems));
		registration.setOrder(BEFORE_SECURITY);
		return registration;
	}

	private static <T extends FilterRegistrationBean<?>> T notOnItsOwn(T registration) {
		registration.setEnabled(false);
		return registration;
	}

}
