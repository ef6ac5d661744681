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
		demandFree(ports(settings));
		checkReachable(settings);
	}

	/**
	 * The same for broker and database alone.
	 */
	static void checkInfrastructure(PlatformSettings settings) {
		demandFree(infrastructurePorts(settings));
		checkReachable(settings);
	}

	private static void demandFree(Map<String, Integer> ports) {
		ports.forEach((option, port) -> {
			if (!Ports.isFree(port)) {
				throw new LocalProblem("problem.portTaken", Integer.toString(port), option);
			}
		});
	}

	private static void checkReachable(PlatformSettings settings) {
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
		needed.putAll(infrastructurePorts(settings));
		return needed;
	}

	private static Map<String, Integer> infrastructurePorts(PlatformSettings settings) {
		Ports ports = settings.ports();
		Map<String, Integer> needed = new LinkedHashMap<>();
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
