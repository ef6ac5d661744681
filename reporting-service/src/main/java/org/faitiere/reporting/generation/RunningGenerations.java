package org.faitiere.reporting.generation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The generations whose projections run in this process: normally the live one only.
 */
@Component
public class RunningGenerations implements SmartLifecycle {

	private static final int PHASE = DEFAULT_PHASE - 100;

	private final List<Projection> projections;

	private final LiveGeneration live;

	private final Map<Generation, Map<Projection, Projection.Running>> running = new ConcurrentHashMap<>();

	private boolean active;

	RunningGenerations(List<Projection> projections, List<Following> followings, FollowingConsumer consumer,
			LiveGeneration live) {
		this.projections = Stream.concat(projections.stream(), followings.stream().map(consumer::projection)).toList();
		this.live = live;
	}

	public List<Projection> projections() {
		return this.projections;
	}

	@Override
	public synchronized void start() {
		this.active = true;
		// What was swapped out while this process was down.
		for (int number = 1; number < this.live.get().number(); number++) {
			Generation past = new Generation(number);
			this.projections.forEach((it) -> it.forget(past));
		}
		if (!this.live.isHandingOver()) {
			start(this.live.get());
		}
	}

	/**
	 * Lets exactly these generations run; what this process keeps of the others is
	 * removed.
	 */
	public synchronized void keep(Set<Generation> wanted) {
		if (this.active) {
			wanted.stream().filter((it) -> !runs(it)).forEach((it) -> {
				if (!it.equals(this.live.get())) {
					this.projections.forEach((projection) -> projection.prepare(it));
				}
				start(it);
			});
			List<Generation> unwanted = new ArrayList<>(this.running.keySet());
			unwanted.removeAll(wanted);
			unwanted.forEach((it) -> {
				stop(it);
				this.projections.forEach((projection) -> projection.forget(it));
			});
		}
	}

	/**
	 * Lets what readers see of a generation stand still, or go on.
	 */
	public synchronized void pause(Generation generation, boolean paused) {
		this.running.getOrDefault(generation, Map.of()).values().forEach((it) -> it.pause(paused));
	}

	public boolean runs(Generation generation) {
		return this.running.containsKey(generation);
	}

	private void start(Generation generation) {
		this.running.computeIfAbsent(generation, (it) -> {
			Map<Projection, Projection.Running> started = new LinkedHashMap<>();
			this.projections.forEach((projection) -> started.put(projection, projection.start(it)));
			return started;
		});
	}

	@Override
	public synchronized void stop() {
		this.active = false;
		List.copyOf(this.running.keySet()).forEach(this::stop);
	}

	private void stop(Generation generation) {
		Map<Projection, Projection.Running> stopped = this.running.remove(generation);
		if (stopped != null) {
			stopped.values().parallelStream().forEach(Projection.Running::stop);
		}
	}

	@Override
	public boolean isRunning() {
		return !this.running.isEmpty();
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

	/**
	 * What answers questions follows the log by these consumers.
	 */
	public List<Follower> followers() {
		Generation generation = this.live.get();
		Map<Projection, Projection.Running> found = this.running.getOrDefault(generation, Map.of());
		return this.projections.stream().map((it) -> {
			Projection.Running state = found.get(it);
			return new Follower(it.name(), it.group(generation), it.topics(generation),
					(state != null) ? state.state() : "STOPPED");
		}).toList();
	}

	/**
	 * The consumer group that goes on with the work of a group, which may be of an older
	 * generation.
	 */
	public String successorOf(String group) {
		return followers().stream()
			.map(Follower::group)
			.filter((it) -> Generation.withoutNumber(it).equals(Generation.withoutNumber(group)))
			.findFirst()
			.orElse(group);
	}

	/**
	 * A consumer of the log.
	 *
	 * @param name its name
	 * @param group its consumer group
	 * @param topics the topics that it reads
	 * @param state whether it runs
	 */
	public record Follower(String name, String group, Set<String> topics, String state) {
	}

}
