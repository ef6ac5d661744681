package org.faitiere.gateway.key;

import java.nio.file.Path;
import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How signing keys are kept and changed.
 *
 * @param encryptionFile file with the keys that encrypt the signing keys in the database;
 * one {@code name:base64 of 32 bytes} a line, the first encrypts, all decrypt
 * @param makeEncryptionFile whether to make this file where there is none; only for one
 * machine
 * @param validity how long a key signs before the next one follows
 * @param lead how long a key is published before it signs; longer than all gateways and
 * services need to see it
 * @param check time between two looks at the ring and at the file
 */
@ConfigurationProperties("faitiere.gateway.signing-keys")
@Validated
record SigningKeySettings(@NotNull Path encryptionFile, @DefaultValue("false") boolean makeEncryptionFile,
		@DefaultValue("90d") Duration validity, @DefaultValue("10m") Duration lead,
		@DefaultValue("2s") Duration check) {

	SigningKeySettings {
		if (validity.compareTo(lead) <= 0) {
			throw new IllegalArgumentException("faitiere.gateway.signing-keys.validity must be longer than the lead");
		}
	}

}
