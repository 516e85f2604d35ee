package coop.meent.core.site;

import coop.meent.core.site.OrganisationChoices.Option;
import java.util.List;

/// What the directory shows.
///
/// @param total how many are found
/// @param next address of what follows; empty at the end
/// @param filtered whether something was asked at all
public record DirectoryView(
        OrganisationQueryView query,
        int total,
        List<Entry> entries,
        Filters filters,
        List<Letter> letters,
        String next,
        boolean filtered) {
    /// What was asked, to fill the form again.
    public record OrganisationQueryView(
            String q, String sector, String place, String legalForm, String member) {}

    /// A line of the directory.
    public record Entry(String name, String path, String meta, boolean member, boolean own) {}

    /// What can be chosen.
    public record Filters(List<Option> sectors, List<Option> places, List<Option> forms) {}

    /// A letter of the alphabet.
    public record Letter(String letter, String path, boolean current) {}
}
