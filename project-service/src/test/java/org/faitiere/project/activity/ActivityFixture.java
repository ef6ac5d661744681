package org.faitiere.project.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.faitiere.project.vocabulary.Visibility;
import org.faitiere.support.aggregate.PartialDate;
import org.faitiere.support.aggregate.Text;

/**
 * Activities for tests, in words.
 */
final class ActivityFixture {

	private static final Instant EARLIER = Instant.parse("2024-02-01T00:00:00Z");

	private String start;

	private String end;

	private int occurrences = 1;

	private Visibility visibility = Visibility.NETWORK;

	private boolean sensitive;

	private List<String> topics = List.of();

	private final List<Participants> participants = new ArrayList<>();

	private ActivityFixture() {
	}

	static ActivityFixture someDetails() {
		return new ActivityFixture();
	}

	static Activity anActivity(ActivityStatus status) {
		return new Activity("a", 7, "n", someDetails().build(), status, null, false, EARLIER, EARLIER);
	}

	ActivityFixture from(String date) {
		this.start = date;
		return this;
	}

	ActivityFixture to(String date) {
		this.end = date;
		return this;
	}

	ActivityFixture occurring(int times) {
		this.occurrences = times;
		return this;
	}

	ActivityFixture open() {
		this.visibility = Visibility.PUBLIC;
		return this;
	}

	ActivityFixture sensitive() {
		this.sensitive = true;
		return this;
	}

	ActivityFixture topics(String... codes) {
		this.topics = List.of(codes);
		return this;
	}

	ActivityFixture with(int people) {
		this.participants.add(new Participants(people, Precision.EXACT, null, null, null, null));
		return this;
	}

	ActivityDetails build() {
		return new ActivityDetails(null, null, ActivityType.TRAINING, Text.of("Formation"), null,
				PartialDate.parse(this.start, "startDate"), PartialDate.parse(this.end, "endDate"), null, this.topics,
				List.of(), List.of(), this.participants, null, this.occurrences, this.visibility, this.sensitive, null);
	}

}
