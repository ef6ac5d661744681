package org.faitiere.gateway.session;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long people stay signed in.
 *
 * @param signedIn idle time after which somebody has to sign in again
 * @param longest time after which somebody has to sign in again, idle or not
 */
@ConfigurationProperties("faitiere.gateway.sessions")
public record SessionSettings(@DefaultValue("8h") Duration signedIn, @DefaultValue("24h") Duration longest) {
}
