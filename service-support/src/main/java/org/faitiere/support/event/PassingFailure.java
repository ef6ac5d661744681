package org.faitiere.support.event;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Tells a failure that passes, such as a database that is down, from one that comes again
 * with the same event: the first is waited out, the second is set aside.
 */
public final class PassingFailure {

	// What MongoDB answers when the data themselves are at fault (error_codes.yml of the
	// server): wrong values, types and names of fields, refused by a validator, too
	// large, or in the way of a unique index. A full disk or a lost primary is none.
	private static final Set<Integer> DATA_AT_FAULT = Set.of(2, 9, 14, 40, 52, 56, 57, 121, 10334, 11000, 11001, 17280,
			17419, 17420);

	private PassingFailure() {
	}

	/**
	 * Whether the same event can succeed later without anybody mending anything for it.
	 */
	public static boolean is(Throwable failure) {
		for (Throwable it = failure; it != null; it = it.getCause()) {
			switch (it) {
				case UnreadableEvent _, SerializationException _ -> {
					return false;
				}
				case MongoException refusal -> {
					return !isAboutData(refusal);
				}
				case MustNotBeSkipped _, KafkaException _, IOException _, TimeoutException _,
						InterruptedException _ -> {
					return true;
				}
				default -> {
				}
			}
		}
		return false;
	}

	private static boolean isAboutData(MongoException refusal) {
		return (refusal instanceof MongoBulkWriteException bulk)
				? bulk.getWriteErrors().stream().anyMatch((it) -> DATA_AT_FAULT.contains(it.getCode()))
				: DATA_AT_FAULT.contains(refusal.getCode());
	}

}
