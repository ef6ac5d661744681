package org.faitiere.gateway.platform;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers the status page. One answer serves all who ask within a second, so that asking
 * a lot loads no service.
 */
@RestController
@Tag(name = "platform", description = "State of the platform")
class PlatformController {

	private static final String ONLY = "";

	private final LoadingCache<String, PlatformStatus> latest;

	PlatformController(PlatformProbe probe) {
		this.latest = Caffeine.newBuilder()
			.maximumSize(1)
			.expireAfterWrite(Duration.ofSeconds(1))
			.build((key) -> probe.ask());
	}

	@GetMapping("/api/v1/platform")
	@Operation(summary = "State of each service", description = "Public. Each service is asked with a limit of 1 s.")
	ResponseEntity<PlatformStatus> platform() {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(this.latest.get(ONLY));
	}

}
