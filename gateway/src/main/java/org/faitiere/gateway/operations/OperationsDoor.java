package org.faitiere.gateway.operations;

import org.apache.catalina.connector.Connector;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Opens the second door of the same server: a management server of its own would take the
 * health away from the public one, where it belongs, and cost a second context.
 */
@Component
class OperationsDoor implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private static final int CONNECTIONS = 16;

	private final OperationsSettings settings;

	OperationsDoor(OperationsSettings settings) {
		this.settings = settings;
	}

	@Override
	public void customize(TomcatServletWebServerFactory server) {
		Connector door = new Connector();
		door.setPort(this.settings.port());
		door.setProperty("address", this.settings.address());
		door.setProperty("maxConnections", Integer.toString(CONNECTIONS));
		server.addAdditionalConnectors(door);
	}

}
