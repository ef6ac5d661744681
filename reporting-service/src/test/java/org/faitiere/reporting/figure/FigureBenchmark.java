package org.faitiere.reporting.figure;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.faitiere.reporting.fact.Activity;
import org.faitiere.reporting.fact.Fact;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

import static org.faitiere.reporting.fact.AnActivity.anActivity;

/**
 * What one event costs on its way to the figures, step by step, and what one difference
 * costs whoever asks for the past.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FigureBenchmark {

	private final JsonMapper json = JsonMapper.builder().build();

	private final Fact fact = anActivity().in("TG-M", "Vo")
		.in("TG-K", "Bassar")
		.about("gender", "elections")
		.with(40, "EXACT", "CSO", "FEMALE")
		.with(55, "EXACT", "CSO", "MALE")
		.with(20, "AT_LEAST", "MEDIA", null)
		.reaching(1000, "ESTIMATE")
		.version(2);

	private final Activity before = anActivity().in("TG-M", "Vo")
		.about("gender")
		.with(50, "EXACT", "CSO", "FEMALE")
		.version(1)
		.activity();

	private final byte[] event = this.json.writeValueAsBytes(this.fact.activity());

	private final CellDifference difference = madeOf();

	private final byte[] written = this.json.writeValueAsBytes(this.difference);

	private CellDifference madeOf() {
		Map<CellKey, Measures> cells = CellDifference.between(this.before, this.fact.activity());
		return CellDifference.of(Instant.EPOCH, cells, DifferenceOrigin.of(this.fact, LastVersion.NONE));
	}

	@Benchmark
	public Object readEvent() {
		return this.json.readValue(this.event, Activity.class);
	}

	@Benchmark
	public Object makeDifference() {
		return madeOf();
	}

	@Benchmark
	public Object writeDifference() {
		return this.json.writeValueAsBytes(this.difference);
	}

	@Benchmark
	public Object readDifference() {
		return this.json.readValue(this.written, CellDifference.class);
	}

}
