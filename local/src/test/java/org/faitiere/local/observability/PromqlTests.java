package org.faitiere.local.observability;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The series in an expression are told from everything else in it.
 */
class PromqlTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "up | up", "max(a_total) > 60 | a_total",
					"max by (job, topic) (a_seconds) > 26 * 3600 | a_seconds",
					"sum(rate(a_count{job=\"b\",status=~\"5..\"}[5m])) / sum(rate(c[5m])) | a_count c",
					"histogram_quantile(0.5, sum by (le) (rate(a_bucket[5m]))) | a_bucket",
					"a{x=\"y\"} == 0 or max by (name) (b{state=\"open\"}) == 1 | a b",
					"sum(increase(a{v=\"X\"}[1h])) > 0 or a != a | a", "topk(8, sum by (job) (a)) | a" })
	void findsSeries(String expression, String series) {
		assertThat(Promql.series(expression)).containsExactly(series.split(" "));
	}

}
