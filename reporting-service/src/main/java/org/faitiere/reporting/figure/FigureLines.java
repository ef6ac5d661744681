package org.faitiere.reporting.figure;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.faitiere.reporting.fact.Activity;
import org.faitiere.reporting.fact.Fact;
import org.faitiere.reporting.fact.FactRepository;
import org.faitiere.reporting.network.Network;
import org.faitiere.reporting.query.View;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The lines that figures are the sums of.
 */
@Component
public class FigureLines {

	private final FactFigures counted;

	private final FactRepository facts;

	private final Clock clock;

	FigureLines(FactFigures counted, FactRepository facts, Clock clock) {
		this.counted = counted;
		this.facts = facts;
		this.clock = clock;
	}

	/**
	 * The lines behind the answer to a question; a wrong parameter ends the request. They
	 * are those of one instant, however long it takes to write them down.
	 */
	public Lines of(View view, KeyFiguresParameters parameters) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		Question asked = parameters.question(view, now);
		Question question = (asked.asOf() != null) ? asked : asked.at(now);
		return new Lines(question, this.facts.newest(view.network().id(), asOf(question)).orElse(null), this.counted);
	}

	private static Instant asOf(Question question) {
		return Objects.requireNonNull(question.asOf());
	}

	private static List<FigureLine> lines(Question question, Fact fact) {
		Activity activity = fact.activity();
		Contribution contribution = Contribution.of(activity);
		Map<List<String>, Measures> parts = contribution.by(FigureLine.KEYS, question.filters());
		Measures once = contribution.once();
		List<FigureLine> lines = new ArrayList<>();
		parts.entrySet().stream().sorted(Comparator.comparing((it) -> String.join("|", it.getKey()))).forEach((it) -> {
			Measures measures = lines.isEmpty() ? it.getValue() : it.getValue().minus(once);
			lines.add(FigureLine.of(activity, lines.size() + 1, it.getKey(), Figures.of(measures)));
		});
		return lines.isEmpty() ? List.of(FigureLine.of(activity, 1, nowhere(question), Figures.of(once))) : lines;
	}

	private static List<String> nowhere(Question question) {
		return FigureLine.KEYS.stream()
			.map((it) -> question.filters().getOrDefault(it, Dimension.NOT_SPECIFIED))
			.toList();
	}

	/**
	 * The lines behind the answer to one question.
	 */
	public static final class Lines {

		private final Question question;

		private final @Nullable Instant eventsUpTo;

		private final FactFigures counted;

		private Lines(Question question, @Nullable Instant eventsUpTo, FactFigures counted) {
			this.question = question;
			this.eventsUpTo = eventsUpTo;
			this.counted = counted;
		}

		public Network network() {
			return this.question.view().network();
		}

		public Instant asOf() {
			return FigureLines.asOf(this.question);
		}

		public @Nullable Instant eventsUpTo() {
			return this.eventsUpTo;
		}

		/**
		 * Hands over the lines, those of an activity together, without holding them all.
		 */
		public void forEach(Consumer<FigureLine> consumer) {
			if (this.question.view().whole()) {
				forEachOpen(consumer);
				return;
			}
			HiddenLines hidden = new HiddenLines();
			forEachHidden(hidden::look);
			forEachHidden((line) -> consumer.accept(hidden.hide(line)));
		}

		private void forEachOpen(Consumer<FigureLine> consumer) {
			this.counted.forEach(this.question, (fact, measures) -> lines(this.question, fact).forEach(consumer));
		}

		private void forEachHidden(Consumer<FigureLine> consumer) {
			this.counted.forEach(this.question, (fact, measures) -> {
				List<FigureLine> lines = lines(this.question, fact);
				List<Figures> shown = SmallCells.hideAll(lines.stream().map(FigureLine::figures).toList());
				IntStream.range(0, lines.size()).forEach((it) -> consumer.accept(lines.get(it).with(shown.get(it))));
			});
		}

	}

}
