package org.faitiere.gateway.route;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;

import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.web.client.ResourceAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Which exception means what.
 */
class ServiceFailureTests {

	@ParameterizedTest
	@MethodSource
	void knowsWhoIsAtFault(Exception failure, ServiceFailure expected) {
		ServiceFailure found = ServiceFailure.of(failure);

		assertThat(found).isEqualTo(expected);
	}

	static Stream<Arguments> knowsWhoIsAtFault() {
		return Stream.of(arguments(wrapped(new ConnectException("refused")), ServiceFailure.HUNG_UP),
				arguments(wrapped(new SocketException("reset")), ServiceFailure.HUNG_UP),
				arguments(wrapped(new UnknownHostException("project")), ServiceFailure.HUNG_UP),
				arguments(wrapped(new NoHttpResponseException("closed")), ServiceFailure.HUNG_UP),
				arguments(wrapped(new ConnectTimeoutException("connect")), ServiceFailure.OUT_OF_REACH),
				arguments(wrapped(new ConnectionRequestTimeoutException("pool")), ServiceFailure.OUT_OF_REACH),
				arguments(wrapped(new SocketTimeoutException("read")), ServiceFailure.TOO_SLOW),
				arguments(new IllegalStateException("bug"), ServiceFailure.DEFECT));
	}

	private static ResourceAccessException wrapped(IOException cause) {
		return new ResourceAccessException("I/O error", cause);
	}

}
