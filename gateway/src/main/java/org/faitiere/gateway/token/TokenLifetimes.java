package org.faitiere.gateway.token;

import java.time.Duration;
import java.util.stream.Stream;

import org.faitiere.gateway.key.LongestTokenLife;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long tokens and what belongs to them live.
 *
 * @param ui life of an access token of the admin UI
 * @param partner life of an access token of a partner client
 * @param retention how long an authorization is kept after its last token, so that
 * somebody who comes back late can still sign out with it
 */
@ConfigurationProperties("faitiere.gateway.tokens")
record TokenLifetimes(@DefaultValue("15m") Duration ui, @DefaultValue("60m") Duration partner,
		@DefaultValue("24h") Duration retention) implements LongestTokenLife {

	// of the authorization server's own choice; our settings do not change it
	private static final Duration ID_TOKEN = Duration.ofMinutes(30);

	@Override
	public Duration longest() {
		return Stream.of(this.ui, this.partner, ID_TOKEN).max(Duration::compareTo).orElseThrow();
	}

}
