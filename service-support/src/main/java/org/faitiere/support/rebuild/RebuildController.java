package org.faitiere.support.rebuild;

import java.net.URI;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.faitiere.support.access.Reader;
import org.faitiere.support.idempotency.NewId;
import org.faitiere.support.page.Page;
import org.faitiere.support.page.PageRequest;
import org.faitiere.support.page.Paged;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Rebuilds of one service's read models, for whoever has the scope {@code admin}; a
 * service says under which path.
 */
@Tag(name = "rebuilds")
public abstract class RebuildController {

	private static final String SCOPE = "admin";

	private final RebuildService rebuilds;

	protected RebuildController(RebuildService rebuilds) {
		this.rebuilds = rebuilds;
	}

	@PostMapping
	@Operation(operationId = "startRebuild", summary = "Build the read models afresh, compare and swap")
	public ResponseEntity<Rebuild> start(Reader reader, NewId id) {
		reader.demandScope(SCOPE);
		Rebuild started = this.rebuilds.start(id.value(), reader.subject());
		String path = ServletUriComponentsBuilder.fromCurrentRequestUri().build().getPath();
		return ResponseEntity.created(URI.create(path + "/" + started.id())).body(started);
	}

	@GetMapping
	@Paged
	@Operation(operationId = "listRebuilds", summary = "All rebuilds, the newest first")
	public Page<Rebuild> list(PageRequest page, Reader reader) {
		reader.demandScope(SCOPE);
		return this.rebuilds.page(page);
	}

	@GetMapping("/{id}")
	@Operation(operationId = "rebuild", summary = "Progress of a rebuild, and the differences that it found")
	public Rebuild get(@PathVariable String id, Reader reader) {
		reader.demandScope(SCOPE);
		return this.rebuilds.get(id);
	}

	@PostMapping("/{id}/stop")
	@Operation(operationId = "stopRebuild", summary = "End a rebuild; what it has built is thrown away")
	public Rebuild stop(@PathVariable String id, Reader reader) {
		reader.demandScope(SCOPE);
		return this.rebuilds.stop(id);
	}

}
