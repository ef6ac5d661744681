package org.faitiere.support.idempotency;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.faitiere.support.access.Readers;
import org.faitiere.support.outage.MongoOutage;
import org.faitiere.support.problem.Problems;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers a repeated POST with the first answer: same key and same body. The same key
 * with another body is refused (422), and so is one whose first request still runs (409).
 * Only successes are remembered, so that a form can be corrected and sent again under its
 * key. Where it is not known whether a request was done, its key keeps its id, so that
 * the next try finds what this one may have saved.
 */
public final class IdempotencyFilter extends OncePerRequestFilter {

	public static final String HEADER = "Idempotency-Key";

	static final String ID_ATTRIBUTE = NewId.class.getName();

	private static final int KEY_LENGTH = 200;

	private static final DataSize BODY_LIMIT = DataSize.ofMegabytes(20);

	private final IdempotencyKeys keys;

	private final Problems problems;

	public IdempotencyFilter(IdempotencyKeys keys, Problems problems) {
		this.keys = keys;
		this.problems = problems;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !"POST".equals(request.getMethod()) || request.getHeader(HEADER) == null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String given = request.getHeader(HEADER).strip();
		if (given.isEmpty() || given.length() > KEY_LENGTH) {
			this.problems.write(request, response, HttpStatus.BAD_REQUEST, "idempotency.keyInvalid");
			return;
		}
		byte[] body = request.getInputStream().readNBytes((int) BODY_LIMIT.toBytes() + 1);
		if (body.length > BODY_LIMIT.toBytes()) {
			this.problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "request.tooLarge");
			return;
		}
		String key = Readers.current().subject() + " " + request.getRequestURI() + " " + given;
		String fingerprint = fingerprint(request, body);
		try {
			answer(this.keys.claim(key, fingerprint), fingerprint, new RepeatableRequest(request, body), response,
					chain);
		}
		catch (RuntimeException ex) {
			unavailable(ex, request, response);
		}
	}

	private void unavailable(RuntimeException failure, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		if (!MongoOutage.causes(failure) || response.isCommitted()) {
			throw failure;
		}
		response.setHeader(HttpHeaders.RETRY_AFTER, Problems.RETRY_SECONDS);
		this.problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "service.unavailable");
	}

	private void answer(IdempotencyKeys.Claim claim, String fingerprint, HttpServletRequest request,
			HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
		if (claim.mine()) {
			first(request, response, chain, claim.entry());
		}
		else if (!claim.entry().fingerprint().equals(fingerprint)) {
			this.problems.write(request, response, HttpStatus.UNPROCESSABLE_CONTENT, "idempotency.keyReused");
		}
		else if (claim.entry().answer() == null) {
			response.setHeader(HttpHeaders.RETRY_AFTER, "1");
			this.problems.write(request, response, HttpStatus.CONFLICT, "idempotency.inProgress");
		}
		else {
			again(claim.entry().answer(), response);
		}
	}

	private void first(HttpServletRequest request, HttpServletResponse response, FilterChain chain,
			IdempotencyKeys.Entry entry) throws ServletException, IOException {
		request.setAttribute(ID_ATTRIBUTE, new NewId(entry.resourceId()));
		ContentCachingResponseWrapper captured = new ContentCachingResponseWrapper(response);
		HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
		try {
			chain.doFilter(request, captured);
			status = HttpStatus.valueOf(captured.getStatus());
		}
		finally {
			settle(entry.key(), status, captured);
			captured.copyBodyToResponse();
		}
	}

	// A refusal changed nothing; after a failure it is not known what was saved. A key
	// that
	// cannot be settled, because the database is gone, counts as left behind by a crash.
	private void settle(String key, HttpStatus status, ContentCachingResponseWrapper response) {
		try {
			if (status.is2xxSuccessful()) {
				this.keys.complete(key, answerOf(response));
			}
			else if (status.is4xxClientError()) {
				this.keys.release(key);
			}
			else {
				this.keys.abandon(key);
			}
		}
		catch (RuntimeException ex) {
			this.logger.warn("An idempotency key stays unsettled: " + ex);
		}
	}

	private static IdempotencyKeys.Answer answerOf(ContentCachingResponseWrapper response) {
		return new IdempotencyKeys.Answer(response.getStatus(), response.getContentType(),
				response.getHeader(HttpHeaders.LOCATION), response.getHeader(HttpHeaders.ETAG),
				new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
	}

	private static void again(IdempotencyKeys.Answer answer, HttpServletResponse response) throws IOException {
		response.setStatus(answer.status());
		response.setHeader("Idempotency-Replayed", "true");
		if (answer.contentType() != null) {
			response.setContentType(answer.contentType());
		}
		if (answer.location() != null) {
			response.setHeader(HttpHeaders.LOCATION, answer.location());
		}
		if (answer.etag() != null) {
			response.setHeader(HttpHeaders.ETAG, answer.etag());
		}
		response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
	}

	private static String fingerprint(HttpServletRequest request, byte[] body) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			if (request.getQueryString() != null) {
				digest.update(request.getQueryString().getBytes(StandardCharsets.UTF_8));
			}
			return HexFormat.of().formatHex(digest.digest(body));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A request whose body was read already.
	 */
	private static final class RepeatableRequest extends HttpServletRequestWrapper {

		private final byte[] body;

		private RepeatableRequest(HttpServletRequest request, byte[] body) {
			super(request);
			this.body = body;
		}

		@Override
		public ServletInputStream getInputStream() {
			return new Body(this.body);
		}

	}

	/**
	 * The body of such a request as a servlet stream.
	 */
	private static final class Body extends ServletInputStream {

		private final ByteArrayInputStream bytes;

		private Body(byte[] bytes) {
			this.bytes = new ByteArrayInputStream(bytes);
		}

		@Override
		public int read() {
			return this.bytes.read();
		}

		@Override
		public int read(byte[] target, int offset, int length) {
			return this.bytes.read(target, offset, length);
		}

		@Override
		public boolean isFinished() {
			return this.bytes.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new UnsupportedOperationException("Read at once, not asynchronously");
		}

	}

}
