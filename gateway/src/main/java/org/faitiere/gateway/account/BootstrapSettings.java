package org.faitiere.gateway.account;

import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Accounts that are made at the start if they are not there yet.
 *
 * @param clients partner clients
 * @param people people
 */
@ConfigurationProperties("faitiere.gateway.bootstrap")
@Validated
record BootstrapSettings(@DefaultValue List<@Valid Client> clients, @DefaultValue List<@Valid Human> people) {

	/**
	 * A partner client to make.
	 *
	 * @param id client id
	 * @param name name to show
	 * @param secret secret in the clear; only its hash is stored
	 * @param scopes scopes
	 * @param grants roles in networks
	 */
	record Client(@NotBlank String id, @NotBlank String name, @NotBlank String secret, @DefaultValue Set<String> scopes,
			@DefaultValue List<@Valid Grant> grants) {
	}

	/**
	 * A person to make.
	 *
	 * @param email e-mail address
	 * @param name name to show
	 * @param password password in the clear; only its hash is stored
	 * @param platformAdministrator whether the person runs the platform
	 * @param grants roles in networks
	 */
	record Human(@Email @NotBlank String email, @NotBlank String name, @NotBlank String password,
			@DefaultValue("false") boolean platformAdministrator, @DefaultValue List<@Valid Grant> grants) {
	}

}
