package org.faitiere.local;

import org.faitiere.local.platform.Ports;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options that move ports: all of them together, or single ones.
 */
final class PortOptions {

	@Option(names = "--port", paramLabel = "<port>", descriptionKey = "option.port")
	private @Nullable Integer gateway;

	@Option(names = "--port-offset", paramLabel = "<n>", defaultValue = "0", descriptionKey = "option.portOffset")
	private int offset;

	@Option(names = "--operations-port", paramLabel = "<port>", descriptionKey = "option.operationsPort")
	private @Nullable Integer operations;

	@Option(names = "--organisation-port", paramLabel = "<port>", descriptionKey = "option.organisationPort")
	private @Nullable Integer organisation;

	@Option(names = "--project-port", paramLabel = "<port>", descriptionKey = "option.projectPort")
	private @Nullable Integer project;

	@Option(names = "--reporting-port", paramLabel = "<port>", descriptionKey = "option.reportingPort")
	private @Nullable Integer reporting;

	@Option(names = "--kafka-port", paramLabel = "<port>", descriptionKey = "option.kafkaPort")
	private @Nullable Integer kafka;

	@Option(names = "--mongo-port", paramLabel = "<port>", descriptionKey = "option.mongoPort")
	private @Nullable Integer mongo;

	Ports ports() {
		Ports moved = Ports.DEFAULT.plus(this.offset);
		return new Ports(or(this.gateway, moved.gateway()), or(this.operations, moved.operations()),
				or(this.organisation, moved.organisation()), or(this.project, moved.project()),
				or(this.reporting, moved.reporting()), or(this.kafka, moved.kafka()), or(this.mongo, moved.mongo()));
	}

	private static int or(@Nullable Integer given, int otherwise) {
		return (given != null) ? given : otherwise;
	}

}
