package org.faitiere.support.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.mongodb.MongoTimeoutException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.faitiere.support.problem.Problems;
import org.faitiere.support.test.TestMongo;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a client finds who sends a request again with its key, whatever became of the
 * first one.
 */
class IdempotencyFilterIT {

	private final String key = UUID.randomUUID().toString();

	private final List<String> ids = new ArrayList<>();

	private Instant now = Instant.parse("2026-11-25T10:00:00Z");

	private final IdempotencyKeys keys = new IdempotencyKeys(TestMongo.database(), clock());

	private final IdempotencyFilter filter = new IdempotencyFilter(this.keys,
			new Problems(new StaticMessageSource(), JsonMapper.builder().build()));

	@Test
	void keepsTheIdWhenItIsNotKnownWhatWasSaved() throws Exception {
		assertThat(send(503).getStatus()).isEqualTo(503);

		MockHttpServletResponse again = send(201);

		assertThat(again.getStatus()).isEqualTo(201);
		assertThat(this.ids).hasSize(2);
		assertThat(this.ids.get(1)).isEqualTo(this.ids.get(0));
	}

	@Test
	void keepsTheIdWhenARequestFailsWithoutAnAnswer() throws Exception {
		assertThatExceptionOfType(ServletException.class).isThrownBy(() -> send((request, response) -> {
			remember(request.getAttribute(IdempotencyFilter.ID_ATTRIBUTE));
			throw new ServletException("defect");
		}));

		send(201);

		assertThat(this.ids.get(1)).isEqualTo(this.ids.get(0));
	}

	@Test
	void givesTheKeyBackAfterARefusal() throws Exception {
		send(422);

		send(201);

		assertThat(this.ids.get(1)).isNotEqualTo(this.ids.get(0));
	}

	@Test
	void letsNobodyTakeOverARequestThatShowsSignsOfLife() throws Exception {
		MockHttpServletResponse[] meanwhile = new MockHttpServletResponse[1];

		send((request, response) -> {
			this.now = this.now.plus(IdempotencyKeys.LEASE.multipliedBy(3));
			this.keys.renew();
			meanwhile[0] = unchecked(201);
			((HttpServletResponse) response).setStatus(201);
		});

		assertThat(meanwhile[0].getStatus()).isEqualTo(409);
		assertThat(this.ids).isEmpty();
	}

	@Test
	void takesOverWhatWasLeftBehindByACrash() throws Exception {
		String id = this.keys.claim(storedKey(), fingerprintOfNothing()).entry().resourceId();
		assertThat(send(201).getStatus()).isEqualTo(409);

		this.now = this.now.plus(IdempotencyKeys.LEASE).plus(Duration.ofMillis(1));

		assertThat(send(201).getStatus()).isEqualTo(201);
		assertThat(this.ids).containsExactly(id);
	}

	@Test
	void saysThatTheDatabaseIsAwayRatherThanFailing() throws Exception {
		MockHttpServletResponse response = send((request, unused) -> {
			throw new MongoTimeoutException("no server");
		});

		assertThat(response.getStatus()).isEqualTo(503);
		assertThat(response.getContentType()).startsWith("application/problem+json");
		assertThat(response.getHeader("Retry-After")).isNotBlank();
	}

	private MockHttpServletResponse send(int status) throws Exception {
		return send((request, response) -> {
			remember(request.getAttribute(IdempotencyFilter.ID_ATTRIBUTE));
			((HttpServletResponse) response).setStatus(status);
		});
	}

	private MockHttpServletResponse unchecked(int status) {
		try {
			return send(status);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MockHttpServletResponse send(FilterChain chain) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/notes");
		request.addHeader(IdempotencyFilter.HEADER, this.key);
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.filter.doFilter(request, response, chain);
		return response;
	}

	private Clock clock() {
		InstantSource moment = () -> this.now;
		return moment.withZone(ZoneOffset.UTC);
	}

	private void remember(Object id) {
		this.ids.add(((NewId) id).value());
	}

	private String storedKey() {
		return "anonymous /notes " + this.key;
	}

	private static String fingerprintOfNothing() {
		return "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
	}

}
