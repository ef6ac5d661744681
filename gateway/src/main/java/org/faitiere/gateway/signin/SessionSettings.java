package org.faitiere.gateway.signin;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long people stay signed in.
 *
 * @param signedIn idle time after which somebody has to sign in again
 */
@ConfigurationProperties("faitiere.gateway.sessions")
record SessionSettings(@DefaultValue("8h") Duration signedIn) {
}
