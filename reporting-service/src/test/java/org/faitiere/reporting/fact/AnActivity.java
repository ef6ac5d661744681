package org.faitiere.reporting.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.faitiere.support.aggregate.Text;
import org.jspecify.annotations.Nullable;

/**
 * Activities for tests, told in the users' words.
 */
public final class AnActivity {

	public static final String CNSC = "0193a1f0-7c00-7000-8000-000000000001";

	private String id = "0193a1f0-7c00-7000-8000-0000000000c1";

	private String network = CNSC;

	private @Nullable String project;

	private String type = "TRAINING";

	private @Nullable String date = "2024-02-22";

	private @Nullable String level;

	private List<String> topics = List.of();

	private final List<Location> locations = new ArrayList<>();

	private final List<ParticipantLine> lines = new ArrayList<>();

	private @Nullable HeadCount reached;

	private long occurrences = 1;

	private String status = "REPORTED";

	private String visibility = "PUBLIC";

	private boolean sensitive;

	private AnActivity() {
	}

	public static AnActivity anActivity() {
		return new AnActivity();
	}

	public AnActivity id(String id) {
		this.id = id;
		return this;
	}

	public AnActivity of(String network) {
		this.network = network;
		return this;
	}

	public AnActivity inProject(@Nullable String project) {
		this.project = project;
		return this;
	}

	public AnActivity type(String type) {
		this.type = type;
		return this;
	}

	public AnActivity on(@Nullable String date) {
		this.date = date;
		return this;
	}

	public AnActivity level(@Nullable String level) {
		this.level = level;
		return this;
	}

	public AnActivity about(String... topics) {
		this.topics = List.of(topics);
		return this;
	}

	public AnActivity in(@Nullable String region, @Nullable String place) {
		this.locations.add(new Location("TG", region, place));
		return this;
	}

	public AnActivity with(long count) {
		return with(count, null, null, null);
	}

	public AnActivity with(long count, @Nullable String precision, @Nullable String audience, @Nullable String sex) {
		return with(new ParticipantLine(count, precision, sex, null, audience, null));
	}

	public AnActivity with(ParticipantLine line) {
		this.lines.add(line);
		return this;
	}

	public AnActivity reaching(long count, @Nullable String precision) {
		this.reached = new HeadCount(count, precision);
		return this;
	}

	public AnActivity held(long occurrences) {
		this.occurrences = occurrences;
		return this;
	}

	public AnActivity status(String status) {
		this.status = status;
		return this;
	}

	public AnActivity visibleTo(String visibility) {
		this.visibility = visibility;
		return this;
	}

	public AnActivity sensitive() {
		this.sensitive = true;
		return this;
	}

	public Activity build() {
		return new Activity(this.id, this.network, this.project, this.type, Text.of("Formation"), null, this.date, null,
				this.level, this.topics, this.locations, this.lines, this.reached, this.occurrences, this.status,
				this.visibility, this.sensitive);
	}

	public Fact version(long sequence) {
		return version(sequence, "2024-03-01T09:30:00Z");
	}

	public Fact version(long sequence, String recordedAt) {
		return version(sequence, recordedAt, "reported");
	}

	public Fact version(long sequence, String recordedAt, String event) {
		return new Fact(sequence, this.id + "-" + sequence, "org.faitiere.activity." + event + ".v1",
				Instant.parse(recordedAt), "cnsc-togo", build());
	}

}
