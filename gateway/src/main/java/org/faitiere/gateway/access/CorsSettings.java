package org.faitiere.gateway.access;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which other sites may call the API from a browser.
 *
 * @param origins origins such as {@code https://example.org}; none by default
 */
@ConfigurationProperties("faitiere.gateway.cors")
record CorsSettings(@DefaultValue List<String> origins) {
}
