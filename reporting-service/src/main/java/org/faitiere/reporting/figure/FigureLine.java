package org.faitiere.reporting.figure;

import java.util.List;

import org.faitiere.reporting.fact.Activity;

/**
 * A line of an export: the people of an activity who are alike, or the activity alone
 * where it has none. Lines can be summed: what an activity counts once stands on its
 * first line only.
 *
 * @param activity the activity
 * @param number number of the line within its activity, from 1
 * @param region ISO 3166-2 code
 * @param place name of the place
 * @param audience whom the people belong to
 * @param sex their sex
 * @param ageGroup their age group
 * @param precision how sure their number is
 * @param figures what the line adds to figures
 */
public record FigureLine(Activity activity, int number, String region, String place, String audience, String sex,
		String ageGroup, String precision, Figures figures) {

	static final List<Dimension> KEYS = List.of(Dimension.REGION, Dimension.PLACE, Dimension.AUDIENCE, Dimension.SEX,
			Dimension.AGE_GROUP, Dimension.PRECISION);

	static FigureLine of(Activity activity, int number, List<String> keys, Figures figures) {
		return new FigureLine(activity, number, keys.get(0), keys.get(1), keys.get(2), keys.get(3), keys.get(4),
				keys.get(5), figures);
	}

	FigureLine with(Figures shown) {
		return new FigureLine(this.activity, this.number, this.region, this.place, this.audience, this.sex,
				this.ageGroup, this.precision, shown);
	}

}
