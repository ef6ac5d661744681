package org.faitiere.gateway.platform;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.util.Timeout;
import org.faitiere.gateway.platform.PlatformStatus.ServiceState;
import org.faitiere.gateway.platform.PlatformStatus.ServiceStatus;
import org.faitiere.gateway.route.CircuitState;
import org.faitiere.gateway.route.Circuits;
import org.faitiere.gateway.route.RouteSettings;
import org.faitiere.gateway.route.ServiceName;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Asks all services at once whether they are ready.
 */
@Component
class PlatformProbe {

	private static final Duration LONGEST = Duration.ofSeconds(1);

	private static final Duration SLOW = Duration.ofMillis(500);

	private static final Executor EACH_ITS_THREAD = Thread::startVirtualThread;

	private static final RequestConfig IMPATIENT = RequestConfig.custom()
		.setConnectionRequestTimeout(Timeout.of(LONGEST))
		.setResponseTimeout(Timeout.of(LONGEST))
		.build();

	private final RouteSettings settings;

	private final Circuits circuits;

	private final CloseableHttpClient client;

	PlatformProbe(RouteSettings settings, Circuits circuits, CloseableHttpClient serviceClient) {
		this.settings = settings;
		this.circuits = circuits;
		this.client = serviceClient;
	}

	PlatformStatus ask() {
		List<CompletableFuture<ServiceStatus>> answers = Arrays.stream(ServiceName.values()).map(this::ask).toList();
		return new PlatformStatus(answers.stream().map(CompletableFuture::join).toList());
	}

	private CompletableFuture<ServiceStatus> ask(ServiceName service) {
		long start = System.nanoTime();
		return CompletableFuture.supplyAsync(() -> isReady(service), EACH_ITS_THREAD)
			.completeOnTimeout(false, LONGEST.toMillis(), TimeUnit.MILLISECONDS)
			.thenApply((ready) -> status(service, ready, Duration.ofNanos(System.nanoTime() - start)));
	}

	private boolean isReady(ServiceName service) {
		URI address = Objects.requireNonNull(this.settings.services().get(service));
		HttpGet question = new HttpGet(address.resolve("/actuator/health/readiness"));
		question.setConfig(IMPATIENT);
		try {
			return this.client.execute(question, (answer) -> answer.getCode() == HttpStatus.OK.value());
		}
		catch (IOException ex) {
			return false;
		}
	}

	private ServiceStatus status(ServiceName service, boolean ready, Duration latency) {
		CircuitState circuit = this.circuits.state(service);
		boolean hampered = circuit != CircuitState.CLOSED || latency.compareTo(SLOW) > 0;
		ServiceState state = (!ready) ? ServiceState.DOWN : hampered ? ServiceState.DEGRADED : ServiceState.UP;
		return new ServiceStatus(service.id(), state, latency.toMillis(), circuit,
				Instant.now().truncatedTo(ChronoUnit.MILLIS));
	}

}
