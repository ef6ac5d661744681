package org.faitiere.gateway.session;

import java.net.URI;

import org.faitiere.gateway.access.PublicAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.session.web.http.DefaultCookieSerializer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The cookie of a session never travels in the clear where the platform is reached by
 * TLS.
 */
class SessionConfigurationTests {

	@ParameterizedTest
	@CsvSource({ "https://faitiere.test, true", "http://localhost:8080, false" })
	void marksTheCookieByThePublicAddress(String issuer, boolean secure) {
		DefaultCookieSerializer cookies = new DefaultCookieSerializer();
		new SessionConfiguration().secureWhereTheWorldUsesTls(new PublicAddress(URI.create(issuer))).customize(cookies);

		MockHttpServletResponse response = new MockHttpServletResponse();
		cookies.writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, "session"));

		assertThat(response.getCookies()).singleElement()
			.satisfies((cookie) -> assertThat(cookie.getSecure()).isEqualTo(secure));
	}

}
