package org.faitiere.local.faults;

import java.time.Duration;
import java.util.function.Consumer;

import org.faitiere.local.platform.Platform;
import org.junit.jupiter.api.Assumptions;

/**
 * What may happen to the platform; each in the short form, the long form, or both.
 */
enum Fault {

	EACH_PROCESS_KILLED_IN_TURN(Form.SHORT, Faults::killEachInTurn),

	BROKER_KILLED(Form.LONG, (faults) -> faults.kill(Platform.BROKER)),

	DATABASE_KILLED(Form.LONG, (faults) -> faults.kill(Platform.DATABASE)),

	ORGANISATION_SERVICE_KILLED(Form.LONG, (faults) -> faults.kill(Platform.ORGANISATION)),

	PROJECT_SERVICE_KILLED(Form.LONG, (faults) -> faults.kill(Platform.PROJECT)),

	REPORTING_SERVICE_KILLED(Form.LONG, (faults) -> faults.kill(Platform.REPORTING)),

	GATEWAY_KILLED(Form.LONG, (faults) -> faults.kill(Platform.GATEWAY)),

	EVERYTHING_KILLED(Form.BOTH, Faults::killEverything),

	BROKER_AWAY_AND_RELAY_KILLED(Form.BOTH, Faults::killRelayBetweenWriteAndPublish),

	DATABASE_AWAY(Form.BOTH, (faults) -> faults.takeAway(Platform.DATABASE, Duration.ofSeconds(6))),

	DATABASE_AWAY_FOR_LONG(Form.LONG, (faults) -> faults.takeAway(Platform.DATABASE, Duration.ofSeconds(75))),

	EVENTS_REPEATED_LATE(Form.BOTH, Faults::repeatEvents),

	TWO_OF_EACH_AND_ONE_SIDE_KILLED(Form.BOTH, Faults::killOneOfTwoSides),

	TWO_OF_EACH_AND_ONE_SIDE_STANDS_STILL(Form.LONG, Faults::letOneSideStandStill),

	DISK_REFUSES_EACH(Form.SHORT, Faults::refuseWritesOfEach),

	DISK_REFUSES_DATABASE(Form.LONG, (faults) -> faults.refuseWrites(Platform.DATABASE)),

	DISK_REFUSES_BROKER(Form.LONG, (faults) -> faults.refuseWrites(Platform.BROKER)),

	DISK_REFUSES_REPORTING_SERVICE(Form.LONG, Faults::refuseWritesOfReporting);

	private final Form form;

	private final Consumer<Faults> happening;

	Fault(Form form, Consumer<Faults> happening) {
		this.form = form;
		this.happening = happening;
	}

	boolean isIn(boolean longForm) {
		return this.form == Form.BOTH || (this.form == Form.LONG) == longForm;
	}

	boolean isPossible() {
		return !name().startsWith("DISK") || Disk.canRefuse();
	}

	void assume() {
		Assumptions.assumeTrue(isPossible(),
				this + " needs prlimit (package util-linux), which this machine does not have");
	}

	void happen(Faults faults) {
		this.happening.accept(faults);
		faults.happened(this);
	}

	/**
	 * Where a fault is tried.
	 */
	private enum Form {

		SHORT, LONG, BOTH

	}

}
