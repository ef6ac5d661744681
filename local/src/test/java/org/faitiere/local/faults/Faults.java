package org.faitiere.local.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.faitiere.local.platform.Platform;

/**
 * Brings faults about, each at a moment drawn by chance, and waits until the platform has
 * recovered.
 */
final class Faults {

	static final String NETWORK = "conascipal";

	private static final long SMALL_FILE = 64 * 1024;

	private static final Duration LONGEST_DEATH = Duration.ofSeconds(60);

	private final FaultedPlatform platform;

	private final Office office;

	private final Random random;

	private final Summary summary;

	Faults(FaultedPlatform platform, Office office, Random random, Summary summary) {
		this.platform = platform;
		this.office = office;
		this.random = random;
		this.summary = summary;
	}

	void happened(Fault fault) {
		this.summary.count("faults: " + fault.name().toLowerCase().replace('_', ' '));
	}

	/**
	 * One after the other, whether or not the one before is back.
	 */
	void killEachInTurn() {
		List<String> order = new ArrayList<>(FaultedPlatform.PROCESSES);
		Collections.shuffle(order, this.random);
		order.forEach((process) -> {
			this.platform.crash(process);
			Moments.pass(Moments.between(this.random, 500, 4000));
		});
		this.platform.awaitBack(FaultedPlatform.PROCESSES);
	}

	void kill(String process) {
		Moments.pass(Moments.between(this.random, 0, 1500));
		this.platform.crash(process);
		this.platform.awaitBack(List.of(process));
	}

	void killEverything() {
		Moments.pass(Moments.between(this.random, 0, 1500));
		List<String> order = new ArrayList<>(FaultedPlatform.PROCESSES);
		Collections.shuffle(order, this.random);
		order.forEach(this.platform::crash);
		this.platform.awaitBack(FaultedPlatform.PROCESSES);
	}

	/**
	 * What was written while there was no broker waits in outboxes, and nobody is left
	 * who knows of it.
	 */
	void killRelayBetweenWriteAndPublish() {
		this.platform.processes().kill(Platform.BROKER);
		this.office.awaitWork(20);
		this.platform.crash(Platform.PROJECT);
		Moments.pass(Moments.between(this.random, 0, 3000));
		this.platform.processes().start(Platform.BROKER);
		this.platform.awaitBack(FaultedPlatform.PROCESSES);
	}

	void takeAway(String process, Duration time) {
		this.platform.processes().kill(process);
		Moments.pass(time);
		this.platform.processes().start(process);
	}

	void repeatEvents() {
		EventLog log = this.platform.log();
		for (String topic : List.of(EventLog.ACTIVITIES, "project.projects", "organisation.networks")) {
			this.summary.count("events repeated", log.repeatShuffled(topic, this.random));
		}
	}

	void killOneOfTwoSides() {
		List<String> second = this.platform.addReplica();
		this.office.awaitWork(50);
		this.office.add(new Rivals(NETWORK, this.platform.gateways(), this.random, this.summary).compete());
		List<String> side = this.random.nextBoolean() ? second : FaultedPlatform.SERVICES;
		side.forEach(this.platform::crash);
		this.office.awaitWork(100);
		this.platform.awaitBack(FaultedPlatform.SERVICES);
		this.platform.removeReplica();
	}

	/**
	 * Two processes of one side lose their work to the other side, and wake up not
	 * knowing it.
	 */
	void letOneSideStandStill() {
		List<String> second = this.platform.addReplica();
		this.office.awaitWork(50);
		List<Long> asleep = Stream.of(Platform.PROJECT, Platform.REPORTING)
			.map((name) -> this.platform.processes().pid(Platform.replica(name)))
			.toList();
		asleep.forEach(Signals::stop);
		Moments.pass(Moments.between(this.random, 12_000, 18_000));
		asleep.forEach(Signals::goOn);
		this.platform.awaitBack(second);
		this.office.awaitWork(50);
		this.platform.removeReplica();
	}

	/**
	 * The process has to end rather than to acknowledge what it cannot keep.
	 */
	void refuseWrites(String process) {
		long refused = this.platform.processes().pid(process);
		Disk.refuseBeyond(SMALL_FILE, refused);
		Awaitility.await().atMost(LONGEST_DEATH).until(() -> this.platform.processes().pid(process) != refused);
		this.platform.awaitBack(FaultedPlatform.PROCESSES);
	}

	void refuseWritesOfEach() {
		refuseWrites(Platform.DATABASE);
		refuseWrites(Platform.BROKER);
		refuseWritesOfReporting();
	}

	/**
	 * It starts on a disk that takes nothing, and has to find its way once there is room
	 * again.
	 */
	void refuseWritesOfReporting() {
		long before = this.platform.processes().pid(Platform.REPORTING);
		this.platform.crash(Platform.REPORTING);
		Awaitility.await()
			.atMost(LONGEST_DEATH)
			.until(() -> this.platform.processes().pid(Platform.REPORTING) != before);
		long refused = this.platform.processes().pid(Platform.REPORTING);
		Disk.refuseBeyond(0, refused);
		this.office.awaitWork(200);
		Moments.pass(Moments.between(this.random, 8000, 15_000));
		if (this.platform.processes().pid(Platform.REPORTING) == refused) {
			Disk.takeAgain(refused);
		}
		this.platform.awaitBack(FaultedPlatform.PROCESSES);
	}

}
