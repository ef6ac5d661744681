package org.faitiere.gateway.signin;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the style and the mark of the sign-in page.
 */
@Configuration(proxyBeanMethods = false)
class PageFiles implements WebMvcConfigurer {

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/sign-in/**")
			.addResourceLocations("classpath:/sign-in/")
			.setCacheControl(CacheControl.noCache());
	}

}
