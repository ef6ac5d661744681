package org.faitiere.reporting.funding;

import java.util.List;
import java.util.Objects;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.faitiere.reporting.view.NewestConsumer;
import org.faitiere.support.event.EventLog;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.stereotype.Component;

/**
 * Follows the transactions.
 */
@Component
class TransactionConsumer extends NewestConsumer<TransactionConsumer.Data, Transaction> {

	private static final String TOPIC = "project.transactions";

	TransactionConsumer(FundingRepository store, JsonMapper json) {
		super(Data.class, Data::transaction, store::saveTransactions, json);
	}

	@KafkaListener(id = "transactions", groupId = "reporting-transactions", topics = TOPIC)
	void receive(List<ConsumerRecord<byte[], byte[]>> records) {
		take(records);
	}

	@Bean
	static NewTopics transactionTopics(EventLog log) {
		return log.consumed(TOPIC);
	}

	/**
	 * The data of an event.
	 *
	 * @param transaction the state after the change
	 */
	record Data(Transaction transaction) {

		Data {
			Objects.requireNonNull(transaction, "transaction");
		}

	}

}
