package org.faitiere.local.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What can be seen to be wrong before anything is started.
 */
final class Preflight {

	private Preflight() {
	}

	static void check(PlatformSettings settings) {
		Stream.of(Platform.ORGANISATION, Platform.PROJECT, Platform.REPORTING, Platform.GATEWAY)
			.forEach((service) -> ServiceJar.of(settings.home(), service));
		ports(settings).forEach((option, port) -> {
			if (!Ports.isFree(port)) {
				throw new LocalProblem("problem.portTaken", Integer.toString(port), option);
			}
		});
		settings.externalKafka()
			.map((address) -> address.split(",")[0])
			.filter((address) -> !Readiness.hostAndPort(address).isReady())
			.ifPresent((address) -> unreachable(address, "--kafka"));
		settings.externalMongo()
			.flatMap((address) -> MongoAddress.of(address).firstHost())
			.filter((address) -> !Readiness.hostAndPort(address).isReady())
			.ifPresent((address) -> unreachable(address, "--mongo"));
	}

	private static Map<String, Integer> ports(PlatformSettings settings) {
		Ports ports = settings.ports();
		Map<String, Integer> needed = new LinkedHashMap<>();
		needed.put("--port", ports.gateway());
		needed.put("--operations-port", ports.operations());
		needed.put("--organisation-port", ports.organisation());
		needed.put("--project-port", ports.project());
		needed.put("--reporting-port", ports.reporting());
		if (settings.externalKafka().isEmpty()) {
			needed.put("--kafka-port", ports.kafka());
		}
		if (settings.externalMongo().isEmpty()) {
			needed.put("--mongo-port", ports.mongo());
		}
		return needed;
	}

	private static void unreachable(String address, String option) {
		throw new LocalProblem("problem.unreachable", address, option);
	}

}
