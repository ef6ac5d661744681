package org.faitiere.gateway.route;

import java.util.concurrent.TimeUnit;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * The HTTP client for the services. It hands on what it gets: it keeps no cookies, since
 * they would be those of another caller, follows no redirect, unpacks nothing and repeats
 * nothing by itself.
 */
@Configuration(proxyBeanMethods = false)
class ServiceClientConfiguration {

	@Bean
	CloseableHttpClient serviceClient(RouteSettings settings) {
		return HttpClients.custom()
			.setConnectionManager(connections(settings.waits()))
			.setDefaultRequestConfig(RequestConfig.custom()
				.setConnectionRequestTimeout(Timeout.of(settings.waits().connect()))
				.setResponseTimeout(Timeout.of(settings.waits().response()))
				.build())
			.disableAuthCaching()
			.disableAutomaticRetries()
			.disableContentCompression()
			.disableCookieManagement()
			.disableDefaultUserAgent()
			.disableRedirectHandling()
			.build();
	}

	@Bean
	ProxyExchange proxyExchange(CloseableHttpClient serviceClient, GatewayMvcProperties properties) {
		return new RestClientProxyExchange(
				RestClient.builder().requestFactory(new HttpComponentsClientHttpRequestFactory(serviceClient)).build(),
				properties);
	}

	private static HttpClientConnectionManager connections(RouteSettings.Waits waits) {
		return PoolingHttpClientConnectionManagerBuilder.create()
			.setDefaultConnectionConfig(ConnectionConfig.custom()
				.setConnectTimeout(Timeout.of(waits.connect()))
				.setSocketTimeout(Timeout.of(waits.response()))
				// a service that was started again has closed what is idle here
				.setValidateAfterInactivity(TimeValue.of(1, TimeUnit.SECONDS))
				.setTimeToLive(TimeValue.of(5, TimeUnit.MINUTES))
				.build())
			.setMaxConnPerRoute(waits.connections())
			.setMaxConnTotal(waits.connections() * ServiceName.values().length)
			.build();
	}

}
