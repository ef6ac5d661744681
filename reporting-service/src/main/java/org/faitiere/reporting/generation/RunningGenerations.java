package org.faitiere.reporting.generation;

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

	RunningGenerations(List<Projection> projections, List<Following> followings, FollowingConsumer consumer,
			LiveGeneration live) {
		this.projections = Stream.concat(projections.stream(), followings.stream().map(consumer::projection)).toList();
		this.live = live;
	}

	@Override
	public void start() {
		start(this.live.get());
	}

	private void start(Generation generation) {
		this.running.computeIfAbsent(generation, (it) -> {
			Map<Projection, Projection.Running> started = new LinkedHashMap<>();
			this.projections.forEach((projection) -> started.put(projection, projection.start(it)));
			return started;
		});
	}

	@Override
	public void stop() {
		this.running.keySet().forEach(this::stop);
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
