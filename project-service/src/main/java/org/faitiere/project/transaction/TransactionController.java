package org.faitiere.project.transaction;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.faitiere.project.vocabulary.Money;
import org.faitiere.support.access.Reader;
import org.faitiere.support.aggregate.Text;
import org.faitiere.support.idempotency.NewId;
import org.faitiere.support.page.Answers;
import org.faitiere.support.page.IfMatch;
import org.faitiere.support.page.IfMatchRequired;
import org.faitiere.support.page.Page;
import org.faitiere.support.page.PageRequest;
import org.faitiere.support.page.Paged;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Transactions and funding of a project over HTTP.
 */
@RestController
@RequestMapping("/api/v1/projects/{projectId}")
@Tag(name = "Funding", description = "Money promised, given and spent")
class TransactionController {

	private final Transactions transactions;

	TransactionController(Transactions transactions) {
		this.transactions = transactions;
	}

	@GetMapping("/transactions")
	@Operation(operationId = "listTransactions", summary = "The transactions of a project, oldest first")
	@Paged
	Page<TransactionState> list(@PathVariable String projectId, Reader reader, PageRequest page) {
		return this.transactions.list(projectId, reader, page).map(TransactionState::of);
	}

	@PostMapping("/transactions")
	@Operation(operationId = "recordTransaction", summary = "Enters a transaction")
	ResponseEntity<TransactionState> record(@PathVariable String projectId, @RequestBody TransactionRequest body,
			NewId id, Reader reader) {
		Transaction made = this.transactions.record(id.value(), projectId, body.toDetails(), reader);
		return Answers.created("/api/v1/projects/" + projectId + "/transactions/" + made.id(), made.version(),
				TransactionState.of(made));
	}

	@GetMapping("/transactions/{id}")
	@Operation(operationId = "getTransaction", summary = "One transaction")
	ResponseEntity<TransactionState> get(@PathVariable String projectId, @PathVariable String id, Reader reader) {
		return ok(this.transactions.get(projectId, id, reader));
	}

	@PutMapping("/transactions/{id}")
	@Operation(operationId = "correctTransaction", summary = "Replaces what is told of a transaction; needs If-Match")
	@IfMatchRequired
	ResponseEntity<TransactionState> correct(@PathVariable String projectId, @PathVariable String id,
			@RequestBody TransactionRequest body, IfMatch seen, Reader reader) {
		return ok(this.transactions.correct(projectId, id, body.toDetails(), seen.demanded(), reader));
	}

	@DeleteMapping("/transactions/{id}")
	@Operation(operationId = "voidTransaction",
			summary = "Takes back a transaction that should never have been entered; needs If-Match")
	@IfMatchRequired
	ResponseEntity<Void> annul(@PathVariable String projectId, @PathVariable String id, IfMatch seen, Reader reader) {
		this.transactions.annul(projectId, id, seen.demanded(), reader);
		return ResponseEntity.noContent().build();
	}

	@GetMapping("/funding")
	@Operation(operationId = "getFunding", summary = "What a project got, from whom, and what it spent")
	Funding funding(@PathVariable String projectId, Reader reader) {
		return this.transactions.funding(projectId, reader);
	}

	private static ResponseEntity<TransactionState> ok(Transaction transaction) {
		return Answers.ok(transaction.version(), TransactionState.of(transaction));
	}

	/**
	 * What a caller tells of a transaction.
	 */
	record TransactionRequest(@Nullable String type, @Nullable String date, @Nullable Money value,
			@Nullable Counterparty provider, @Nullable Counterparty receiver, @Nullable Text description) {

		TransactionDetails toDetails() {
			return new TransactionDetails(this.type, this.date, this.value, this.provider, this.receiver,
					this.description);
		}

	}

}
