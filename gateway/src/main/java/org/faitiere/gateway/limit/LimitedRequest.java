package org.faitiere.gateway.limit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body ends with an exception when it is longer than allowed, or when the
 * client stops sending.
 */
class LimitedRequest extends HttpServletRequestWrapper {

	private final long most;

	private @Nullable ServletInputStream limited;

	LimitedRequest(HttpServletRequest request, long most) {
		super(request);
		this.most = most;
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		if (this.limited == null) {
			this.limited = new LimitedStream(super.getInputStream(), this.most);
		}
		return this.limited;
	}

	@Override
	public BufferedReader getReader() throws IOException {
		String encoding = getCharacterEncoding();
		Charset charset = (encoding != null) ? Charset.forName(encoding) : StandardCharsets.UTF_8;
		return new BufferedReader(new InputStreamReader(getInputStream(), charset));
	}

	/**
	 * Counts what is read.
	 */
	private static final class LimitedStream extends ServletInputStream {

		private final ServletInputStream body;

		private long left;

		LimitedStream(ServletInputStream body, long most) {
			this.body = body;
			this.left = most;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int count = readFromClient(buffer, offset, length);
			this.left -= Math.max(count, 0);
			if (this.left < 0) {
				throw new RequestBodyException("The body is larger than allowed", true, null);
			}
			return count;
		}

		private int readFromClient(byte[] buffer, int offset, int length) throws IOException {
			try {
				return this.body.read(buffer, offset, length);
			}
			catch (IOException ex) {
				throw new RequestBodyException("The client stopped sending", false, ex);
			}
		}

		@Override
		public boolean isFinished() {
			return this.body.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.body.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			this.body.setReadListener(listener);
		}

	}

}
