package org.faitiere.project.project;

import java.time.Instant;
import java.util.List;

import org.faitiere.project.vocabulary.Location;
import org.faitiere.project.vocabulary.Visibility;
import org.faitiere.support.aggregate.PartialDate;
import org.faitiere.support.aggregate.Text;
import org.jspecify.annotations.Nullable;

/**
 * A project as everybody outside of the aggregate meets it: in answers, in events and in
 * the store.
 */
public record ProjectState(String id, long version, String networkId, @Nullable String iatiIdentifier, Text title,
		@Nullable Text description, ProjectStatus status, @Nullable String plannedStart, @Nullable String plannedEnd,
		@Nullable String actualStart, @Nullable String actualEnd, List<Participant> participants,
		List<Component> components, List<Sector> sectors, List<Marker> markers, List<Location> locations,
		List<Budget> budgets, Visibility visibility, boolean sensitive, Instant createdAt, Instant updatedAt) {

	static ProjectState of(Project project) {
		ProjectDetails details = project.details();
		return new ProjectState(project.id(), project.version(), project.networkId(), details.iatiIdentifier(),
				details.title(), details.description(), project.status(), PartialDate.valueOf(details.plannedStart()),
				PartialDate.valueOf(details.plannedEnd()), PartialDate.valueOf(project.actualStart()),
				PartialDate.valueOf(project.actualEnd()), details.participants(), details.components(),
				details.sectors(), details.markers(), details.locations(), project.budgets(), details.visibility(),
				details.sensitive(), project.createdAt(), project.updatedAt());
	}

	Project toProject() {
		ProjectDetails details = new ProjectDetails(this.iatiIdentifier, this.title, this.description,
				PartialDate.parse(this.plannedStart, "plannedStart"), PartialDate.parse(this.plannedEnd, "plannedEnd"),
				this.participants, this.components, this.sectors, this.markers, this.locations, this.visibility,
				this.sensitive);
		return new Project(this.id, this.version, this.networkId, details, this.status,
				PartialDate.parse(this.actualStart, "actualStart"), PartialDate.parse(this.actualEnd, "actualEnd"),
				this.budgets, this.createdAt, this.updatedAt);
	}

}
