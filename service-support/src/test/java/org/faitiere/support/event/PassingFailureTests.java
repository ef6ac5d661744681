package org.faitiere.support.event;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.bson.BsonDocument;
import org.bson.BsonMaximumSizeExceededException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is waited out, and what is set aside.
 */
class PassingFailureTests {

	private static final ServerAddress SERVER = new ServerAddress();

	private static final int OUT_OF_DISK_SPACE = 14031;

	private static final int TOO_LARGE = 10334;

	private static final int DUPLICATE_KEY = 11000;

	static Stream<Throwable> passing() {
		return Stream.of(new MongoTimeoutException("no server"),
				new MongoSocketReadException("closed", SERVER, new IOException("reset")), refused(OUT_OF_DISK_SPACE),
				refusedInBulk(OUT_OF_DISK_SPACE), new TimeoutException("broker"),
				new NotEnoughReplicasException("broker"), new java.util.concurrent.TimeoutException(),
				new IllegalStateException("wrapped", new IOException("connection refused")),
				new MustNotBeSkipped(new IllegalStateException()));
	}

	static Stream<Throwable> comingAgain() {
		return Stream.of(new IllegalStateException("a fault in the code"), new NullPointerException(),
				new UnreadableEvent("of a type", new IOException("end of input")),
				new BsonMaximumSizeExceededException("too large"), refused(TOO_LARGE), refused(DUPLICATE_KEY),
				refusedInBulk(TOO_LARGE), new SerializationException("no number"),
				new RuntimeException("wrapped", refused(TOO_LARGE)));
	}

	@ParameterizedTest
	@MethodSource("passing")
	void waitsOutWhatPasses(Throwable failure) {
		assertThat(PassingFailure.is(failure)).isTrue();
	}

	@ParameterizedTest
	@MethodSource("comingAgain")
	void setsAsideWhatComesAgain(Throwable failure) {
		assertThat(PassingFailure.is(failure)).isFalse();
	}

	private static MongoWriteException refused(int code) {
		return new MongoWriteException(new WriteError(code, "refused", new BsonDocument()), SERVER, List.of());
	}

	private static MongoBulkWriteException refusedInBulk(int code) {
		return new MongoBulkWriteException(BulkWriteResult.unacknowledged(),
				List.of(new BulkWriteError(code, "refused", new BsonDocument(), 0)), null, SERVER, java.util.Set.of());
	}

}
