package org.faitiere.gateway.limit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whom the limits take for one client.
 */
class ClientAddressTests {

	@ParameterizedTest
	@CsvSource({ "196.168.0.1,196.168.0.1,true", "196.168.0.1,196.168.0.2,false",
			"2001:db8:1:2::1,2001:db8:1:2:ffff::9,true", "2001:db8:1:2::1,2001:db8:1:3::1,false" })
	void takesHouseholdsForOneClient(String one, String other, boolean same) {
		boolean taken = key(one).equals(key(other));

		assertThat(taken).isEqualTo(same);
	}

	private static String key(String address) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr(address);
		return ClientAddress.of(request);
	}

}
