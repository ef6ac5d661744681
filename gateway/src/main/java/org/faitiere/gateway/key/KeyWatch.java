package org.faitiere.gateway.key;

import org.faitiere.gateway.problem.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks after the signing keys all the time; while it cannot, the known ones go on.
 */
@Component
class KeyWatch {

	private static final Logger log = LoggerFactory.getLogger(KeyWatch.class);

	private final SigningKeys keys;

	private final Outage outage;

	private @Nullable String lastFailure;

	KeyWatch(SigningKeys keys, Outage outage) {
		this.keys = keys;
		this.outage = outage;
	}

	@Scheduled(fixedDelayString = "${faitiere.gateway.signing-keys.check}")
	void look() {
		try {
			this.keys.check();
			this.lastFailure = null;
		}
		catch (RuntimeException ex) {
			if (!this.outage.causes(ex) && !ex.toString().equals(this.lastFailure)) {
				log.error("The signing keys cannot be looked after; those in use go on", ex);
			}
			this.lastFailure = ex.toString();
		}
	}

}
