package org.faitiere.reporting.figure;

import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * Keeps a hidden line from being found by subtracting all others from the total: where
 * exactly one is hidden, the smallest of the others is hidden too. It looks at all lines
 * before it hides any, without holding them.
 */
final class HiddenLines {

	private final Alone participants = new Alone(Figures::participants, Figures::withoutPeople);

	private final Alone reached = new Alone(Figures::reached, Figures::withoutReached);

	void look(FigureLine line) {
		this.participants.look(line);
		this.reached.look(line);
	}

	FigureLine hide(FigureLine line) {
		return this.reached.hide(this.participants.hide(line));
	}

	/**
	 * Does so for one number.
	 */
	private static final class Alone {

		private final Function<Figures, @Nullable Long> number;

		private final UnaryOperator<Figures> hiding;

		private long hidden;

		private long smallest = Long.MAX_VALUE;

		private @Nullable String where;

		Alone(Function<Figures, @Nullable Long> number, UnaryOperator<Figures> hiding) {
			this.number = number;
			this.hiding = hiding;
		}

		void look(FigureLine line) {
			Long value = this.number.apply(line.figures());
			if (value == null) {
				this.hidden++;
			}
			else if (value > 0 && value < this.smallest) {
				this.smallest = value;
				this.where = idOf(line);
			}
		}

		FigureLine hide(FigureLine line) {
			return (this.hidden == 1 && idOf(line).equals(this.where)) ? line.with(this.hiding.apply(line.figures()))
					: line;
		}

		private static String idOf(FigureLine line) {
			return line.activity().id() + ":" + line.number();
		}

	}

}
