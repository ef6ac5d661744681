package org.faitiere.gateway.docs;

import java.time.Duration;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import org.faitiere.gateway.access.PublicAddress;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Describes the gateway's own resources and serves the viewer for all descriptions.
 */
@Configuration(proxyBeanMethods = false)
class DocsConfiguration implements WebMvcConfigurer {

	private final String viewerVersion;

	DocsConfiguration(@Value("${faitiere.gateway.docs.viewer-version}") String viewerVersion) {
		this.viewerVersion = viewerVersion;
	}

	@Bean
	OpenAPI description(PublicAddress address) {
		return new OpenAPI()
			.info(new Info().title("Faîtière: gateway")
				.version("v1")
				.description("Tokens, the caller's own rights and the state of the platform. "
						+ "Every error is a problem of RFC 9457 with a stable `code`, in French or English.")
				.license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
			.addServersItem(new Server().url(address.issuer().toString()))
			.components(new Components().addSecuritySchemes("token", TokenDescription.scheme(address)))
			.path("/oauth2/token", TokenDescription.endpoint());
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/docs/viewer/**")
			.addResourceLocations("classpath:/META-INF/resources/webjars/swagger-ui/" + this.viewerVersion + "/")
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
		registry.addResourceHandler("/docs/*")
			.addResourceLocations("classpath:/docs/")
			.setCacheControl(CacheControl.noCache());
	}

	@Override
	public void addViewControllers(ViewControllerRegistry registry) {
		registry.addRedirectViewController("/docs", "/docs/");
		registry.addViewController("/docs/").setViewName("forward:/docs/index.html");
	}

}
