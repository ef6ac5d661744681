package org.faitiere.support.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

import com.mongodb.client.MongoDatabase;
import org.faitiere.support.page.Cursor;
import org.faitiere.support.page.Page;
import org.faitiere.support.page.PageRequest;
import org.faitiere.support.problem.ProblemException;
import org.faitiere.support.test.TestMongo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Rebuilds from their start to their end, on a real MongoDB protocol.
 */
class RebuildRunnerTests {

	private static final Clock CLOCK = Clock.systemUTC();

	private final MongoDatabase database = TestMongo.database();

	private final Stands stands = new Stands(this.database);

	private final RebuildRecords records = new RebuildRecords(this.database);

	private final RebuildService service = new RebuildService(this.stands, this.records, CLOCK);

	private final Queue<Integer> discarded = new ConcurrentLinkedQueue<>();

	@Test
	void reportsWhatItFoundAndSwaps() {
		RebuildRunner runner = runner((turn) -> {
			turn.progress(5, 10);
			turn.comparing();
			for (int number = 0; number < 300; number++) {
				turn.found(new Difference("n1", "cell " + number, "1", "2"));
			}
			turn.handOver();
			turn.swap();
		});
		this.service.start("r1", "operateur");
		runner.look();

		Rebuild ended = awaitState("r1", RebuildState.SWAPPED);
		assertThat(ended.done()).isEqualTo(5);
		assertThat(ended.total()).isEqualTo(10);
		assertThat(ended.differencesTotal()).isEqualTo(300);
		assertThat(ended.differences()).hasSize(Rebuild.LISTED);
		assertThat(ended.endedAt()).isNotNull();
		assertThat(this.stands.read().live()).isEqualTo(2);
		runner.look();
		assertThat(this.discarded).containsExactly(1);
		assertThat(this.stands.read().retired()).isEmpty();
	}

	@Test
	void swapsNothingWhenItFails() {
		RebuildRunner runner = runner((turn) -> {
			throw new RebuildFailure("The cells are wrong");
		});
		this.service.start("r1", "operateur");
		runner.look();

		assertThat(awaitState("r1", RebuildState.FAILED).failure()).isEqualTo("The cells are wrong");
		await().until(() -> this.stands.read().building() == null);
		assertThat(this.stands.read().live()).isEqualTo(1);
		runner.look();
		assertThat(this.discarded).containsExactly(2);
	}

	@Test
	void triesAgainWhatMayPass() {
		Queue<String> attempts = new ConcurrentLinkedQueue<>();
		RebuildRunner runner = runner((turn) -> {
			attempts.add("attempt");
			if (attempts.size() == 1) {
				throw new IllegalStateException("The broker is away");
			}
			turn.swap();
		});
		this.service.start("r1", "operateur");
		runner.look();

		awaitState("r1", RebuildState.SWAPPED);
		assertThat(attempts).hasSize(2);
	}

	@Test
	void endsWhenItIsStopped() {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch ended = new CountDownLatch(1);
		RebuildRunner runner = runner((turn) -> {
			begun.countDown();
			try {
				while (true) {
					turn.check();
					Thread.onSpinWait();
				}
			}
			finally {
				ended.countDown();
			}
		});
		this.service.start("r1", "operateur");
		runner.look();
		await().until(() -> begun.getCount() == 0);

		assertThat(this.service.stop("r1").state()).isEqualTo(RebuildState.STOPPED);
		runner.look();

		await().until(() -> ended.getCount() == 0);
		assertThat(this.service.get("r1").state()).isEqualTo(RebuildState.STOPPED);
		assertThat(this.stands.read().live()).isEqualTo(1);
		assertThatExceptionOfType(RebuildEnded.class).isThrownBy(() -> this.service.stop("r1"));
	}

	@Test
	void cannotSwapWhatWasStoppedAtTheLastMoment() {
		RebuildRunner runner = runner((turn) -> {
			this.service.stop("r1");
			turn.swap();
		});
		this.service.start("r1", "operateur");
		runner.look();

		awaitState("r1", RebuildState.STOPPED);
		assertThat(this.stands.read().live()).isEqualTo(1);
	}

	@Test
	void runsOnlyOneAtATimeAndStartsNoneTwice() {
		Rebuild first = this.service.start("r1", "operateur");

		assertThat(this.service.start("r1", "operateur")).isEqualTo(first);
		assertThatExceptionOfType(RebuildRunning.class).isThrownBy(() -> this.service.start("r2", "operateur"));
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> this.service.get("r2"));
	}

	@Test
	void leavesItToWhoLeadsIt() {
		Queue<String> ran = new ConcurrentLinkedQueue<>();
		RebuildRunner one = runner((turn) -> ran.add("one"));
		RebuildRunner other = runner((turn) -> ran.add("other"));
		this.service.start("r1", "operateur");

		one.look();
		await().until(() -> !ran.isEmpty());
		other.look();
		one.destroy();
		other.look();

		await().until(() -> ran.contains("other"));
		assertThat(ran).containsExactly("one", "other");
	}

	@Test
	void knowsTheEndOfARebuildThatNobodyWroteDown() {
		this.service.start("r1", "operateur");
		this.stands.change((it) -> it.swap("r1", CLOCK.instant()));

		assertThat(this.service.get("r1").state()).isEqualTo(RebuildState.SWAPPED);

		this.service.start("r2", "operateur");
		this.stands.change((it) -> it.end("r2", CLOCK.instant()));
		assertThat(this.service.get("r2").state()).isEqualTo(RebuildState.STOPPED);
	}

	@Test
	void listsTheNewestFirst() {
		for (String id : List.of("r1", "r2", "r3")) {
			this.service.start(id, "operateur");
			this.service.stop(id);
		}

		Page<Rebuild> first = this.service.page(new PageRequest(2, Optional.empty()));
		Page<Rebuild> second = this.service.page(new PageRequest(2, Cursor.decode(first.next())));

		assertThat(first.items()).extracting(Rebuild::id).containsExactly("r3", "r2");
		assertThat(second.items()).extracting(Rebuild::id).containsExactly("r1");
		assertThat(second.next()).isNull();
		assertThat(this.service.last().orElseThrow().id()).isEqualTo("r3");
	}

	private Rebuild awaitState(String id, RebuildState state) {
		return await().until(() -> this.service.get(id), (it) -> it.state() == state);
	}

	private RebuildRunner runner(Consumer<RebuildTurn> work) {
		return new RebuildRunner(this.stands, this.records, new RebuildWork() {

			@Override
			public void run(RebuildTurn turn) {
				work.accept(turn);
			}

			@Override
			public boolean discard(int generation) {
				RebuildRunnerTests.this.discarded.add(generation);
				return true;
			}

		}, CLOCK, Duration.ofSeconds(-1));
	}

}
