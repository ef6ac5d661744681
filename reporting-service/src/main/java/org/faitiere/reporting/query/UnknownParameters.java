package org.faitiere.reporting.query;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.faitiere.support.aggregate.Violation;
import org.faitiere.support.page.PageRequest;
import org.faitiere.support.problem.ProblemException;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses query parameters that a question does not know: a filter with a typing error
 * must not answer with the figures of everything.
 */
@Component
class UnknownParameters implements HandlerInterceptor, WebMvcConfigurer {

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/api/**");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method) {
			Set<String> known = Arrays.stream(method.getMethodParameters())
				.flatMap(UnknownParameters::names)
				.collect(Collectors.toSet());
			List<Violation> unknown = request.getParameterMap()
				.keySet()
				.stream()
				.filter((it) -> !known.contains(it))
				.map((it) -> new Violation(it, "unknownParameter"))
				.toList();
			if (!unknown.isEmpty()) {
				throw new ProblemException(HttpStatus.BAD_REQUEST, "request.invalid", unknown);
			}
		}
		return true;
	}

	private static Stream<String> names(MethodParameter parameter) {
		Class<?> type = parameter.getParameterType();
		if (type == PageRequest.class) {
			return Stream.of("limit", "cursor");
		}
		return type.isRecord() ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
				: Stream.empty();
	}

}
