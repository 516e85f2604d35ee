package coop.meent.core.site;

import java.util.List;

/// What the page of an organisation shows.
///
/// @param description Markdown
/// @param website empty when it has none
/// @param standing a sentence about its membership
/// @param holders who acts for it; empty for who may not know
/// @param editPath empty for who may not change it
/// @param hidden why the team hides its description; empty for who may not change it
/// @param jsonLd the page for machines, safe inside a script element
public record OrganisationView(
        String name,
        String path,
        String logo,
        List<Fact> facts,
        String description,
        String website,
        boolean member,
        String standing,
        List<Holder> holders,
        String editPath,
        long id,
        String hidden,
        String jsonLd) {
    /// Something that is known.
    public record Fact(String label, String value) {}

    /// Somebody who acts for it.
    public record Holder(String name, String role, String path) {}
}
