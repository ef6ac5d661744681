package org.faitiere.gateway.route;

import java.io.IOException;
import java.net.SocketTimeoutException;

import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.faitiere.gateway.limit.RequestBodyException;
import org.faitiere.gateway.problem.ProblemCode;

/**
 * Why a service could not be asked.
 */
enum ServiceFailure {

	/** The client sent more than allowed. */
	BODY_TOO_LARGE(ProblemCode.REQUEST_TOO_LARGE),

	/** The client stopped sending. */
	BODY_BROKEN_OFF(ProblemCode.REQUEST_MALFORMED),

	/** The service took the request and did not answer in time. */
	TOO_SLOW(ProblemCode.SERVICE_TIMEOUT),

	/** No connection came about in time. */
	OUT_OF_REACH(ProblemCode.SERVICE_UNAVAILABLE),

	/** The service refused the connection, or hung up. */
	HUNG_UP(ProblemCode.SERVICE_UNAVAILABLE),

	/** Nothing to do with the connection: a defect of the gateway. */
	DEFECT(ProblemCode.SERVER_ERROR);

	private final ProblemCode problem;

	ServiceFailure(ProblemCode problem) {
		this.problem = problem;
	}

	static ServiceFailure of(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			switch (cause) {
				case RequestBodyException body -> {
					return body.isTooLarge() ? BODY_TOO_LARGE : BODY_BROKEN_OFF;
				}
				case ConnectTimeoutException _, ConnectionRequestTimeoutException _ -> {
					return OUT_OF_REACH;
				}
				case SocketTimeoutException _ -> {
					return TOO_SLOW;
				}
				case IOException io when io.getCause() == null -> {
					return HUNG_UP;
				}
				default -> {
				}
			}
		}
		return DEFECT;
	}

	ProblemCode problem() {
		return this.problem;
	}

	boolean isFaultOfService() {
		return this == TOO_SLOW || this == OUT_OF_REACH || this == HUNG_UP;
	}

}
