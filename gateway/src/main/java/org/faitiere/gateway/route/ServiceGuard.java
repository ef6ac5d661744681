package org.faitiere.gateway.route;

import java.time.Duration;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.faitiere.gateway.problem.ProblemCode;
import org.faitiere.gateway.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Stands before a service: asks it only while its circuit allows it, asks again once when
 * a reader's request did not get through, and turns silence into a problem.
 */
class ServiceGuard implements HandlerFilterFunction<ServerResponse, ServerResponse> {

	private static final Logger log = LoggerFactory.getLogger(ServiceGuard.class);

	private final CircuitBreaker breaker;

	private final Problems problems;

	private final Duration retryAfter;

	ServiceGuard(CircuitBreaker breaker, Problems problems, Duration retryAfter) {
		this.breaker = breaker;
		this.problems = problems;
		this.retryAfter = retryAfter;
	}

	@Override
	public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> service) throws Exception {
		if (!this.breaker.tryAcquirePermission()) {
			return refuse(request, ProblemCode.SERVICE_UNAVAILABLE);
		}
		long start = this.breaker.getCurrentTimestamp();
		try {
			ServerResponse answer = askTwiceIfHarmless(request, service);
			this.breaker.onSuccess(elapsed(start), this.breaker.getTimestampUnit());
			return new AnswerOfService(answer, (failure) -> {
				log.warn("{} broke off its answer: {}", this.breaker.getName(), failure.toString());
				return refuse(request, ProblemCode.SERVICE_UNAVAILABLE);
			});
		}
		catch (Exception ex) {
			ServiceFailure failure = ServiceFailure.of(ex);
			record(failure, ex, start);
			if (failure == ServiceFailure.DEFECT) {
				throw ex;
			}
			return refuse(request, failure.problem());
		}
	}

	private static ServerResponse askTwiceIfHarmless(ServerRequest request, HandlerFunction<ServerResponse> service)
			throws Exception {
		try {
			return service.handle(request);
		}
		catch (Exception ex) {
			if (request.method() == HttpMethod.GET && ServiceFailure.of(ex) == ServiceFailure.HUNG_UP) {
				return service.handle(request);
			}
			throw ex;
		}
	}

	private void record(ServiceFailure failure, Exception cause, long start) {
		if (failure.isFaultOfService()) {
			log.warn("{} did not answer: {}", this.breaker.getName(), cause.toString());
			this.breaker.onError(elapsed(start), this.breaker.getTimestampUnit(), cause);
		}
		else {
			this.breaker.releasePermission();
		}
	}

	private long elapsed(long start) {
		return this.breaker.getCurrentTimestamp() - start;
	}

	private ServerResponse refuse(ServerRequest request, ProblemCode code) {
		return ServerResponse.status(code.status()).headers((headers) -> {
			if (code.status().is5xxServerError()) {
				headers.set(HttpHeaders.RETRY_AFTER, Long.toString(this.retryAfter.toSeconds()));
			}
		}).build((servletRequest, servletResponse) -> {
			this.problems.write(code, request.servletRequest(), servletResponse);
			return null;
		});
	}

}
