package coop.meent.core.membership;

import coop.meent.api.Organisation;
import java.time.Instant;
import java.util.Optional;

/// An organisation of the community.
///
/// @param id never reused
/// @param logo hash of its logo; empty when it has none
/// @param changedAt when its data last changed
/// @param hidden why the team hides its description; empty while it does not
public record KnownOrganisation(
        long id, OrganisationData data, String logo, Instant changedAt, String hidden) {
    public KnownOrganisation(long id, OrganisationData data, String logo, Instant changedAt) {
        this(id, data, logo, changedAt, "");
    }

    /// {@return the same organisation with other data}
    public KnownOrganisation with(OrganisationData other) {
        return new KnownOrganisation(id, other, logo, changedAt, hidden);
    }

    /// {@return its description as others read it: nothing while the team hides it}
    public String description() {
        return hidden.isEmpty() ? data.description() : "";
    }

    /// {@return the address of its page, without language}
    public String path() {
        return "/organisations/" + id;
    }

    /// {@return the address of its logo; empty when it has none}
    public String logoPath() {
        return logo.isEmpty() ? "" : path() + "/logo/" + logo + ".png";
    }

    /// {@return what plugins see of it}
    Organisation organisation() {
        var place = data.place().isEmpty() ? Optional.<String>empty() : Optional.of(data.place());
        return new Organisation(id, data.name(), data.legalForm(), data.sector(), place);
    }
}
